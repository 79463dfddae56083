package dev.lisle.spring;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.FileTokenStore;
import dev.lisle.client.auth.TokenKeeper;
import dev.lisle.client.auth.TokenSource;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.spring.LisleProperties.Login;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** A client for each account of the properties, over one transport. Starting sends nothing. */
@AutoConfiguration
@EnableConfigurationProperties(LisleProperties.class)
public final class ThreadsAutoConfiguration {
    /** For Spring. */
    public ThreadsAutoConfiguration() {}

    /** The JDK's HTTP client; closed with the application. */
    @Bean
    @ConditionalOnMissingBean
    HttpTransport threadsTransport() {
        return JdkHttpTransport.create();
    }

    @Bean
    @ConditionalOnMissingBean
    ThreadsAccounts threadsAccounts(
            LisleProperties properties, HttpTransport transport, ObjectProvider<CallListener> listeners) {
        ClientSettings settings = settings(properties);
        CallListener all = CallListener.all(listeners.orderedStream().toList());
        TokensClient refreshes = TokensClient.withoutApp(transport, settings, Clock.systemUTC(), Pause.REAL)
                .with(all);
        Map<String, ThreadsClient> clients = new LinkedHashMap<>();
        properties
                .logins()
                .forEach((name, login) -> clients.put(
                        name,
                        ThreadsClient.builder(tokens(name, login, refreshes))
                                .settings(settings)
                                .transport(transport)
                                .listener(all)
                                .build()));
        return new ThreadsAccounts(clients);
    }

    /** The client, where there is one account; with several, take {@link ThreadsAccounts}. */
    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnOneAccount.class)
    ThreadsClient threadsClient(ThreadsAccounts accounts) {
        return accounts.client(accounts.names().iterator().next());
    }

    private static ClientSettings settings(LisleProperties properties) {
        try {
            return ClientSettings.defaults()
                    .withAddress(properties.address())
                    .withTimeout(properties.timeout())
                    .withReadAttempts(properties.readAttempts());
        } catch (InvalidRequestException e) {
            throw new LisleConfigurationException(
                    "lisle.address, lisle.timeout or lisle.read-attempts: " + e.getMessage(), e);
        }
    }

    private static TokenSource tokens(String name, Login login, TokensClient refreshes) {
        String where = name.equals(LisleProperties.ONLY) ? "lisle." : "lisle.accounts." + name + ".";
        if (login.token() != null && login.tokenFile() != null) {
            throw new LisleConfigurationException(
                    "Both " + where + "token and " + where + "token-file are set. Set one of the two.");
        }
        Path file = login.tokenFile();
        if (file != null) {
            return TokenKeeper.of(FileTokenStore.at(file), refreshes);
        }
        AccessToken token = token(where + "token", login.token());
        return () -> token;
    }

    private static AccessToken token(String property, @Nullable Secret secret) {
        if (secret == null || secret.isBlank()) {
            throw new LisleConfigurationException(
                    property + " is blank. Set it to the long-lived token of the account, or take it away.");
        }
        try {
            return AccessToken.of(secret.reveal());
        } catch (InvalidRequestException e) {
            throw new LisleConfigurationException(property + ": " + e.getMessage(), e);
        }
    }
}
