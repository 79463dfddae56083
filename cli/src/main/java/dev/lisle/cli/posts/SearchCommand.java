package dev.lisle.cli.posts;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.search.RecentSearch;
import dev.lisle.client.search.SearchMedia;
import dev.lisle.client.search.SearchQuery;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds public posts. */
@Command(
        name = "search",
        description = {
            "Find public posts by words or topic, the most popular first.",
            "An app without advanced access finds your own posts only.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle search \"warp and weft\" --newest --limit 50",
            "  lisle search --topic weaving --media image --since 7d",
            "  lisle search --history"
        })
public final class SearchCommand implements Callable<Integer> {
    private static final Kind<RecentSearch> SEARCH = new Kind<>(
            search -> String.valueOf(search.query()),
            search -> new Shape()
                    .with("query", search.query())
                    .with("timestamp", search.timestamp())
                    .withUnknown(search.unknown()),
            (sheet, search) ->
                    sheet.line(Printout.padded(sheet.moment(search.timestamp()), 18) + Printout.safe(search.query())));

    @Parameters(arity = "0..1", paramLabel = "WORDS", description = "Words of the posts to find.")
    private @Nullable String words;

    @Option(names = "--topic", paramLabel = "TAG", description = "Posts with this topic instead, without #.")
    private @Nullable String topic;

    @Option(names = "--history", description = "What you searched for of late, instead.")
    private boolean history;

    @Option(names = "--newest", description = "The newest first.")
    private boolean newest;

    @Option(names = "--media", paramLabel = "KIND", description = "Only posts that show this: text, image, video.")
    private @Nullable SearchMedia media;

    @Option(names = "--by", paramLabel = "USER", description = "Only posts of this account.")
    private @Nullable String author;

    @Mixin
    private ListMixin list;

    @Mixin
    private WindowMixin window;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public SearchCommand() {}

    @Override
    public Integer call() {
        SearchQuery query = history ? null : query();
        long limit = list.limit();
        try (ThreadsClient client = session.openClient()) {
            if (query == null) {
                Results.of(output)
                        .printAll(client.search().recent().stream().limit(limit), SEARCH, "No searches of late.");
            } else {
                Results.of(output)
                        .printAll(client.search().posts(query).stream().limit(limit), PostKind.POST, "Nothing found.");
            }
            return ExitCode.OK;
        }
    }

    private SearchQuery query() {
        if ((words == null) == (topic == null)) {
            throw new WrongInputException("A search is for WORDS or for a --topic. Give one of them.");
        }
        SearchQuery query = words != null ? SearchQuery.words(words) : SearchQuery.tag(bareTopic());
        query = newest ? query.newestFirst() : query;
        query = media == null ? query : query.showing(media);
        query = author == null ? query : query.by(Usernames.bare(author));
        return query.listed(window.in(
                PostQuery.newest().withLimit(list.pageSize(PostQuery.LARGEST_PAGE)),
                session.surroundings().clock()));
    }

    private String bareTopic() {
        String typed = String.valueOf(topic);
        return typed.startsWith("#") ? typed.substring(1) : typed;
    }
}
