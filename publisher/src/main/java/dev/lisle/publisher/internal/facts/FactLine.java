package dev.lisle.publisher.internal.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts as lines of a ledger, and back. */
public final class FactLine {
    private FactLine() {}

    /** The fact as one line of JSON. */
    public static String write(Fact fact) {
        return line(fact).toString();
    }

    /** The fact of a line; null if a later release wrote it and it is not known here. */
    public static @Nullable Fact read(String text) {
        Line in = Line.read(text);
        int part = in.number("part");
        return switch (in.text("step")) {
            case "hosted" -> new Fact.Hosted(in.at(), part, in.number("item"), in.address("url"));
            case "removed" -> new Fact.Removed(in.at(), in.address("url"));
            case "resumed" -> new Fact.Resumed(in.at());
            case "given up" -> new Fact.GivenUp(in.at());
            case "replanned" ->
                new Fact.Replanned(
                        in.at(),
                        part,
                        in.lines("into").stream().map(PartLine::read).toList());
            case "item created" -> new Fact.ItemCreated(in.at(), part, in.number("item"), in.container());
            case "created" -> new Fact.Created(in.at(), part, in.container());
            case "create failed" ->
                new Fact.CreateFailed(
                        in.at(),
                        part,
                        Objects.requireNonNull(in.constant(CreateFailure.class, "failure")),
                        in.text("reason"));
            case "looked" ->
                new Fact.Looked(
                        in.at(),
                        part,
                        in.container(),
                        Objects.requireNonNull(in.constant(Seen.class, "seen")),
                        in.moment("metaTime"),
                        in.textOrNull("reason"));
            case "armed" -> new Fact.Armed(in.at(), part, in.container(), in.text("permit"));
            default -> readOutcome(in, part);
        };
    }

    private static @Nullable Fact readOutcome(Line in, int part) {
        return switch (in.text("step")) {
            case "answered" ->
                new Fact.Answered(
                        in.at(),
                        part,
                        in.container(),
                        in.text("permit"),
                        Objects.requireNonNull(in.constant(Answer.class, "answer")),
                        in.post("post"),
                        in.textOrNull("reason"));
            case "listed" -> new Fact.Listed(in.at(), part, in.posts("matches"));
            case "read as post" -> new Fact.ReadAsPost(in.at(), part, in.container(), in.truth("equal"));
            case "parent looked" -> new Fact.ParentLooked(in.at(), part, in.truth("gone"));
            case "live" ->
                new Fact.Live(
                        in.at(),
                        part,
                        Objects.requireNonNull(in.post("post")),
                        in.textOrNull("permalink"),
                        in.posts("twins"),
                        in.textOrNull("story"));
            case "deleted" -> new Fact.Deleted(in.at(), Objects.requireNonNull(in.post("post")));
            case "continued" -> new Fact.Continued(in.at(), part, in.text("by"));
            case "shared" -> new Fact.Shared(in.at(), part, in.text("status"));
            case "said" -> new Fact.Said(in.at(), part, Objects.requireNonNull(in.post("post")));
            case "unsaid" -> new Fact.Unsaid(in.at(), part);
            case "denied" -> new Fact.Denied(in.at(), part);
            case "detached" -> new Fact.Detached(in.at(), part);
            case "stopped" ->
                new Fact.Stopped(
                        in.at(), part, Objects.requireNonNull(in.constant(StopReason.class, "why")), in.text("reason"));
            default -> null;
        };
    }

    private static Line line(Fact fact) {
        if (fact instanceof Fact.Hosted f) {
            return of("hosted", f).put("item", f.item()).put("url", f.address());
        } else if (fact instanceof Fact.Removed f) {
            return Line.of("removed", f.at()).put("url", f.address());
        } else if (fact instanceof Fact.Resumed f) {
            return Line.of("resumed", f.at());
        } else if (fact instanceof Fact.GivenUp f) {
            return Line.of("given up", f.at());
        } else if (fact instanceof Fact.Replanned f) {
            return of("replanned", f)
                    .put("into", f.into().stream().map(PartLine::write).toList());
        } else if (fact instanceof Fact.ItemCreated f) {
            return of("item created", f).put("item", f.item()).put("container", f.container());
        } else if (fact instanceof Fact.Created f) {
            return of("created", f).put("container", f.container());
        } else if (fact instanceof Fact.CreateFailed f) {
            return of("create failed", f).put("failure", f.failure()).put("reason", f.reason());
        } else if (fact instanceof Fact.Looked f) {
            return of("looked", f)
                    .put("container", f.container())
                    .put("seen", f.seen())
                    .put("metaTime", f.metaTime())
                    .put("reason", f.reason());
        } else if (fact instanceof Fact.Armed f) {
            return of("armed", f).put("container", f.container()).put("permit", f.permit());
        }
        return outcome(fact);
    }

    private static Line outcome(Fact fact) {
        if (fact instanceof Fact.Answered f) {
            return of("answered", f)
                    .put("container", f.container())
                    .put("permit", f.permit())
                    .put("answer", f.answer())
                    .put("post", f.post())
                    .put("reason", f.reason());
        } else if (fact instanceof Fact.Listed f) {
            return of("listed", f).put("matches", f.matches());
        } else if (fact instanceof Fact.ReadAsPost f) {
            return of("read as post", f).put("container", f.container()).put("equal", f.equal());
        } else if (fact instanceof Fact.ParentLooked f) {
            return of("parent looked", f).put("gone", f.gone());
        } else if (fact instanceof Fact.Live f) {
            return of("live", f)
                    .put("post", f.post())
                    .put("permalink", f.permalink())
                    .put("twins", f.twins().isEmpty() ? null : f.twins())
                    .put("story", f.story());
        } else if (fact instanceof Fact.Shared f) {
            return of("shared", f).put("status", f.status());
        } else if (fact instanceof Fact.Deleted f) {
            return Line.of("deleted", f.at()).put("post", f.post());
        } else if (fact instanceof Fact.Continued f) {
            return of("continued", f).put("by", f.chain());
        } else if (fact instanceof Fact.Said f) {
            return of("said", f).put("post", f.post());
        } else if (fact instanceof Fact.Unsaid f) {
            return of("unsaid", f);
        } else if (fact instanceof Fact.Denied f) {
            return of("denied", f);
        } else if (fact instanceof Fact.Detached f) {
            return of("detached", f);
        } else if (fact instanceof Fact.Stopped f) {
            return of("stopped", f).put("why", f.why()).put("reason", f.reason());
        }
        throw new IllegalStateException("a fact without a line: " + fact.getClass());
    }

    private static Line of(String step, Fact.OfPart fact) {
        return Line.of(step, fact.at()).put("part", fact.part());
    }
}
