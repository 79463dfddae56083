package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.locations.LocationQuery;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.profiles.PublicProfile;
import dev.lisle.client.search.SearchMedia;
import dev.lisle.client.search.SearchQuery;
import java.util.List;
import java.util.Objects;

/** Finding posts, people and places. */
public final class Finding {
    private Finding() {}

    static List<Post> posts(ThreadsClient client) {
        // snippet: search
        List<Post> looms =
                client.search().posts(SearchQuery.tag("weaving").newestFirst().showing(SearchMedia.IMAGE)).stream()
                        .limit(50)
                        .toList();
        // end
        return looms;
    }

    static List<Post> mentions(ThreadsClient client) {
        // snippet: mentions
        List<Post> mentions = client.posts().listMentions(PostQuery.newest()).items();
        // end
        return mentions;
    }

    static List<Post> people(ThreadsClient client) {
        // snippet: a public profile
        PublicProfile meta = client.profiles().lookup("meta");
        List<Post> theirs =
                client.profiles().listPosts("meta", PostQuery.newest()).items();
        // end
        return meta.username() == null ? List.of() : theirs;
    }

    static TextContainer places(ThreadsClient client) {
        // snippet: a place
        List<Location> found = client.locations().search(LocationQuery.named("Menlo Park"));
        LocationId park = Objects.requireNonNull(found.get(0).id());
        TextContainer post =
                TextContainer.of("Out for a walk").with(PostOptions.none().at(park));
        // end
        return post;
    }
}
