package dev.lisle.cli.publishing;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishes a draft. */
@Command(
        name = "publish",
        description = {"Publish a text of any length, with any media.", "As one post, or as a chain of posts.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lisle publish \"Hello\" --emulator",
            "  lisle publish --file essay.txt --media loom.jpg --alt \"A loom at rest\"",
            "  git log -1 --format=%%B | lisle publish - --dry-run"
        })
public final class PublishCommand implements Callable<Integer> {
    @Mixin
    private DraftMixin draft;

    @Mixin
    private PublisherMixin publisher;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public PublishCommand() {}

    @Override
    public Integer call() throws Exception {
        return publisher.publish(draft.draft(session.surroundings().in()), session, output);
    }
}
