package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.server.Outcome.Delivery;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Sends answers: whole, slowly, in half, or not at all. */
final class AnswerSender {
    private static final int PIECES = 8;

    private final EmulatorClock clock;

    AnswerSender(EmulatorClock clock) {
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @throws IOException if the caller hung up
     */
    void send(Context ctx, Outcome outcome) throws IOException, InterruptedException {
        Answer answer = outcome.answer();
        Delivery delivery = outcome.delivery();
        if (answer == null) {
            cut(ctx);
        } else if (delivery.isPlain()) {
            ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
        } else {
            ctx.res().setStatus(answer.status());
            ctx.res().setContentType(answer.contentType());
            ctx.res().setContentLength(answer.body().length);
            trickle(ctx, answer.body(), delivery);
        }
    }

    private void trickle(Context ctx, byte[] body, Delivery delivery) throws IOException, InterruptedException {
        OutputStream out = ctx.res().getOutputStream();
        Duration step = delivery.over().dividedBy(PIECES);
        int pieces = delivery.half() ? PIECES / 2 : PIECES;
        for (int i = 1; i <= pieces; i++) {
            int from = body.length * (i - 1) / PIECES;
            out.write(body, from, body.length * i / PIECES - from);
            out.flush();
            if (!clock.awaitUntil(delivery.start().plus(step.multipliedBy(i)))) {
                cut(ctx);
                return;
            }
        }
        if (delivery.half()) {
            cut(ctx);
        }
    }

    private static void cut(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
