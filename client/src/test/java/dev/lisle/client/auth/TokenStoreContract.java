package dev.lisle.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.profiles.UserId;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of a token keeps. */
abstract class TokenStoreContract {
    static final Credentials WHOLE = new Credentials(
            AccessToken.of("TH|123|example_token"),
            new UserId("17841400000000001"),
            Set.of(Scope.THREADS_BASIC, Scope.THREADS_DELETE),
            Instant.parse("2026-05-04T10:00:00Z"),
            Instant.parse("2026-07-03T10:00:00Z"),
            true);

    abstract TokenStore store();

    @Test
    void aNewStoreIsEmpty() throws IOException {
        assertThat(store().load()).isEmpty();
    }

    @Test
    void whatWasSavedLastIsThereWhole() throws IOException {
        TokenStore store = store();
        Credentials bare = new Credentials(AccessToken.of("THbare"), null, Set.of(), null, null, false);

        store.save(WHOLE);
        assertThat(store.load()).contains(WHOLE);
        store.save(bare);
        assertThat(store.load()).contains(bare);
    }
}
