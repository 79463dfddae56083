package dev.lisle.cli.unofficial;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Gives each command of the interface of 2023 an example, made of what it requires. */
final class Examples {
    private static final String SERVER = "--server http://127.0.0.1:8485";
    private static final Map<String, String> VALUES = Map.of(
            "USER", "ada",
            "POST", "CuXFPIeLLod",
            "QUERY", "loom",
            "TEXT", "\"Hello\"",
            "FILE", "settings.json");

    private Examples() {}

    /** A command that has others below it shows what the first of them does. */
    static void add(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        command.getSubcommands().values().forEach(Examples::add);
        CommandSpec shown = spec.subcommands().isEmpty()
                ? spec
                : spec.subcommands().values().iterator().next().getCommandSpec();
        spec.usageMessage().footer("", "Example:", "  " + example(shown));
    }

    private static String example(CommandSpec command) {
        StringBuilder line = new StringBuilder(command.qualifiedName());
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            line.append(' ').append(VALUES.getOrDefault(parameter.paramLabel(), parameter.paramLabel()));
        }
        String all = line + " " + SERVER;
        return all.length() + 2 <= 80 ? all : line + " \\\n    " + SERVER;
    }
}
