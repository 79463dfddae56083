package dev.lisle.emulator.internal.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Cuts off bodies that no call to the API needs, however they are sent. What steers the emulator has limits of its own. */
final class BodyLimit extends SizeLimitHandler {
    private static final String STEERING = "/_lisle/";

    BodyLimit(long sizeInBytes, Handler handler) {
        super(sizeInBytes, -1);
        setHandler(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Handler unlimited = getHandler();
        if (unlimited != null && Request.getPathInContext(request).startsWith(STEERING)) {
            return unlimited.handle(request, response, callback);
        }
        return super.handle(request, response, callback);
    }
}
