package dev.lisle.spring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application says of Threads in its properties, under {@code lisle}.
 *
 * @param address where the API lives: Meta's, or an emulator's
 * @param timeout how long one call may take, its retries and waits included
 * @param readAttempts how often a read is tried at most
 * @param token the long-lived token of the only account
 * @param tokenFile the file with the credentials of the only account, which are refreshed in time
 * @param accounts several accounts, each under a name of your choice
 * @param ledger the folder of the publish ledger; without it the outbox's database, or else memory
 * @param outbox where posts wait for their time
 * @param webhook where Meta sends what happens
 */
@ConfigurationProperties("lisle")
public record LisleProperties(
        @DefaultValue("https://graph.threads.net") URI address,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("4") int readAttempts,
        @Nullable Secret token,
        @Nullable Path tokenFile,
        @DefaultValue Map<String, Login> accounts,
        @Nullable Path ledger,
        @DefaultValue Outbox outbox,
        @DefaultValue Webhook webhook) {
    /** The name of the only account, when {@code lisle.token} or {@code lisle.token-file} gives it none. */
    public static final String ONLY = "default";

    /**
     * How one account proves who it is: by one of the two.
     *
     * @param token its long-lived token, good for 60 days
     * @param tokenFile the file with its credentials, which are refreshed in time
     */
    public record Login(@Nullable Secret token, @Nullable Path tokenFile) {}

    /**
     * Where posts wait for their time. There is an outbox if one of the first two is set.
     *
     * @param file an SQLite file, made if need be
     * @param dataSource the name of a {@code DataSource} bean of a PostgreSQL database
     * @param media the folder in which files of drafts are kept; beside an SQLite file there is one by default
     * @param worker whether this application publishes what is due, or only submits
     */
    public record Outbox(
            @Nullable Path file,
            @Nullable String dataSource,
            @Nullable Path media,
            @DefaultValue("true") boolean worker) {}

    /**
     * Where Meta sends what happens. It is open if a path is set.
     *
     * @param path the path of the callback address, such as {@code /threads/webhook}
     * @param appSecret the secret of the Threads app, with which deliveries are signed
     * @param verifyToken as it was typed into Meta's dashboard
     */
    public record Webhook(
            @Nullable String path,
            @Nullable Secret appSecret,
            @Nullable Secret verifyToken) {}

    /** All accounts by name, with the only one among them. */
    Map<String, Login> logins() {
        Map<String, Login> all = new LinkedHashMap<>();
        if (token != null || tokenFile != null) {
            all.put(ONLY, new Login(token, tokenFile));
        }
        all.putAll(accounts);
        return all;
    }
}
