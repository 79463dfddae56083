package dev.lisle.cli.posts;

import dev.lisle.cli.WrongInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of a list, as options. */
public final class ListMixin {
    private static final int DEFAULT = 20;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most, 1 or more. Default: " + DEFAULT + ".")
    private @Nullable Integer limit;

    @Option(names = "--all", description = "All there are, page after page; printed as they come.")
    private boolean all;

    /** For picocli. */
    public ListMixin() {}

    /** How many at most. */
    public long limit() {
        if (limit != null && all) {
            throw new WrongInputException("There is --limit " + limit + " and there is --all. Give one of them.");
        }
        if (limit != null && limit < 1) {
            throw new WrongInputException("--limit is " + limit + ". Give 1 or more, or --all.");
        }
        return all ? Long.MAX_VALUE : limit == null ? DEFAULT : limit;
    }

    /** How many to ask for at once. */
    public int pageSize(int largest) {
        return (int) Math.min(limit(), largest);
    }
}
