package dev.lisle.outbox.web;

import com.sun.net.httpserver.HttpExchange;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.errors.OutboxException;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.media.MediaStoreException;
import dev.lisle.outbox.queues.InvalidSlotsException;
import dev.lisle.outbox.queues.NoQueueException;
import dev.lisle.outbox.queues.WeeklySlots;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultedToken;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import dev.lisle.publisher.ledger.LedgerException;
import dev.lisle.publisher.plans.Composer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks and says, below {@code /api}. Every wrong input becomes a sentence for the person at the page. */
final class Api {
    private static final int LARGEST_BODY_IN_BYTES = 150_000_000; // pictures and films come in base64
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final @Nullable Vault vault;
    private final Composer composer = new Composer();

    Api(Outbox outbox, @Nullable Vault vault) {
        this.outbox = outbox;
        this.vault = vault;
    }

    byte[] answer(HttpExchange exchange) throws IOException {
        List<String> path = Arrays.asList(
                exchange.getRequestURI().getPath().substring("/api/".length()).split("/"));
        try {
            JsonNode answer = switch (exchange.getRequestMethod()) {
                case "GET" -> read(path, query(exchange));
                case "POST" -> change(path, body(exchange));
                default -> throw new Refusal(405, "The page reads and posts, and nothing else.");
            };
            return answer.toString().getBytes(StandardCharsets.UTF_8);
        } catch (OutboxUnavailableException | MediaStoreException | LedgerException e) {
            throw new Refusal(503, String.valueOf(e.getMessage()));
        } catch (OutboxException | ChainBusyException e) {
            throw new Refusal(409, String.valueOf(e.getMessage()));
        } catch (InvalidDraftException
                | InvalidRequestException
                | InvalidSlotsException
                | NoQueueException
                | IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    private JsonNode read(List<String> path, Map<String, String> query) {
        if (path.equals(List.of("overview"))) {
            return overview();
        }
        if (path.equals(List.of("submissions"))) {
            return list(query);
        }
        if (path.size() == 2 && path.get(0).equals("submissions")) {
            return whole(outbox.get(new SubmissionId(path.get(1))));
        }
        throw nothing();
    }

    private JsonNode change(List<String> path, JsonNode body) {
        if (path.equals(List.of("preview"))) {
            String of = body.path("id").asString("");
            return Views.plan(composer.compose(of.isEmpty() ? draft(body) : edited(new SubmissionId(of), body)));
        }
        if (path.equals(List.of("submissions"))) {
            return whole(submit(body));
        }
        if (path.size() == 3 && path.get(0).equals("submissions")) {
            return whole(change(new SubmissionId(path.get(1)), path.get(2), body));
        }
        if (path.size() == 1) {
            return account(path.get(0), body);
        }
        throw nothing();
    }

    private Submission submit(JsonNode body) {
        String account = text(body, "account");
        String key = body.path("key").asString("");
        Draft draft = draft(body);
        Instant notAfter = notAfter(body);
        return body.path("queue").asBoolean(false)
                ? outbox.queues().submit(account, draft, notAfter, key.isEmpty() ? null : key)
                : outbox.submit(NewSubmission.of(account, draft, moment(body, "at"))
                        .notAfter(notAfter)
                        .key(key.isEmpty() ? null : key));
    }

    private Submission change(SubmissionId id, String what, JsonNode body) {
        return switch (what) {
            case "cancel" -> outbox.cancel(id);
            case "retry" -> outbox.retry(id);
            case "confirm" ->
                confirm(id, body.path("post").asString(""), body.path("live").asBoolean(false));
            case "move" ->
                body.has("notAfter")
                        ? outbox.move(id, moment(body, "at"), notAfter(body))
                        : outbox.move(id, moment(body, "at"));
            case "edit" -> outbox.edit(id, edited(id, body));
            default -> throw nothing();
        };
    }

    private Submission confirm(SubmissionId id, String post, boolean live) {
        if (live && post.isBlank()) {
            throw new Refusal(400, "Which post is it? Give the id that Meta has for it.");
        }
        return live ? outbox.confirmLive(id, new PostId(post)) : outbox.confirmNotLive(id);
    }

    private JsonNode account(String what, JsonNode body) {
        String account = body.path("account").asString("");
        switch (what) {
            case "pause" -> pause(account);
            case "resume" -> resume(account);
            case "queue" -> queue(text(body, "account"), body.path("slots").asString(""));
            case "release" -> outbox.database().endHold();
            default -> throw nothing();
        }
        return overview();
    }

    private void pause(String account) {
        if (account.isEmpty()) {
            outbox.pauseAll("Paused on the page.");
        } else {
            outbox.pause(account, "Paused on the page.");
        }
    }

    private void resume(String account) {
        if (account.isEmpty()) {
            outbox.resumeAll();
        } else {
            outbox.resume(account);
        }
    }

    private void queue(String account, String slots) {
        if (slots.isBlank()) {
            outbox.queues().remove(account);
        } else {
            outbox.queues().set(account, WeeklySlots.parse(slots));
        }
    }

    private ObjectNode overview() {
        Map<String, WeeklySlots> queues = outbox.queues().all();
        Set<String> accounts = new TreeSet<>(queues.keySet());
        if (vault != null) {
            vault.list().stream().map(VaultedToken::account).forEach(accounts::add);
        }
        outbox.list(SubmissionQuery.all().latestFirst().limit(200)).items().forEach(one -> accounts.add(one.account()));
        ObjectNode node = Views.object().put("now", outbox.database().now().toString());
        node.put("hold", outbox.database().holdReason().orElse(null));
        ObjectNode counts = node.putObject("counts");
        outbox.counts().forEach((state, count) -> counts.put(state.name().toLowerCase(Locale.ROOT), count));
        ArrayNode all = node.putArray("accounts");
        for (String account : accounts) {
            WeeklySlots slots = queues.get(account);
            all.addObject().put("name", account).put("slots", slots == null ? null : slots.toString());
        }
        node.set("pauses", Views.pauses(outbox.pauses()));
        node.set("warnings", Views.warnings(vault == null ? List.of() : vault.warnings()));
        return node;
    }

    private JsonNode list(Map<String, String> query) {
        SubmissionQuery wanted = SubmissionQuery.all().after(query.get("after"));
        wanted = query.containsKey("account") ? wanted.of(query.get("account")) : wanted;
        wanted = query.containsKey("from") ? wanted.from(Instant.parse(query.get("from"))) : wanted;
        wanted = query.containsKey("until") ? wanted.until(Instant.parse(query.get("until"))) : wanted;
        wanted = query.containsKey("newest") ? wanted.latestFirst() : wanted;
        wanted = query.containsKey("limit") ? wanted.limit(Integer.parseInt(query.get("limit"))) : wanted;
        if (query.containsKey("states")) {
            EnumSet<SubmissionState> states = Arrays.stream(query.get("states").split(","))
                    .map(state -> SubmissionState.valueOf(state.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubmissionState.class)));
            if (states.isEmpty()) {
                throw new IllegalArgumentException("states names none. Give some of "
                        + Arrays.toString(SubmissionState.values()) + ", apart by commas.");
            }
            SubmissionState first = states.iterator().next();
            wanted = wanted.in(first, states.toArray(SubmissionState[]::new));
        }
        SubmissionPage page = outbox.list(wanted);
        ObjectNode node = Views.object().put("after", page.after());
        ArrayNode items = node.putArray("items");
        page.items().forEach(one -> items.add(Views.submission(one)));
        return node;
    }

    private JsonNode whole(Submission submission) {
        return Views.whole(submission, composer.compose(submission.draft()), outbox.history(submission.id()));
    }

    private static Draft draft(JsonNode body) {
        return draft(body, Set.of());
    }

    /** With the files that the outbox keeps for it already. */
    private Draft edited(SubmissionId id, JsonNode body) {
        return draft(
                body,
                outbox.get(id).draft().media().stream().map(Media::source).collect(Collectors.toUnmodifiableSet()));
    }

    /** A page may not reach for the files of the machine it is on. */
    private static Draft draft(JsonNode body, Set<MediaSource> known) {
        Draft draft = DraftJson.read(text(body, "draft"), null).draft();
        draft.media().stream()
                .filter(media -> media.source() instanceof LocalFile && !known.contains(media.source()))
                .findFirst()
                .ifPresent(media -> {
                    throw new Refusal(
                            400,
                            "\"" + media.source() + "\" is no address that Meta can fetch."
                                    + " Give one that begins with https://, or choose a file.");
                });
        return draft;
    }

    private static @Nullable Instant notAfter(JsonNode body) {
        return body.path("notAfter").asString("").isEmpty() ? null : moment(body, "notAfter");
    }

    private static Instant moment(JsonNode body, String name) {
        String at = text(body, name);
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new Refusal(400, "\"" + at + "\" is no moment. Choose a day and a time.");
        }
    }

    private static String text(JsonNode body, String name) {
        String text = body.path(name).asString("");
        if (text.isBlank()) {
            throw new Refusal(400, "The " + name + " is missing. Fill it in.");
        }
        return text;
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY_IN_BYTES + 1);
        if (bytes.length > LARGEST_BODY_IN_BYTES) {
            throw new Refusal(
                    413, "That is too large for this page. Give the address of the file, or use the command line.");
        }
        try {
            JsonNode body = JSON.readTree(bytes);
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            throw new Refusal(400, "The page sent what is no JSON. Load it again.");
        }
        throw new Refusal(400, "The page sent nothing to read. Load it again.");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!value.isEmpty()) {
                query.put(pair.substring(0, equals), URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static Refusal nothing() {
        return new Refusal(404, "There is nothing here.");
    }
}
