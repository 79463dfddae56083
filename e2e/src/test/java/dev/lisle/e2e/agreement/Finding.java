package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationQuery;
import dev.lisle.client.oembed.Embed;
import dev.lisle.client.oembed.EmbedQuery;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.profiles.Profile;
import dev.lisle.client.profiles.PublicProfile;
import dev.lisle.client.search.RecentSearch;
import dev.lisle.client.search.SearchQuery;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Finding posts, people and places. */
final class Finding {
    private Finding() {}

    static void postsAreFoundByWordsTagsAndAuthor(Stage stage) {
        PostId tea = stage.published(stage.grace, "Green tea at the loom #weaving");
        stage.published(stage.grace, "Coffee");

        assertThat(stage.ada.search().posts(SearchQuery.words("tea").newestFirst()).stream()
                        .map(Post::id))
                .containsExactly(tea);
        assertThat(stage.ada.search().posts(SearchQuery.tag("weaving")).items())
                .extracting(Post::id)
                .containsExactly(tea);
        assertThat(stage.ada.search().posts(SearchQuery.words("tea").by("ada")).items())
                .isEmpty();
        assertThat(stage.ada.search().recent()).extracting(RecentSearch::query).contains("tea");
        assertThat(stage.ada.search().recent())
                .extracting(RecentSearch::timestamp)
                .contains(stage.emulator.clock().instant());
    }

    static void mentionsAreListed(Stage stage) {
        PostId mention = stage.published(stage.grace, "Ask @ada about looms");

        assertThat(stage.ada.posts().listMentions(PostQuery.newest()).items())
                .extracting(Post::id)
                .containsExactly(mention);
    }

    static void ownAndPublicProfilesAreRead(Stage stage) {
        PostId post = stage.published(stage.ada, "Hello");
        Profile me = stage.ada.profiles().me();
        assertThat(me.id().value()).isEqualTo(stage.emulator.account("ada").id());
        assertThat(me.username()).isEqualTo("ada");
        assertThat(me.biography()).isEqualTo("Weaver of numbers");
        assertThat(me.isEligibleForGeoGating()).isTrue();
        assertThat(me.unknown()).isEmpty();

        PublicProfile ada = stage.grace.profiles().lookup("ada");
        assertThat(ada.username()).isEqualTo("ada");
        assertThat(ada.followers()).isGreaterThanOrEqualTo(5_000);
        assertThat(ada.unknown()).isEmpty();
        assertThat(stage.grace.profiles().listPosts("ada", PostQuery.newest()).items())
                .extracting(Post::id)
                .containsExactly(post);
        assertThatThrownBy(() -> stage.grace.profiles().lookup("nobody.example"))
                .isInstanceOf(ThreadsException.class);
    }

    static void placesAreFoundByNameAndByPoint(Stage stage) {
        List<Location> berlin = search(stage, LocationQuery.named("Webstuhl"));
        assertThat(berlin).extracting(Location::city).containsOnly("Berlin");
        Location found = berlin.get(0);
        assertThat(stage.ada.locations().get(Objects.requireNonNull(found.id())))
                .isEqualTo(found);
        assertThat(found.unknown()).isEmpty();
        assertThat(stage.ada.locations().search(LocationQuery.near(52.5163, 13.3777)))
                .extracting(Location::city)
                .contains("Berlin");
    }

    static void aPostIsEmbedded(Stage stage) {
        Post post = stage.ada.posts().get(stage.published(stage.ada, "Hello"));
        URI permalink = URI.create(Objects.requireNonNull(post.permalink()).toString());

        Embed embed = stage.ada
                .oembed()
                .get(EmbedQuery.of(permalink).noWiderThan(400).with(stage.app().appToken()));

        assertThat(embed.html()).isNotBlank();
        assertThat(embed.width()).isLessThanOrEqualTo(400);
        assertThat(embed.unknown()).isEmpty();
    }

    /** By the name of the guide, else by that of the reference. */
    private static List<Location> search(Stage stage, LocationQuery query) {
        try {
            return stage.ada.locations().search(query);
        } catch (InvalidRequestException e) {
            return stage.ada.locations().searchByReference(query);
        }
    }
}
