package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.Network;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.servlet.JavalinServlet;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A web server on the loopback. The port is taken first, so that all that is built on it knows its address. Javalin
 * routes; the Jetty below it is our own, without sessions and web sockets, which takes less time to start and to stop.
 */
public final class HttpServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 1_024;
    private static final int MAX_THREADS = 200;
    private static final int MIN_THREADS = 4;
    private static final int IDLE_MILLIS = 60_000;
    /** More than the API reads, so that what is only a little too long gets the API's own answer. */
    private static final long MAX_BODY_IN_BYTES = 4L << 20;

    private static final int MAX_HEADERS_IN_BYTES = 64 * 1024;

    private final Door door;
    private final Server server;

    private HttpServer(Door door, Server server) {
        this.door = door;
        this.server = server;
    }

    /**
     * Takes a port of 127.0.0.1.
     *
     * @throws java.net.BindException if it is in use
     * @throws IOException if there is no loopback
     */
    public static ServerSocketChannel bind(int port) throws IOException {
        return bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
    }

    /**
     * Takes a port where the network says.
     *
     * @throws java.net.BindException if it is in use
     * @throws IOException if it can't
     */
    static ServerSocketChannel bind(int port, Network network) throws IOException {
        return network.everywhere() ? bind(new InetSocketAddress(port)) : bind(port);
    }

    private static ServerSocketChannel bind(InetSocketAddress address) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            socket.bind(address, BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The address of a port that was taken. */
    static URI address(ServerSocketChannel socket) throws IOException {
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) socket.getLocalAddress()).getPort());
    }

    /**
     * Answers on a port that was taken.
     *
     * @throws IOException if it can't
     */
    static HttpServer start(ServerSocketChannel socket, Consumer<RoutesConfig> routes) throws IOException {
        return start(socket, Network.LOOPBACK, routes);
    }

    /**
     * Answers on a port that was taken, in TLS too if the network says so: which one a caller speaks is seen by its first
     * bytes.
     *
     * @throws IOException if it can't, or there is no certificate and none can be made
     */
    static HttpServer start(ServerSocketChannel socket, Network network, Consumer<RoutesConfig> routes)
            throws IOException {
        Servlet servlet = new JavalinServlet(Javalin.create(config -> configure(config, routes)).unsafe);
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
        threads.setName("lisle-emulator");
        threads.setDaemon(true);
        Server server = new Server(threads);
        Door door = door(server, socket, network);
        server.addConnector(door);
        server.setErrorHandler(new MetaErrorHandler());
        server.setHandler(new BodyLimit(MAX_BODY_IN_BYTES, whole(handler(servlet))));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("The web server did not start", e);
        }
        return new HttpServer(door, server);
    }

    /** Lets nobody in any more: the port is free, and connecting is refused. Who is in already is still answered. */
    void shut() {
        door.shut();
    }

    @Override
    public void close() {
        shut(); // first: a caller whose connection ends may come again at once
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server did not stop", e);
        }
    }

    private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.treatMultipleSlashesAsSingleSlash = true;
        routes.accept(config.routes);
    }

    /** Takes up a thread only when a body is there as a whole, however slowly it comes; those of the API all are small enough. */
    private static Handler whole(Handler handler) {
        return new EagerContentHandler(handler, new RetainedContentLoaderFactory(MAX_BODY_IN_BYTES, -1, false));
    }

    private static ServletContextHandler handler(Servlet servlet) {
        ServletContextHandler handler = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        handler.addServlet(holder, "/*");
        return handler;
    }

    private static Door door(Server server, ServerSocketChannel socket, Network network) throws IOException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEADERS_IN_BYTES);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        Path certificates = network.certificates();
        Door door = certificates == null
                ? new Door(server, socket, plain)
                : new Door(
                        server,
                        socket,
                        new DetectorConnectionFactory(
                                new SslConnectionFactory(Certificate.in(certificates, network), plain.getProtocol())),
                        plain);
        door.setIdleTimeout(IDLE_MILLIS);
        return door;
    }
}
