package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.Authorization;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.FileTokenStore;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokenKeeper;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.http.JdkHttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** From the window in which a user lets the app in to a client whose token stays fresh. */
public final class LoggingIn {
    private LoggingIn() {}

    static Authorization begin(ThreadsApp app) {
        // snippet: begin a login
        Authorization login = app.authorization();
        URI window = login.url(); // send the user there
        String state = login.state(); // and keep this in their session
        // end
        return new Authorization(window, state);
    }

    static ThreadsClient end(JdkHttpTransport transport, String callbackUrl, String state) throws IOException {
        // snippet: end a login
        ThreadsApp app = ThreadsApp.fromEnvironment(System.getenv());
        TokensClient tokens = TokensClient.of(app, transport);
        Credentials credentials = tokens.login(callbackUrl, state);

        TokenStore store = FileTokenStore.at(Path.of("token.json"));
        store.save(credentials);
        ThreadsClient client = ThreadsClient.builder(TokenKeeper.of(store, tokens))
                .scopes(credentials.scopes())
                .transport(transport)
                .build();
        // end
        return client;
    }
}
