package dev.lisle.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A page for {@code man}, in its language roff.
 *
 * @param name of the page, such as {@code lisle-publish}
 */
record ManPage(String name, String text) {
    private static final String EXIT_STATUS = """
            .SH EXIT STATUS
            0 done, 1 failed, 2 wrong usage or input, 3 effect unknown: something may be live,
            130 Ctrl-C.
            """;

    /** A page for each command. */
    static List<ManPage> all(CommandLine root) {
        String version = String.join(" ", root.getCommandSpec().version());
        return Entry.all(root).stream().map(entry -> of(entry, version)).toList();
    }

    private static ManPage of(Entry entry, String version) {
        String name = page(entry.words());
        CommandSpec command = entry.command();
        StringBuilder text = new StringBuilder();
        text.append(".TH \"%s\" 1 \"\" \"%s\" \"Lisle\"%n".formatted(escaped(name.toUpperCase(Locale.ROOT)), version));
        text.append(".SH NAME\n")
                .append(escaped(name))
                .append(" \\- ")
                .append(escaped(entry.summary()))
                .append('\n');
        text.append(".SH SYNOPSIS\n").append(synopsis(entry)).append('\n');
        if (!entry.description().isEmpty()) {
            text.append(".SH DESCRIPTION\n").append(line(entry.description())).append('\n');
        }
        section(
                text,
                "COMMANDS",
                entry.below().stream()
                        .map(below -> item(bold(below.command().name()), below.summary() + "."))
                        .toList());
        section(
                text,
                "ARGUMENTS",
                command.positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .map(parameter -> item(italic(parameter.paramLabel()), what(parameter)))
                        .toList());
        section(
                text,
                "OPTIONS",
                entry.options().stream()
                        .map(option -> item(names(option), what(option)))
                        .toList());
        footer(text, Arrays.stream(command.usageMessage().footer()).toList());
        text.append(EXIT_STATUS);
        section(text, "SEE ALSO", List.of(seeAlso(entry)));
        return new ManPage(name, text.toString());
    }

    private static String page(List<String> words) {
        return String.join("-", words);
    }

    private static String synopsis(Entry entry) {
        StringBuilder words = new StringBuilder(bold(String.join(" ", entry.words())));
        if (!entry.below().isEmpty()) {
            words.append(' ').append(italic("COMMAND"));
        }
        for (PositionalParamSpec parameter : entry.command().positionalParameters()) {
            String label = italic(parameter.paramLabel()) + (parameter.arity().max() > 1 ? "..." : "");
            words.append(' ').append(parameter.required() ? label : "[" + label + "]");
        }
        return words.append(" [").append(italic("OPTION")).append("]...").toString();
    }

    private static String names(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
        if (option.arity().max() == 0) {
            return names;
        }
        return option.arity().min() > 0
                ? names + " " + italic(option.paramLabel())
                : names + "[=" + italic(option.paramLabel()) + "]";
    }

    private static String what(ArgSpec argument) {
        return Entry.joined(argument.description(), 0)
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
    }

    /** What the footer says, and its examples, which begin with two spaces, as they are. */
    private static void footer(StringBuilder text, List<String> lines) {
        String notes = lines.stream()
                .filter(line -> !line.startsWith("  ") && !line.matches("Examples?:"))
                .map(Entry::plain)
                .collect(Collectors.joining(" "))
                .strip();
        if (!notes.isEmpty()) {
            text.append(".SH NOTES\n").append(line(notes)).append('\n');
        }
        List<String> examples = lines.stream()
                .filter(line -> line.startsWith("  "))
                .map(line -> line(Entry.plain(line)))
                .toList();
        if (!examples.isEmpty()) {
            text.append(".SH EXAMPLES\n.nf\n")
                    .append(String.join("\n", examples))
                    .append("\n.fi\n");
        }
    }

    private static String seeAlso(Entry entry) {
        List<String> words = entry.words();
        List<String> pages = entry.below().isEmpty()
                ? List.of(page(words.subList(0, words.size() - 1)))
                : entry.below().stream().map(below -> page(below.words())).toList();
        return pages.stream().map(page -> bold(page) + "(1)").collect(Collectors.joining(", ")) + "\n";
    }

    private static void section(StringBuilder text, String heading, List<String> items) {
        if (!items.isEmpty()) {
            text.append(".SH ").append(heading).append('\n');
            items.forEach(text::append);
        }
    }

    private static String item(String head, String what) {
        return ".TP\n" + head + "\n" + line(what) + "\n";
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** A line of text: one that begins with a dot or a quote would be a request. */
    private static String line(String text) {
        return "\\&" + escaped(text).replace("\n", "\n\\&");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\\", "\\e").replace("-", "\\-").codePoints().forEach(c -> {
            if (c < 0x80) {
                escaped.append((char) c);
            } else {
                escaped.append("\\[u%04X]".formatted(c)); // read alike by every roff
            }
        });
        return escaped.toString();
    }
}
