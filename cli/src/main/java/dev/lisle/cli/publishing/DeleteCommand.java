package dev.lisle.cli.publishing;

import dev.lisle.cli.Each;
import dev.lisle.cli.ExitCode;
import dev.lisle.cli.StoppedException;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.YesMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes posts, or all of a chain. */
@Command(
        name = "delete",
        description = {
            "Delete posts, replies or reposts of yours, for good.",
            "Asks first. Meta allows 100 in 24 hours; a chain is not begun to be deleted unless all of it fits.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle delete 17900000000000012",
            "  lisle delete --chain c7d1f0a94b2e6835",
            "  lisle timeline --until 2024-01-01 --all --quiet | lisle delete - --yes"
        })
public final class DeleteCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Id of a post, or several; - reads them from standard input, one a line.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--chain",
            paramLabel = "CHAIN",
            description = "All that is live of a chain, the last part first; 'lisle chains --done' lists them, and the"
                    + " first letters of one are enough.")
    private @Nullable String chain;

    @Mixin
    private YesMixin yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public DeleteCommand() {}

    @Override
    public Integer call() throws Exception {
        if (chain != null) {
            if (!ids.isEmpty()) {
                throw new WrongInputException("There is --chain " + chain + " and there are ids. Give one of them.");
            }
            String whole = chain;
            return session.surroundings().ctrlC().finishing(() -> deleteChain(whole));
        }
        if (ids.isEmpty()) {
            throw new WrongInputException("There is nothing to delete. Give the ids of posts, or --chain CHAIN.");
        }
        return deletePosts(PostIds.all(ids, session.surroundings().in()));
    }

    private int deletePosts(List<PostId> posts) {
        if (!isAllowed(posts.size() == 1 ? "post " + posts.get(0) : posts.size() + " posts")) {
            return ExitCode.FAILED;
        }
        try (ThreadsClient client = session.openClient()) {
            return Each.of(posts, output.err(), id -> {
                client.posts().delete(id);
                print(id);
            });
        }
    }

    private int deleteChain(String wanted) throws InterruptedException {
        try (Chains chains = Chains.open(session, builder -> builder.listener(this::hear))) {
            Publisher publisher = chains.publisher();
            ChainStatus status = publisher.status(chains.any(wanted));
            int live = status.live().size();
            if (live == 0 && chains.isFinished(status.id())) {
                output.note("Nothing of the chain " + status.id() + " is live.");
                return ExitCode.OK;
            }
            String posts = status.repairedBy() != null ? "as it was repaired" : live == 1 ? "1 post" : live + " posts";
            if (!isAllowed("the chain " + status.id() + ", " + posts + ",")) {
                return ExitCode.FAILED;
            }
            try (ThreadsClient client = session.openClient()) {
                Chains.asked(() -> publisher.delete(client, status.id()));
                return ExitCode.OK;
            } catch (InterruptedException | CallInterruptedException e) {
                throw new StoppedException(
                        "stopped; the last part of the chain may be deleted, and no other is. 'lisle delete --chain "
                                + status.id() + "' goes on.",
                        e);
            }
        }
    }

    private boolean isAllowed(String what) {
        return yes.allows("Delete " + what + " for good?");
    }

    private void hear(PublishEvent event) {
        if (event instanceof PublishEvent.Deleted deleted) {
            print(deleted.post());
        } else if (event instanceof PublishEvent.Noted note) {
            output.note("Note: " + note.said());
        }
    }

    private void print(PostId id) {
        Results.of(output)
                .printDone(
                        id.value(),
                        "Deleted " + id + ".",
                        new Shape().with("id", id).with("deleted", true));
    }
}
