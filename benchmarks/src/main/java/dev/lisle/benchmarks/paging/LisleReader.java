package dev.lisle.benchmarks.paging;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.posts.PostQuery;
import java.net.URI;

/** As a user of Lisle does it. */
record LisleReader(URI address, String token) implements Reader {
    @Override
    public long readAll() {
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(token))
                .settings(ClientSettings.defaults().withAddress(address))
                .build()) {
            return client.posts().list(PostQuery.newest()).stream()
                    .filter(post -> post.timestamp() != null && post.mediaType() != null)
                    .count();
        }
    }
}
