package dev.lisle.cli.publishing;

import dev.lisle.publisher.drafts.Draft;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;

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
public final class PublishCommand extends DraftCommand {
    /** For picocli. */
    public PublishCommand() {}

    @Override
    UnaryOperator<Draft> completion() {
        return UnaryOperator.identity();
    }
}
