package dev.lisle.client;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.testing.RecordedMeta;

/** Clients of a recorded Meta, with a token of no worth. */
public final class TestClients {
    public static final String TOKEN = "THQVJexampletokenexampletokenexampletoken";

    private TestClients() {}

    /** In real time, retrying reads as usual. */
    public static ThreadsClient of(RecordedMeta meta) {
        return builder(meta).build();
    }

    public static ThreadsClient of(RecordedMeta meta, VirtualTime time) {
        return builder(meta).time(time, time).build();
    }

    public static ThreadsClient.Builder builder(RecordedMeta meta) {
        return ThreadsClient.builder(AccessToken.of(TOKEN))
                .settings(ClientSettings.defaults().withAddress(meta.address()));
    }
}
