package dev.lisle.client.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.Fields;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.testing.RecordedMeta;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfilesContractTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    @Test
    void meReadsTheOwnProfile() {
        meta.answer("profiles/me.json");

        Profile profile;
        try (ThreadsClient client = TestClients.of(meta)) {
            profile = client.profiles().me();
        }

        assertThat(profile)
                .isEqualTo(new Profile(
                        new UserId("17841400000000001"),
                        "ada.example",
                        "Ada Example",
                        new WebAddress("https://scontent.example.net/v/t51/ada.jpg"),
                        "Weaver of numbers",
                        true,
                        false,
                        List.of(),
                        Map.of()));
        assertThat(meta.onlyCall())
                .isEqualTo(
                        "GET /v1.0/me fields=id,username,name,threads_profile_picture_url,threads_biography,is_verified,"
                                + "is_eligible_for_geo_gating");
    }

    @Test
    void whatTheAccountSearchedForIsAskedForIfTheScopeIsKnown() {
        meta.answer("search/recent.json");
        try (ThreadsClient client = TestClients.builder(meta)
                .scopes(Set.of(Scope.THREADS_KEYWORD_SEARCH))
                .build()) {
            assertThat(client.profiles().me().recentSearches()).hasSize(2);
        }
        assertThat(meta.onlyCall()).endsWith("is_eligible_for_geo_gating,recently_searched_keywords");
    }

    @Test
    void aPublicProfileIsLookedUpByItsName() {
        meta.answer("profiles/lookup.json").answer("profiles/lookup.json");
        try (ThreadsClient client = TestClients.of(meta)) {
            assertThat(client.profiles().lookup("grace.example"))
                    .isEqualTo(new PublicProfile(
                            "grace.example",
                            "Grace Example",
                            new WebAddress("https://scontent.example.net/v/t51/grace.jpg"),
                            "Compiles",
                            true,
                            12345L,
                            6L,
                            5L,
                            4L,
                            3L,
                            18051234567890123L,
                            Map.of()));
            client.profiles().lookup("grace.example", Fields.of("name"));
        }
        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/profile_lookup username=grace.example",
                        "GET /v1.0/profile_lookup username=grace.example fields=name");
    }

    @Test
    void thePostsOfAPublicProfileAreListedByItsName() {
        meta.answer("posts/list.json");
        try (ThreadsClient client = TestClients.of(meta)) {
            client.profiles().listPosts("grace.example", PostQuery.newest().withFields(Fields.of("id")));
        }
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/profile_posts username=grace.example fields=id limit=100");
    }
}
