package dev.lisle.cli.commands;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.text.Numbering;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to publish, as options. */
final class DraftMixin {
    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description =
                    "The text, of any length; - reads it from standard input. What does not fit one post becomes a"
                            + " chain.")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "PATH", description = "Take the text from a file, in UTF-8.")
    private @Nullable Path file;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<MediaOption> media = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "TAG", description = "The topic of the first post, without #.")
    private @Nullable String topic;

    @Option(names = "--reply-to", paramLabel = "ID", description = "Answer this post.")
    private @Nullable String replyTo;

    @Option(
            names = "--reply-control",
            paramLabel = "WHO",
            description = "Who may reply: everyone, accounts_you_follow, mentioned_only, parent_post_author_only,"
                    + " followers_only.")
    private @Nullable ReplyControl replyControl;

    @Option(names = "--number", description = "Number the parts, as in 2/5. Not done unless asked.")
    private boolean number;

    /** One image or video, and the words for it. */
    static final class MediaOption {
        @Option(
                names = "--media",
                required = true,
                paramLabel = "PATH|URL",
                description = "An image or video: a file, or an address Meta can fetch. Repeat it for more.")
        private String source = "";

        @Option(
                names = "--alt",
                paramLabel = "TEXT",
                description = "What the media before it show, for those who cannot see them.")
        private @Nullable String altText;

        private Media media() {
            return Media.parse(source, altText);
        }
    }

    /** The draft; reads the text's file or {@code in} if it comes from there. */
    Draft draft(InputStream in) {
        return new Draft(
                text(in),
                media.stream().map(MediaOption::media).toList(),
                topic,
                replyControl,
                replyTo == null ? null : new PostId(replyTo),
                number ? Numbering.OF_TOTAL : Numbering.NONE);
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
        if (media.isEmpty()) {
            throw new WrongInputException(
                    "There is nothing to publish. Give a text, --file PATH, - for standard input, or --media.");
        }
        return "";
    }
}
