package dev.lisle.cli.posts;

import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.posts.PostId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One or more posts, as parameters. */
public final class PostsMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Id of a post, or several; - reads them from standard input, one a line.")
    private List<String> ids = new ArrayList<>();

    /** For picocli. */
    public PostsMixin() {}

    /** The posts, each once; reads standard input if it is named. */
    public List<PostId> posts() {
        return PostIds.all(ids, Surroundings.of(spec).in());
    }
}
