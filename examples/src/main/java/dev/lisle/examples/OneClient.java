package dev.lisle.examples;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.JdkHttpTransport;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One client, many ways to use it. */
public final class OneClient {
    private OneClient() {}

    static ThreadsClient derived(ThreadsClient ada, AccessToken tokenOfGrace) {
        // snippet: a derived client
        ThreadsClient grace = ada.derive()
                .token(tokenOfGrace)
                .settings(ClientSettings.defaults().withAddress(URI.create("https://graph.threads.com")))
                .build();
        // end
        return grace;
    }

    static CompletableFuture<Map<String, @Nullable Object>> elsewhere(ThreadsClient client) {
        // snippet: raw and async
        CompletableFuture<Map<String, @Nullable Object>> answer =
                client.async(c -> c.raw().get("/me", Map.of("fields", "id,username")));
        // end
        return answer;
    }

    static ThreadsClient throughAProxy(AccessToken token) {
        // snippet: an HttpClient of your own
        HttpClient http = HttpClient.newBuilder()
                .proxy(ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example.com", 3128)))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        ThreadsClient client = ThreadsClient.builder(token)
                .transport(JdkHttpTransport.over(http))
                .build();
        // end
        return client;
    }

    static ThreadsClient watched(AccessToken token) {
        // snippet: a listener
        ThreadsClient client = ThreadsClient.builder(token)
                .listener(call -> System.out.printf(
                        "%s %s: %s in %s%n", call.method(), call.path(), call.status(), call.duration()))
                .build();
        // end
        return client;
    }
}
