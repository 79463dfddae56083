package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in Meta's form what the web server refuses before any of our code sees it. */
final class MetaErrorHandler extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        byte[] body =
                Json.bytes(Errors.invalid("The request can't be read as HTTP").body("Alisle"));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.JSON);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
