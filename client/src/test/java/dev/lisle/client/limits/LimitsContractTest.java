package dev.lisle.client.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.Scope;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitsContractTest {
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    @Test
    void getReadsWhatIsUsedOfEachQuotaAndSaysWhatIsLeft() {
        meta.answer("limits/all.json");
        try (ThreadsClient client =
                TestClients.builder(meta).scopes(EnumSet.allOf(Scope.class)).build()) {
            PublishingLimit limit = client.limits().get();

            assertThat(limit)
                    .isEqualTo(new PublishingLimit(
                            new Quota(4L, 250L, DAY),
                            new Quota(1_001L, 1_000L, DAY),
                            new Quota(2L, 100L, DAY),
                            new Quota(3L, 500L, DAY),
                            null,
                            Map.of()));
            assertThat(limit.posts().left()).hasValue(246);
            assertThat(limit.replies().left()).hasValue(0);
        }
        assertThat(meta.onlyCall())
                .isEqualTo(
                        "GET /v1.0/me/threads_publishing_limit fields=quota_usage,config,reply_quota_usage,"
                                + "reply_config,delete_quota_usage,delete_config,location_search_quota_usage,location_search_config");
    }

    @Test
    void withoutKnownScopesOnlyTheQuotaOfPostsIsAskedFor() {
        meta.answer(RecordedAnswer.json(200, "{\"data\":[{\"quota_usage\":4}]}"));
        try (ThreadsClient client = TestClients.of(meta)) {
            Quota posts = client.limits().get().posts();

            assertThat(posts).isEqualTo(new Quota(4L, null, null));
            assertThat(posts.left()).isEmpty();
        }
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/me/threads_publishing_limit fields=quota_usage,config");
    }
}
