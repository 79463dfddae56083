package dev.lisle.mcp;

import dev.lisle.client.ThreadsClient;
import dev.lisle.outbox.Outbox;
import dev.lisle.publisher.Publisher;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.SyncSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Threads as tools for an assistant, over the Model Context Protocol: to read, and as far as it is allowed to publish, schedule,
 * moderate and delete, as one account. What is published has a key of the assistant's, under which it is published once, however often
 * the call is repeated. Thread-safe; close it, which stops what is under way.
 *
 * @see <a href="https://modelcontextprotocol.io/specification">Model Context Protocol</a>
 */
public final class ThreadsMcp implements AutoCloseable {
    private static final String NAME = "lisle";
    private static final String INSTRUCTIONS =
            "Threads, as the account that get_profile tells. Ids of posts come from lists;"
                    + " addresses hold none. Before publishing, preview_post shows the posts that a draft becomes. publish_post needs a key"
                    + " of your choice: repeat a call whose answer was lost with the same key and the same draft, and nothing is published"
                    + " twice. " + PostAnswers.UNTRUSTED;

    private final Workbench workbench;
    private final List<SyncToolSpecification> tools;
    private final McpJsonMapper json;
    private final Duration patience;

    private ThreadsMcp(Builder made) {
        json = McpJsonDefaults.getMapper();
        patience = made.patience;
        workbench = new Workbench(made.patience);
        tools = new Toolbox(json, made.media).tools(made.offers(workbench), made.permission);
    }

    /**
     * Begins one that may read.
     *
     * @param client whose account it is; it stays the caller's to close
     * @param publisher with a durable ledger, such as a {@code FileLedger}: the keys of what was published are kept there. Without a
     *     deadline of its own
     */
    public static Builder builder(ThreadsClient client, Publisher publisher) {
        return new Builder(client, publisher);
    }

    /** The tools by themselves, for a server that has others too. */
    public List<SyncToolSpecification> tools() {
        return tools;
    }

    /** A server of these tools over a transport of the caller's, such as the SDK's over HTTP. The caller closes it. */
    public McpSyncServer server(McpServerTransportProvider transport) {
        return set(McpServer.sync(transport)).build();
    }

    /** The same for many sessions over HTTP. Whoever can reach it acts as the account: authentication is the caller's. */
    public McpSyncServer server(McpStreamableServerTransportProvider transport) {
        return set(McpServer.sync(transport)).build();
    }

    /**
     * Serves one host, a message a line, as hosts talk to a process that they start. Returns when {@code in} has ended and what was
     * asked is answered. Nothing but messages is written to {@code out}; neither is closed.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for the last answers
     */
    public void serve(InputStream in, OutputStream out) throws InterruptedException {
        LineTransport transport = new LineTransport(json, out);
        McpSyncServer server = server(transport);
        try {
            transport.serve(in, patience);
        } finally {
            server.close();
        }
    }

    /** Stops what is being published; the ledger knows how far it is, and the same key goes on with it. */
    @Override
    public void close() {
        workbench.close();
    }

    /** Arguments and results are checked by us, in our words. */
    private <S extends SyncSpecification<S>> SyncSpecification<S> set(SyncSpecification<S> server) {
        return server.serverInfo(NAME, version())
                .jsonMapper(json)
                .instructions(INSTRUCTIONS)
                .validateToolInputs(false)
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools);
    }

    private static String version() {
        return Objects.requireNonNullElse(ThreadsMcp.class.getPackage().getImplementationVersion(), "development");
    }

    /** What a server is made of. Not thread-safe. */
    public static final class Builder {
        private final ThreadsClient client;
        private final Publisher publisher;
        private Permission permission = Permission.READ;
        private MediaFolder media = MediaFolder.none();
        private Duration patience = Duration.ofSeconds(45);
        private @Nullable Outbox outbox;
        private @Nullable String account;

        private Builder(ThreadsClient client, Publisher publisher) {
            this.client = client;
            this.publisher = publisher;
        }

        /** What the assistant may do; {@link Permission#READ} if nothing is said. */
        public Builder allow(Permission newPermission) {
            permission = newPermission;
            return this;
        }

        /**
         * The folder below which files may be published; the publisher needs a host for them. Without one, media are addresses that
         * begin with {@code https://}.
         *
         * @throws IllegalArgumentException if it is no folder
         */
        public Builder mediaFolder(Path folder) {
            media = MediaFolder.at(folder);
            return this;
        }

        /**
         * Where drafts are kept until their time. Its workers run elsewhere; this server runs none.
         *
         * @param name under which the workers know the account of the client
         * @throws IllegalArgumentException if that is no name of an account
         */
        public Builder outbox(Outbox newOutbox, String name) {
            Outbox.checkAccount(name);
            outbox = newOutbox;
            account = name;
            return this;
        }

        /**
         * How long a call waits for what is being published, which goes on after that; 45 seconds if nothing is said, since many hosts
         * give up after 60.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder patience(Duration newPatience) {
            if (newPatience.isNegative()) {
                throw new IllegalArgumentException("The patience is " + newPatience + ". Give zero or more.");
            }
            patience = newPatience;
            return this;
        }

        /** All that there is, whether it is allowed or not. */
        List<Offer> offers(Workbench workbench) {
            Drafts drafts = new Drafts(McpJsonDefaults.getMapper(), media);
            PublishingTools publishing = new PublishingTools(client, publisher, drafts, workbench);
            List<Offer> offers = new ArrayList<>();
            offers.addAll(new ReadingTools(client).offers());
            offers.addAll(new CountingTools(client).offers());
            offers.addAll(publishing.offers());
            if (outbox != null) {
                offers.addAll(new SchedulingTools(outbox, Objects.requireNonNull(account), publisher, drafts).offers());
            }
            offers.addAll(new ChangingTools(client, publisher, publishing).offers());
            return offers;
        }

        /** The tools. Sends nothing. */
        public ThreadsMcp build() {
            return new ThreadsMcp(this);
        }
    }
}
