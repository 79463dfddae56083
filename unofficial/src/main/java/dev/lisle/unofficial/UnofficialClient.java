package dev.lisle.unofficial;

import dev.lisle.unofficial.errors.SettingsException;
import dev.lisle.unofficial.internal.Graphql;
import dev.lisle.unofficial.internal.Http;
import dev.lisle.unofficial.internal.LoginCalls;
import dev.lisle.unofficial.internal.Rest;
import dev.lisle.unofficial.internal.ThreadWriter;
import dev.lisle.unofficial.internal.Turnstile;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.pace.Pause;
import dev.lisle.unofficial.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The unofficial interface of mid-2023, as threads-net knew it, for those who still need it. Prefer the official API
 * (module {@code lisle-client}) wherever it can do the job.
 *
 * <p><b>Notice.</b> Its authors gave threads-net up in September 2023, after a letter on behalf of Meta. Using these
 * endpoints on servers of Meta may violate the terms of service of Instagram and Threads, and other law; the endpoints of
 * that time may be gone. Nothing here evades a protection, and nothing will. There is no default server: the caller names
 * the {@link Endpoints}, for example Lisle's emulator, and answers for it.
 *
 * <p>Building a client sends nothing; the first call logs the notice. Thread-safe: make one for an account and share it,
 * since its pace is that of all its calls together.
 */
public final class UnofficialClient {
    /** What the first call of each client logs as a warning. */
    public static final String NOTICE =
            "This is the unofficial interface of 2023, given up by its authors after a letter"
                    + " on behalf of Meta. Using it on servers of Meta may violate their terms of service and other law, and the"
                    + " endpoints may be gone. Prefer the official API.";

    private final Session session;
    private final PublicApi publicApi;
    private final PrivateApi privateApi;

    private UnofficialClient(Builder from) {
        Http http = new Http(new Turnstile(from.pace, from.clock, from.pause), from.timeout);
        Settings settings = from.settings == null ? Settings.generate() : from.settings;
        session = new Session(
                settings,
                from.credentials,
                new LoginCalls(http, from.endpoints, from.dialect, from.clock),
                from.clock,
                from.pause);
        publicApi = new PublicApi(new Graphql(http, from.endpoints, from.dialect), from.dialect.documents());
        Rest rest = new Rest(http, from.endpoints.api(), from.dialect, session::token);
        privateApi = new PrivateApi(
                session, rest, api -> new ThreadWriter(rest, from.endpoints.pages(), from.clock, settings, api::me));
    }

    /** Begins a client for the servers that the caller names. */
    public static Builder builder(Endpoints endpoints) {
        return new Builder(endpoints);
    }

    /** The reads that need no login. Sends nothing. */
    public PublicApi publicApi() {
        return publicApi;
    }

    /** All that an account can do; its first call logs in, if the settings hold no login. Sends nothing. */
    public PrivateApi privateApi() {
        return privateApi;
    }

    /** The login: to make it now, to give a second factor. Sends nothing. */
    public Session session() {
        return session;
    }

    /**
     * Writes the settings with the current login to a file, for the next run; logs in first if there is no login.
     *
     * @throws SettingsException if the file cannot be written
     */
    public void downloadSettings(Path file) {
        session.settings().write(file);
    }

    /** The parts of a client. Not thread-safe. */
    public static final class Builder {
        private final Endpoints endpoints;
        private @Nullable Credentials credentials;
        private @Nullable Settings settings;
        private Dialect dialect = Dialect.JULY_2023;
        private Pace pace = Pace.CONSERVATIVE;
        private Clock clock = Clock.systemUTC();
        private Pause pause = Pause.REAL;
        private Duration timeout = Duration.ofSeconds(60);

        private Builder(Endpoints endpoints) {
            this.endpoints = endpoints;
        }

        /** With which to log in, when a private call needs it. */
        public Builder credentials(String username, String password) {
            this.credentials = new Credentials(username, password);
            return this;
        }

        /** Device, time zone and perhaps a login; without them, {@link Settings#generate} makes some. */
        public Builder settings(Settings settings) {
            this.settings = settings;
            return this;
        }

        /** Other marks than those of July 2023. */
        public Builder dialect(Dialect dialect) {
            this.dialect = dialect;
            return this;
        }

        /** Another pace than {@link Pace#CONSERVATIVE}. */
        public Builder pace(Pace pace) {
            this.pace = pace;
            return this;
        }

        /** The longest time from the start of a request to the end of its answer; 60 s unless set. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Time and waiting, for tests. */
        public Builder time(Clock clock, Pause pause) {
            this.clock = clock;
            this.pause = pause;
            return this;
        }

        /** The client. Sends nothing. */
        public UnofficialClient build() {
            return new UnofficialClient(this);
        }
    }
}
