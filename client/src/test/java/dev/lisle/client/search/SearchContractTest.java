package dev.lisle.client.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.Fields;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.testing.RecordedMeta;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchContractTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        client = TestClients.of(meta);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void postsAreSearchedByWordsAndByTagsAsMetaSpellsIt() {
        meta.answer("posts/list.json").answer("posts/list.json");
        PostQuery ids = PostQuery.newest().withFields(Fields.of("id")).withLimit(3);

        client.search().posts(SearchQuery.words("tea & coffee").listed(ids));
        client.search()
                .posts(SearchQuery.tag("weaving")
                        .newestFirst()
                        .showing(SearchMedia.IMAGE)
                        .by("ada.example")
                        .listed(ids.since(Instant.parse("2026-01-01T00:00:00Z")).after("QVFexampleB")));

        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/keyword_search q=tea & coffee search_type=TOP search_mode=KEYWORD fields=id limit=3",
                        "GET /v1.0/keyword_search q=weaving search_type=RECENT search_mode=TAG media_type=IMAGE"
                                + " author_username=ada.example fields=id limit=3 since=1767225600 after=QVFexampleB");
    }

    @Test
    void theTimeOfARecentSearchIsReadInMilliseconds() {
        meta.answer("search/recent.json");

        assertThat(client.search().recent())
                .containsExactly(
                        new RecentSearch("coffee", Instant.parse("2026-01-01T00:00:00Z"), Map.of()),
                        new RecentSearch("tea", Instant.parse("2026-01-01T00:00:01.500Z"), Map.of()));
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/me fields=recently_searched_keywords");
    }
}
