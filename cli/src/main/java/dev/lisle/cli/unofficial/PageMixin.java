package dev.lisle.cli.unofficial;

import dev.lisle.cli.WrongInputException;
import dev.lisle.unofficial.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which page of a list. */
public final class PageMixin {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "15",
            description = "How many at most, 1 or more. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--from",
            paramLabel = "MARK",
            description = "The next_max_id, or paging_token, of the page before; else the first page.")
    private @Nullable String from;

    /** For picocli. */
    public PageMixin() {}

    PageQuery query() {
        try {
            return PageQuery.limit(limit).from(from);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--limit: " + e.getMessage());
        }
    }
}
