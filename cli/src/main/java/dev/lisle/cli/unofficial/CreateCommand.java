package dev.lisle.cli.unofficial;

import dev.lisle.cli.WrongInputException;
import dev.lisle.unofficial.threads.ImageSource;
import dev.lisle.unofficial.threads.NewThread;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a post. */
@Command(
        name = "create",
        description = {"Publish a post: text, with a link or with images, perhaps as a reply.", ""},
        mixinStandardHelpOptions = true)
public final class CreateCommand implements Callable<Integer> {
    @Mixin
    private ServerMixin server;

    @Parameters(paramLabel = "TEXT", description = "What it says.")
    private String text = "";

    @Option(names = "--link", paramLabel = "URL", description = "Show a card of this address; not with images.")
    private @Nullable URI link;

    @Option(names = "--image", paramLabel = "FILE|URL", description = "Add an image; several become one post.")
    private List<String> images = List.of();

    @Option(names = "--reply-to", paramLabel = "POST", description = "Answer this post.")
    private @Nullable String replyTo;

    /** For picocli. */
    public CreateCommand() {}

    @Override
    public Integer call() {
        NewThread thread = thread();
        return server.print(server.privateApi().createThread(thread).json());
    }

    private NewThread thread() {
        try {
            NewThread thread = NewThread.of(text);
            thread = link == null ? thread : thread.withLink(link);
            for (String image : images) {
                thread = thread.withImage(ImageSource.of(image));
            }
            return replyTo == null ? thread : thread.replyingTo(Ids.thread(replyTo));
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }
}
