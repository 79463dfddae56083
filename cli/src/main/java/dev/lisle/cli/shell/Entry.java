package dev.lisle.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a user finds it.
 *
 * @param words what is typed, {@code lisle} first
 */
record Entry(List<String> words, CommandSpec command) {
    /** The root and all below it that is not hidden, in the order of the help. */
    static List<Entry> all(CommandLine root) {
        List<Entry> found = new ArrayList<>();
        add(new Entry(List.of(root.getCommandName()), root.getCommandSpec()), found);
        return found;
    }

    private static void add(Entry entry, List<Entry> found) {
        found.add(entry);
        entry.below().forEach(inner -> add(inner, found));
    }

    /** The commands directly below. */
    List<Entry> below() {
        return command.subcommands().values().stream()
                .distinct() // aliases
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden())
                .map(spec -> {
                    List<String> more = new ArrayList<>(words);
                    more.add(spec.name());
                    return new Entry(List.copyOf(more), spec);
                })
                .toList();
    }

    List<OptionSpec> options() {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** The description without its first line, which is the {@link #summary}. */
    String description() {
        return joined(command.usageMessage().description(), 1);
    }

    /** The first line of the description, without the full stop. */
    String summary() {
        String[] lines = command.usageMessage().description();
        return lines.length == 0 ? "" : plain(lines[0]).replaceFirst("\\.$", "");
    }

    /** Text as it is meant, of lines in which picocli reads {@code %} as the start of a format. */
    static String plain(String line) {
        return line.replace("%%", "%").replace("%n", "\n").strip();
    }

    static String joined(String[] lines, int from) {
        return Arrays.stream(lines)
                .skip(from)
                .map(Entry::plain)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
