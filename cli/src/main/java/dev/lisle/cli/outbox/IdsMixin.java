package dev.lisle.cli.outbox;

import dev.lisle.cli.Each;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Parameters;

/** Which submissions. */
final class IdsMixin {
    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Which, as 'lisle outbox list' shows them; - reads them from standard input, one a line.")
    private List<String> ids = List.of();

    /** Does the same to each; one that cannot be changed is said, and the others go on. Returns the exit code. */
    int each(OutputMixin output, Function<SubmissionId, Submission> action) {
        return each(output, ids(output), action);
    }

    static int each(OutputMixin output, List<SubmissionId> ids, Function<SubmissionId, Submission> action) {
        return Each.of(ids, output.err(), id -> Results.of(output).print(action.apply(id), Submissions.KIND));
    }

    private List<SubmissionId> ids(OutputMixin output) {
        List<String> given = ids.equals(List.of("-"))
                ? new BufferedReader(new InputStreamReader(output.surroundings().in(), StandardCharsets.UTF_8))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : ids;
        return given.stream().map(IdsMixin::id).toList();
    }

    static SubmissionId id(String text) {
        try {
            return new SubmissionId(text);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }
}
