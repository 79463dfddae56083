package dev.lisle.cli;

import dev.lisle.cli.session.Surroundings;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands as the model has them, so that a new one is met by every test that walks them. */
final class AllCommands {
    private static final Map<String, CommandSpec> BY_NAME = found(); // building them takes a tenth of a second
    private static final Map<String, CommandSpec> LEAVES = new LinkedHashMap<>(BY_NAME);

    static {
        LEAVES.values().removeIf(spec -> !spec.subcommands().isEmpty());
    }

    private AllCommands() {}

    /** Every command that is not hidden, by what is typed after {@code lisle}, in the order of the help. */
    static Map<String, CommandSpec> byName() {
        return BY_NAME;
    }

    /** Those that do something themselves, instead of having commands below them. */
    static Map<String, CommandSpec> leaves() {
        return LEAVES;
    }

    /** The command that these arguments run: the longest name that they begin with. */
    static String of(List<String> args) {
        Map<String, CommandSpec> leaves = leaves();
        for (int length = args.size(); length > 0; length--) {
            String name = String.join(" ", args.subList(0, length));
            if (leaves.containsKey(name)) {
                return name;
            }
        }
        return "";
    }

    private static Map<String, CommandSpec> found() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Map<String, CommandSpec> found = new LinkedHashMap<>();
        add("", Lisle.commandLine(nowhere, nowhere, Surroundings.bare(Path.of("/nowhere"))), found);
        return found;
    }

    private static void add(String name, CommandLine command, Map<String, CommandSpec> found) {
        if (!command.getCommandSpec().usageMessage().hidden()) {
            if (!name.isEmpty()) {
                found.put(name, command.getCommandSpec());
            }
            List<CommandLine> seen = new ArrayList<>();
            command.getSubcommands().forEach((inner, below) -> {
                if (!seen.contains(below)) { // an alias
                    seen.add(below);
                    add((name + " " + inner).strip(), below, found);
                }
            });
        }
    }
}
