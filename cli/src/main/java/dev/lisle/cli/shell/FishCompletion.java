package dev.lisle.cli.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: commands, options and the values that are known, each with what it is. */
final class FishCompletion {
    private static final String HEAD = """
            # Completion of %1$s for fish: goes to ~/.config/fish/completions/%1$s.fish

            # Whether the commands that are typed are these ("exactly"), or begin with them ("below").
            function __%1$s_at
                set -l typed
                for word in (commandline -opc)[2..]
                    string match -q -- '-*' $word; or set -a typed $word
                end
                set -l wanted "$argv[2..]"
                if test $argv[1] = exactly
                    test "$typed" = "$wanted"
                else
                    string match -q -- "$wanted *" "$typed "
                end
            end

            complete -c %1$s -f
            """;

    private final StringBuilder script = new StringBuilder();
    private final String name;

    private FishCompletion(String name) {
        this.name = name;
    }

    static String of(CommandLine root) {
        FishCompletion completion = new FishCompletion(root.getCommandName());
        completion.script.append(HEAD.formatted(completion.name));
        Entry.all(root).forEach(completion::add);
        return completion.script.toString();
    }

    private void add(Entry entry) {
        String path = String.join(" ", entry.words().subList(1, entry.words().size()));
        entry.below()
                .forEach(below -> line("exactly", path, "-a " + below.command().name(), below.summary()));
        String where = path.isEmpty() ? "exactly" : "below";
        entry.options().forEach(option -> line(where, path, words(option), Entry.joined(option.description(), 0)));
        entry.command().positionalParameters().stream()
                .filter(parameter ->
                        !parameter.hidden() && (isFile(parameter) || parameter.completionCandidates() != null))
                .forEach(parameter -> line(where, path, values(parameter), ""));
    }

    private void line(String where, String path, String what, String description) {
        script.append("complete -c ")
                .append(name)
                .append(" -n '")
                .append(("__" + name + "_at " + where + " " + path).strip())
                .append("' ")
                .append(what);
        if (!description.isEmpty()) {
            script.append(" -d ").append(quoted(description));
        }
        script.append('\n');
    }

    private static String words(OptionSpec option) {
        List<String> words = new ArrayList<>();
        for (String one : option.names()) {
            if (one.startsWith("--")) {
                words.add("-l " + one.substring(2));
            } else {
                words.add((one.length() == 2 ? "-s " : "-o ") + one.substring(1));
            }
        }
        if (option.arity().max() > 0) {
            words.add(option.arity().min() > 0 ? "-r " + values(option) : values(option));
        }
        return String.join(" ", words).strip();
    }

    private static String values(ArgSpec argument) {
        if (isFile(argument)) {
            return "-F";
        }
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null ? "" : "-a " + quoted(String.join(" ", candidates));
    }

    private static boolean isFile(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length == 0 ? argument.type() : argument.auxiliaryTypes()[0];
        return type == Path.class || type == File.class;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'";
    }
}
