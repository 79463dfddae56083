package dev.lisle.outbox.imports;

import dev.lisle.outbox.imports.Entries.Said;
import dev.lisle.publisher.documents.DraftMarkdown;
import dev.lisle.publisher.documents.NotedDraft;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts from the Markdown files of a folder, in the order of their names. Front matter says {@code account}, {@code at},
 * {@code not_after} and {@code key}, beside all that {@link DraftMarkdown} reads; its {@code schedule} is understood as well. Images are paths beside the
 * file.
 */
public final class MarkdownFolder {
    private static final Set<String> NOTES = Set.of("account", "at", "not_after", "key");

    private MarkdownFolder() {}

    /**
     * Reads every file of {@code folder} that ends in {@code .md}, and none of the folders in it. Looks into no file of media.
     *
     * @throws InvalidImportException if there is none, or one cannot be published; it says all that is wrong
     * @throws IOException if a file cannot be read
     */
    public static List<ImportEntry> read(Path folder, ImportDefaults defaults) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(MarkdownFolder::isDraft).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new InvalidImportException(
                    List.of("There is no file that ends in .md in \"" + folder + "\". Check the folder."));
        }
        Entries entries = new Entries(defaults);
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                String markdown = Files.readString(file);
                entries.add(name, () -> said(markdown, file));
            } catch (CharacterCodingException e) {
                entries.add(name, () -> {
                    throw new IllegalArgumentException("It is not in UTF-8. Save it in UTF-8.");
                });
            }
        }
        return entries.all();
    }

    private static boolean isDraft(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static Said said(String markdown, Path file) {
        NotedDraft draft = DraftMarkdown.read(markdown, file.toAbsolutePath().getParent(), NOTES);
        Map<String, String> notes = draft.notes();
        ZonedDateTime schedule = draft.document().schedule();
        String at = notes.get("at");
        if (at != null && schedule != null) {
            throw new IllegalArgumentException("It has both \"at\" and \"schedule\". Take one of them out.");
        }
        return new Said(
                notes.get("account"),
                at == null && schedule != null ? schedule.toString() : at,
                notes.get("not_after"),
                notes.get("key"),
                draft.document().draft());
    }
}
