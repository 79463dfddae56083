package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the posts carry beside text and media, as options; those that are not given leave the draft as it is. */
final class ExtrasMixin {
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

    @Option(names = "--approve-replies", description = "Replies stay hidden until you approve them.")
    private boolean approveReplies;

    @Option(names = "--quote", paramLabel = "ID", description = "Quote this post, in the first part.")
    private @Nullable String quote;

    @Option(names = "--quote-every-part", description = "Quote it in every part.")
    private boolean quoteEveryPart;

    @Option(
            names = "--link",
            paramLabel = "URL",
            description = "Attach a link as a card, one a part. Repeat it for more.")
    private List<URI> links = new ArrayList<>();

    @Option(names = "--poll", paramLabel = "OPTION", split = ",", description = "2 to 4 options, with commas between.")
    private List<String> poll = new ArrayList<>();

    @Option(names = "--gif", paramLabel = "ID", description = "A GIF, by the id GIPHY gave it.")
    private @Nullable String gif;

    @Option(names = "--location", paramLabel = "ID", description = "The place to name.")
    private @Nullable String location;

    @Option(
            names = "--countries",
            paramLabel = "CODE",
            split = ",",
            description = "Where the posts can be seen, as in DE,AT.")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--story", paramLabel = "LOOK", description = "Share to Instagram Stories: light, dark.")
    private @Nullable Story story;

    @Option(names = "--ghost", description = "A post that is gone after 24 hours.")
    private boolean ghost;

    List<URI> links() {
        return links;
    }

    Draft applyTo(Draft draft) {
        if (quoteEveryPart && quote == null) {
            throw new WrongInputException("--quote-every-part goes with --quote ID. Give both to 'lisle publish'.");
        }
        Draft all = topic == null ? draft : draft.withTopicTag(topic);
        all = replyTo == null ? all : all.replyingTo(new PostId(replyTo));
        all = replyControl == null ? all : all.withReplyControl(replyControl);
        all = approveReplies ? all.approvingReplies() : all;
        all = quote == null ? all : quoting(all, new PostId(quote));
        all = links.isEmpty() ? all : all.withLinks(links.toArray(URI[]::new));
        all = poll.isEmpty() ? all : all.withPoll(new Poll(poll));
        all = gif == null ? all : all.withGif(Gif.giphy(gif));
        all = location == null ? all : all.at(new LocationId(location));
        all = countries.isEmpty() ? all : all.onlyIn(countries.toArray(String[]::new));
        all = story == null ? all : all.sharedAs(story);
        return ghost ? all.asGhost() : all;
    }

    private Draft quoting(Draft draft, PostId post) {
        return quoteEveryPart ? draft.quotingOnEveryPart(post) : draft.quoting(post);
    }
}
