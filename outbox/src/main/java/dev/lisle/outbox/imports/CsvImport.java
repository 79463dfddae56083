package dev.lisle.outbox.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.imports.Entries.Said;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import dev.lisle.text.Numbering;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Drafts from a table with a line of headings: {@code account}, {@code at}, {@code not_after}, {@code text}, {@code media},
 * {@code alt_text}, {@code topic}, {@code reply_to}, {@code reply_control}, {@code key}, in any order; {@code text} or {@code media}
 * has to be there.
 * Several media of one post, and their alt texts, stand in one field, apart by {@code |}. CSV in UTF-8 with commas or, as some
 * spreadsheets write it, semicolons.
 */
public final class CsvImport {
    private static final List<String> COLUMNS = List.of(
            "account", "at", "not_after", "text", "media", "alt_text", "topic", "reply_to", "reply_control", "key");
    private static final String BETWEEN_MEDIA = "\\s*\\|\\s*";

    private final Path file;

    private CsvImport(Path file) {
        this.file = file;
    }

    /**
     * Reads all entries of a file. Looks into no file of media.
     *
     * @throws InvalidImportException if one cannot be published; it says all that is wrong
     * @throws IOException if the file cannot be read
     */
    public static List<ImportEntry> read(Path file, ImportDefaults defaults) throws IOException {
        return new CsvImport(file).read(defaults);
    }

    private List<ImportEntry> read(ImportDefaults defaults) throws IOException {
        String text = content();
        Entries entries = new Entries(defaults);
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted below, so that each line is named
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)) {
            boolean isFirst = true;
            for (NamedCsvRecord line : lines) {
                if (isFirst) {
                    checkHeadings(line.getHeader());
                    isFirst = false;
                }
                entries.add(file.getFileName() + ", line " + line.getStartingLineNumber(), () -> said(line));
            }
        } catch (CsvParseException e) {
            throw new InvalidImportException(
                    List.of(file.getFileName() + " is no CSV: " + e.getMessage() + " Write it again from the table."));
        }
        List<ImportEntry> all = entries.all();
        if (all.isEmpty()) {
            throw new InvalidImportException(
                    List.of(file.getFileName() + " has no line below its headings. Check the file."));
        }
        return all;
    }

    private String content() throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidImportException(
                    List.of(file.getFileName() + " is not in UTF-8. Save it as \"CSV UTF-8\"."));
        }
    }

    private static char separator(String text) {
        String headings = text.lines().findFirst().orElse("");
        return headings.indexOf(';') >= 0 && headings.indexOf(',') < 0 ? ';' : ',';
    }

    private void checkHeadings(List<String> headings) {
        List<String> names = headings.stream().map(CsvImport::name).toList();
        names.stream().filter(name -> !COLUMNS.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidImportException(List.of(file.getFileName() + ", line 1: \"" + name
                    + "\" is no column. There can be " + String.join(", ", COLUMNS) + "."));
        });
        if (!names.contains("text") && !names.contains("media")) {
            throw new InvalidImportException(List.of(
                    file.getFileName() + ", line 1: There is neither a column \"text\" nor one \"media\". Add one."));
        }
    }

    private Said said(NamedCsvRecord line) {
        if (line.getFieldCount() != line.getHeader().size()) {
            throw new IllegalArgumentException("It has " + line.getFieldCount() + " fields, and there are "
                    + line.getHeader().size() + " columns. Put a text with commas or line ends in quotes.");
        }
        Draft draft = new Draft(
                field(line, "text") == null ? "" : String.valueOf(field(line, "text")),
                media(line),
                field(line, "topic"),
                replyControl(field(line, "reply_control")),
                field(line, "reply_to") == null ? null : new PostId(String.valueOf(field(line, "reply_to"))),
                Numbering.NONE);
        return new Said(field(line, "account"), field(line, "at"), field(line, "not_after"), field(line, "key"), draft);
    }

    private List<Media> media(NamedCsvRecord line) {
        List<String> sources = parts(field(line, "media"));
        List<String> altTexts = parts(field(line, "alt_text"));
        if (altTexts.size() > sources.size()) {
            throw new IllegalArgumentException("There are " + altTexts.size() + " alt texts for " + sources.size()
                    + " media. Give each media one, apart by |.");
        }
        List<Media> media = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String altText = i < altTexts.size() && !altTexts.get(i).isBlank() ? altTexts.get(i) : null;
            media.add(beside(Media.parse(sources.get(i), altText)));
        }
        return media;
    }

    private Media beside(Media media) {
        return media.source() instanceof LocalFile local
                ? new Media(new LocalFile(file.toAbsolutePath().resolveSibling(local.path())), media.altText())
                : media;
    }

    private static List<String> parts(@Nullable String field) {
        return field == null ? List.of() : Arrays.asList(field.strip().split(BETWEEN_MEDIA, -1));
    }

    private static @Nullable ReplyControl replyControl(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(ReplyControl.values())
                .filter(control -> control.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidDraftException(
                        InvalidDraftException.Problem.OPTION,
                        "\"" + word + "\" says nobody who may reply. It can be "
                                + String.join(
                                        ", ",
                                        Arrays.stream(ReplyControl.values())
                                                .map(control -> control.name().toLowerCase(Locale.ROOT))
                                                .toList())
                                + "."));
    }

    private static @Nullable String field(NamedCsvRecord line, String name) {
        List<String> headings = line.getHeader();
        for (int i = 0; i < headings.size(); i++) {
            if (name(headings.get(i)).equals(name)) {
                return line.getField(i).isBlank() ? null : line.getField(i);
            }
        }
        return null;
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
