package dev.lisle.cli.tools;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.YesMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.raw.RawClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes any call. */
@Command(
        name = "raw",
        description = {"Make any call of Meta's API and print its answer.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The token goes with the call by itself. A post or a publish goes out as it is,",
            "without what 'lisle publish' does for you.",
            "",
            "Examples:",
            "  lisle raw /me fields=id,username",
            "  lisle raw /me/threads fields=id,text limit=3 --json | jq .data",
            "  lisle raw -X POST /17900000000000012/manage_reply hide=true"
        })
public final class RawCommand implements Callable<Integer> {
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|password|signed_request)|code");

    /** What a call does. */
    enum Method {
        GET,
        POST,
        DELETE
    }

    @Parameters(index = "0", paramLabel = "PATH", description = "Without version and query, as in /me/threads.")
    private String path = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "",
            description = "Parameters, as they are.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-X", "--method"},
            paramLabel = "METHOD",
            defaultValue = "GET",
            description = "GET, POST or DELETE. Default: ${DEFAULT-VALUE}.")
    private Method method = Method.GET;

    @Mixin
    private YesMixin yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public RawCommand() {}

    @Override
    public Integer call() {
        for (String name : parameters.keySet()) {
            if (SECRET.matcher(name).matches()) {
                throw new WrongInputException(
                        "The parameter \"" + name + "\" is a secret, and what is typed here others"
                                + " may see. The token goes with the call by itself; for the rest there is 'lisle login' and"
                                + " 'lisle token'.");
            }
        }
        if (method == Method.DELETE && !yes.allows("Delete " + path + " for good?")) {
            return ExitCode.FAILED;
        }
        try (ThreadsClient client = session.openClient()) {
            Shape answer = Shape.of(send(client.raw()));
            boolean isForPeople = session.surroundings().screen().out() && !output.isJson() && !output.isQuiet();
            output.out().println(isForPeople ? answer.toLines() : answer.toString());
            output.out().flush();
            return ExitCode.OK;
        }
    }

    private Map<String, @Nullable Object> send(RawClient raw) {
        return switch (method) {
            case GET -> raw.get(path, parameters);
            case POST -> raw.post(path, parameters);
            case DELETE -> raw.delete(path, parameters);
        };
    }
}
