package dev.lisle.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes docs/cli.md: the commands as the model has them, with what they print for programs. */
final class ReferencePage {
    private static final Set<String> COMMON =
            Set.of("--json", "--quiet", "--help", "--version", "--account", "--emulator");

    private final StringBuilder page = new StringBuilder();
    private final Map<String, String> answers;

    private ReferencePage(Map<String, String> answers) {
        this.answers = answers;
    }

    /**
     * The page.
     *
     * @param intro what stands above the commands
     * @param answers by command: JSON that it printed
     */
    static String text(String intro, Map<String, String> answers) {
        ReferencePage reference = new ReferencePage(answers);
        reference.page.append(intro.stripTrailing()).append('\n');
        AllCommands.byName().forEach(reference::add);
        return reference.page.toString();
    }

    private void add(String name, CommandSpec command) {
        if (name.startsWith("unofficial ")) {
            addShort(name, command);
            return;
        }
        page.append('\n')
                .append(name.contains(" ") ? "### " : "## ")
                .append("lisle ")
                .append(name)
                .append("\n\n");
        page.append(String.join(" ", plain(command.usageMessage().description()))
                        .strip())
                .append("\n\n");
        page.append("```\n").append(usage(name, command)).append("\n```\n");
        addArguments(command);
        addFooter(command);
        String answer = answers.get(name);
        if (answer != null) {
            page.append("\nWith `--json`:\n\n```json\n").append(answer.strip()).append("\n```\n");
        }
    }

    /** Of the interface of 2023 one line each. */
    private void addShort(String name, CommandSpec command) {
        String what =
                String.join(" ", plain(command.usageMessage().description())).strip();
        page.append(command.subcommands().isEmpty() ? "" : "\n")
                .append("- `")
                .append(usage(name, command).replace(" [OPTION]...", ""))
                .append("`: ")
                .append(what)
                .append('\n');
    }

    private static String usage(String name, CommandSpec command) {
        List<String> words = new ArrayList<>(List.of("lisle", name));
        if (!command.subcommands().isEmpty()) {
            words.add("COMMAND");
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
            words.add(parameter.required() ? label : "[" + label + "]");
        }
        if (options(command).size() > 0) {
            words.add("[OPTION]...");
        }
        return String.join(" ", words);
    }

    private static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream()
                .filter(option ->
                        !option.hidden() && Arrays.stream(option.names()).noneMatch(COMMON::contains))
                .toList();
    }

    private void addArguments(CommandSpec command) {
        List<PositionalParamSpec> parameters = command.positionalParameters();
        List<OptionSpec> options = options(command);
        if (parameters.isEmpty() && options.isEmpty()) {
            return;
        }
        page.append("\n| | |\n|---|---|\n");
        parameters.forEach(parameter -> row("`" + parameter.paramLabel() + "`", parameter));
        options.forEach(option -> row(names(option), option));
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        boolean hasValue = option.arity().max() > 0;
        return "`" + names + (hasValue ? " " + option.paramLabel() : "") + "`";
    }

    private void row(String name, ArgSpec argument) {
        String what = String.join(" ", plain(argument.description()))
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
        page.append("| ")
                .append(name.replace("|", "\\|"))
                .append(" | ")
                .append(what.replace("|", "\\|"))
                .append(" |\n");
    }

    /** What the footer says goes as text, its examples as code. */
    private void addFooter(CommandSpec command) {
        List<String> lines = Arrays.asList(plain(command.usageMessage().footer()));
        String text = lines.stream()
                .filter(line -> !line.startsWith("  ") && !line.matches("Examples?:"))
                .collect(Collectors.joining("\n"))
                .strip();
        String examples = lines.stream()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            page.append('\n').append(text).append('\n');
        }
        if (!examples.isEmpty()) {
            page.append("\n```sh\n").append(examples).append("\n```\n");
        }
    }

    private static String[] plain(String[] lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("%%", "%").replace("%n", "\n"))
                .toArray(String[]::new);
    }
}
