package dev.lisle.cli.doctor;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Printout;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.probe.ContainerProbe;
import dev.lisle.publisher.probe.ContainerProbe.Answer;
import dev.lisle.publisher.probe.ContainerProbe.Report;
import dev.lisle.publisher.probe.ContainerProbe.Twice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How the report of a {@link ContainerProbe} is printed. */
record ProbePrinter(OutputMixin output) {
    private static final List<String> TURNS = List.of("first", "second");
    private static final int TURN_WIDTH = 8;
    private static final double MILLIS_IN_A_SECOND = 1000;

    void describe(Report report, String mark) {
        if (output.isQuiet()) {
            output.out()
                    .println(report.inSequence().posts() + " " + report.atOnce().posts());
            return;
        }
        Printout sheet = Printout.of(output);
        describe("One container, published twice in sequence: ", report.inSequence(), sheet);
        describe("One container, published twice at once: ", report.atOnce(), sheet);
        sheet.line();
        sheet.paragraph("", verdict(report));
        sheet.line("Deleted again: " + posts(report.deleted()) + ".");
        if (!report.left().isEmpty()) {
            sheet.paragraph(
                    "", "Not deleted, and live: " + ids(report.left()) + ". 'lisle delete' with these ids does.");
        }
        if (report.mayAppear()) {
            sheet.paragraph(
                    "",
                    "An answer was lost, so one more may be live: look for a post that begins with \"" + mark
                            + "\", and delete it.");
        }
    }

    static void describe(Report report, JsonGenerator json) {
        json.writeObjectPropertyStart("probe");
        json.writeBooleanProperty("single_use", report.isSingleUse());
        describe("in_sequence", report.inSequence(), json);
        describe("at_once", report.atOnce(), json);
        json.writeNumberProperty("deleted", report.deleted());
        json.writeArrayPropertyStart("left");
        report.left().forEach(post -> json.writeString(post.value()));
        json.writeEndArray();
        json.writeBooleanProperty("may_appear", report.mayAppear());
        json.writeEndObject();
    }

    private static void describe(String what, Twice twice, Printout sheet) {
        sheet.line();
        sheet.line(what + sheet.style().bold(posts(twice.posts())));
        for (int i = 0; i < twice.answers().size(); i++) {
            Answer answer = twice.answers().get(i);
            String margin = "  " + Printout.padded(TURNS.get(i), TURN_WIDTH);
            sheet.paragraph(
                    margin,
                    " ".repeat(margin.length()),
                    answer.id() == null ? String.valueOf(answer.failure()) : "post " + answer.id());
        }
        sheet.line(
                "  seen    " + seen("by its status", twice.statusLag()) + ", " + seen("in the list", twice.listLag()));
    }

    private static void describe(String name, Twice twice, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("posts", twice.posts());
        json.writeArrayPropertyStart("answers");
        for (Answer answer : twice.answers()) {
            json.writeStartObject();
            json.writeStringProperty(
                    "id", answer.id() == null ? null : answer.id().value());
            json.writeStringProperty("failure", answer.failure());
            json.writeBooleanProperty("in_doubt", answer.isDoubtful());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeSeconds("status_lag_in_seconds", twice.statusLag(), json);
        writeSeconds("list_lag_in_seconds", twice.listLag(), json);
        json.writeEndObject();
    }

    private static String verdict(Report report) {
        if (report.isSingleUse()) {
            return "A container became one post and no more, as Lisle assumes.";
        }
        return report.inSequence().posts() > 1 || report.atOnce().posts() > 1
                ? "A container became more than one post. Lisle assumes that it does not: after a lost answer it may make a"
                        + " duplicate, unless a publisher is told InDoubt.ASK."
                : "Not each container became a post that was found, so this tells nothing. Try again.";
    }

    private static String seen(String where, @Nullable Duration lag) {
        return lag == null
                ? "not " + where + " within two minutes"
                : String.format(Locale.ROOT, "%s after %.1f s", where, lag.toMillis() / MILLIS_IN_A_SECOND);
    }

    private static void writeSeconds(String name, @Nullable Duration lag, JsonGenerator json) {
        if (lag == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, lag.toMillis() / MILLIS_IN_A_SECOND);
        }
    }

    private static String ids(List<PostId> posts) {
        return posts.stream().map(PostId::value).collect(Collectors.joining(", "));
    }

    private static String posts(int count) {
        return count + (count == 1 ? " post" : " posts");
    }
}
