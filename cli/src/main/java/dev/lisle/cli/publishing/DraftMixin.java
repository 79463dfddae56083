package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.documents.DraftMarkdown;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.text.Numbering;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to publish, as options. */
public final class DraftMixin {
    @Parameters(
            index = "0+",
            arity = "0..1",
            paramLabel = "TEXT",
            description =
                    "The text, of any length; - reads it from standard input. What does not fit one post becomes a"
                            + " chain.")
    private @Nullable String text;

    @Option(
            names = "--file",
            paramLabel = "PATH",
            description =
                    "Take the text from a file, in UTF-8. One that ends in .md is Markdown with front matter, one in .json a draft.")
    private @Nullable Path file;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<MediaOption> media = new ArrayList<>();

    @Mixin
    private SplitMixin split = new SplitMixin();

    @Mixin
    private ExtrasMixin extras = new ExtrasMixin();

    /** For picocli. */
    public DraftMixin() {}

    /** One image or video, and the words for it. */
    static final class MediaOption {
        @Option(
                names = "--media",
                required = true,
                paramLabel = "PATH|URL",
                description = "An image or video: a file, an address Meta can fetch, a data URI or base64. Repeat it"
                        + " for more.")
        private String source = "";

        @Option(
                names = "--alt",
                paramLabel = "TEXT",
                description = "What the media before it show, for those who cannot see them.")
        private @Nullable String altText;

        @Option(names = "--spoiler", description = "Hide the media before it until somebody taps them.")
        private boolean spoiler;

        private Media media() {
            Media media = Media.parse(source, altText);
            return spoiler ? media.asSpoiler() : media;
        }
    }

    /**
     * The draft; reads the text's file or {@code in} if it comes from there.
     *
     * @throws WrongInputException if there is nothing to publish, or the file cannot be read
     */
    public Draft draft(InputStream in) {
        List<Media> given = media.stream().map(MediaOption::media).toList();
        Draft draft = isDocument() ? document().with(given) : draft(text(in), given);
        return extras.applyTo(split.applyTo(draft));
    }

    private Draft draft(String words, List<Media> given) {
        return words.isEmpty() && given.isEmpty()
                ? Draft.ofLinks(extras.links())
                : new Draft(words, given, null, null, null, Numbering.NONE);
    }

    private boolean isDocument() {
        String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return text == null && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".json"));
    }

    private Draft document() {
        Path there = Objects.requireNonNull(file);
        String content = TextInput.ofFile(there);
        DraftDocument document = there.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? DraftJson.read(content, there.getParent())
                : DraftMarkdown.read(content, there.getParent());
        if (document.schedule() != null) {
            throw new WrongInputException("The file \"" + there + "\" asks to be published at " + document.schedule()
                    + ", and this command publishes at once. Take the line \"schedule\" out of it.");
        }
        return document.draft();
    }

    private String text(InputStream in) {
        if (file != null && text != null) {
            throw new WrongInputException("There is a text and there is --file " + file + ". Give one of them.");
        }
        if (file != null) {
            return TextInput.ofFile(file);
        }
        if (text != null) {
            return text.equals("-") ? TextInput.ofStream(in) : text;
        }
        if (media.isEmpty() && extras.links().isEmpty()) {
            throw new WrongInputException(
                    "There is nothing to publish. Give a text, --file PATH, - for standard input, or --media.");
        }
        return "";
    }
}
