package dev.lisle.cli.posts;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One or more posts, as parameters, and what is done to each. */
public final class PostsMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Id of a post, or several; - reads them from standard input, one a line.")
    private List<String> ids = new ArrayList<>();

    /** What is done to one post. */
    @FunctionalInterface
    public interface Action<X extends Exception> {
        void on(PostId post) throws X;
    }

    /** For picocli. */
    public PostsMixin() {}

    /** The posts, each once; reads standard input if it is named. */
    public List<PostId> posts() {
        return PostIds.all(ids, Surroundings.of(spec).in());
    }

    /**
     * Does it to one post after another. A post that Meta refuses is said, and the others are done all the same; what stops more than
     * one post, such as a quota, ends it, and those that are left are named.
     *
     * @return the exit code
     */
    public static <X extends Exception> int each(List<PostId> posts, OutputMixin output, Action<X> action) throws X {
        int exitCode = ExitCode.OK;
        for (int i = 0; i < posts.size(); i++) {
            try {
                action.on(posts.get(i));
            } catch (NotFoundException | InvalidRequestException e) {
                if (posts.size() == 1) {
                    throw e;
                }
                say(output.err(), "lisle: " + posts.get(i) + ": " + e.getMessage());
                exitCode = ExitCode.FAILED;
            } catch (ThreadsException | ChainFailedException | ChainBusyException e) {
                if (posts.size() > 1) {
                    say(output.err(), "Not done, or not surely: " + join(posts.subList(i, posts.size())));
                }
                throw e;
            }
        }
        return exitCode;
    }

    private static void say(PrintWriter err, String what) {
        err.println(what);
        err.flush();
    }

    private static String join(List<PostId> posts) {
        return String.join(" ", posts.stream().map(PostId::value).toList());
    }
}
