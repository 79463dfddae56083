package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.ReceivedRequest;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.admin.RequestLog;
import dev.lisle.emulator.internal.calls.Request;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Usage;
import dev.lisle.emulator.internal.world.World;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers every request to the API: the one place through which they all go. */
final class ApiHandler implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
    private static final int LONGEST_LOGGED_VALUE = 2_000;
    private static final int LONGEST_LOGGED_ANSWER = 1_000;
    private static final Set<String> SECRETS = Set.of("access_token", "input_token", "client_secret", "code");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final World world;
    private final FaultyRouter router;
    private final AnswerSender sender;
    private final RequestLog log;
    private final Predicate<String> made;

    /** {@code made} knows which secrets the emulator made itself, so that they are none. */
    ApiHandler(World world, FaultyRouter router, EmulatorClock clock, RequestLog log, Predicate<String> made) {
        this.made = made;
        this.world = world;
        this.router = router;
        this.sender = new AnswerSender(clock);
        this.log = log;
    }

    @Override
    public void handle(Context ctx) throws IOException, InterruptedException {
        long start = System.nanoTime();
        world.publications().settle();
        Instant at = world.now();
        Request request = null;
        Outcome outcome;
        try {
            request = RequestReader.read(ctx);
            outcome = router.answer(request);
        } catch (GraphError e) {
            outcome = Outcome.of(e);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed inside the emulator", ctx.method(), ctx.path(), e);
            outcome = Outcome.of(Errors.unexpected());
        }
        ctx.header(
                "Date", DATE.format(world.now().atOffset(ZoneOffset.UTC))); // a client tells times by it, so it is ours
        outcome = asVariantsSay(outcome);
        addUsage(ctx, request);
        note(ctx, request, outcome, at, Duration.ofNanos(System.nanoTime() - start));
        sender.send(ctx, outcome);
    }

    private Outcome asVariantsSay(Outcome outcome) {
        GraphError error = outcome.error();
        boolean with500 = error != null
                && outcome.answer() != null
                && error.isPermanent()
                && world.variants().contains(Variant.REFUSALS_WITH_500);
        return with500 ? outcome.withStatus(500) : outcome;
    }

    /** How much of the API the caller has used, in the words of the generic platform. */
    private void addUsage(Context ctx, @Nullable Request request) {
        String text = request == null ? null : request.token();
        if (text == null || !world.variants().contains(Variant.USAGE_HEADERS)) {
            return;
        }
        world.people().token(text).ifPresent(token -> {
            Person person = token.owner();
            Instant now = world.now();
            Usage.Share share = person.usage().share(now, world.happenings().impressions(person, now));
            ObjectNode usage = Json.object()
                    .put("call_count", share.callCount())
                    .put("total_cputime", share.totalCpuTime())
                    .put("total_time", share.totalTime());
            ctx.header("X-App-Usage", usage.toString());
            ObjectNode ofUseCase = Json.object();
            ofUseCase
                    .putArray(token.app().id())
                    .add(usage.put("type", "threads").put("estimated_time_to_regain_access", 0));
            ctx.header("X-Business-Use-Case-Usage", ofUseCase.toString());
        });
    }

    private void note(Context ctx, @Nullable Request request, Outcome outcome, Instant at, Duration duration) {
        Map<String, String> params =
                request == null ? Map.of() : loggable(request.params().flat());
        String token = request == null ? null : request.token();
        String username = token == null
                ? null
                : world.people()
                        .token(token)
                        .map(found -> found.owner().username())
                        .orElse(null);
        Answer answer = outcome.answer();
        GraphError error = outcome.error();
        log.add(number -> new ReceivedRequest(
                number,
                ctx.method().name(),
                ctx.path(),
                params,
                username,
                answer == null ? 0 : answer.status(),
                error == null ? null : error.summary(),
                answer == null ? null : shown(answer),
                error == null ? answer != null && answer.invented() : error.invented(),
                outcome.fault(),
                at,
                duration));
    }

    private static String shown(Answer answer) {
        byte[] body = answer.body();
        String text = new String(body, 0, Math.min(body.length, LONGEST_LOGGED_ANSWER), StandardCharsets.UTF_8);
        return body.length > LONGEST_LOGGED_ANSWER ? text + "…" : text;
    }

    private Map<String, String> loggable(Map<String, String> params) {
        Map<String, String> loggable = new LinkedHashMap<>();
        params.forEach((name, value) -> {
            boolean secret = SECRETS.contains(name) && !world.people().made(value) && !made.test(value);
            String shown =
                    value.length() <= LONGEST_LOGGED_VALUE ? value : value.substring(0, LONGEST_LOGGED_VALUE) + "…";
            loggable.put(name, secret ? "(masked)" : shown);
        });
        return loggable;
    }
}
