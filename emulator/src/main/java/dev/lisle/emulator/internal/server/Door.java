package dev.lisle.emulator.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Lets callers in until it is shut. Jetty's own connector may accept a connection while it stops and then forget it, so
 * that its caller waits for ever; here every connection is either in Jetty's hands before the door is shut, or closed.
 */
final class Door extends ServerConnector {
    private final ServerSocketChannel socket;
    private final Object sill = new Object();
    private boolean shut;

    Door(Server server, ServerSocketChannel socket, ConnectionFactory... protocols) throws IOException {
        super(server, 1, 1, protocols);
        this.socket = socket;
        open(socket);
    }

    @Override
    public void accept(int acceptor) throws IOException {
        SocketChannel caller = socket.accept();
        synchronized (sill) {
            if (shut) {
                caller.close();
                return;
            }
            caller.configureBlocking(false);
            configure(caller.socket());
            getSelectorManager().accept(caller);
        }
    }

    /** Frees the port. Doing it twice does nothing more. */
    void shut() {
        synchronized (sill) {
            shut = true;
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The port could not be given back", e);
        }
    }
}
