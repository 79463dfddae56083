package dev.lisle.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of standard input, output and error is a terminal with a person before it.
 *
 * @param in whether what is read is typed
 * @param out whether results are looked at
 * @param err whether notes and progress are looked at
 * @param colour whether colours are wanted where there is a terminal
 * @param width in columns
 */
public record Screen(boolean in, boolean out, boolean err, boolean colour, int width) {
    /** Nobody looks: pipes and files. */
    public static final Screen NONE = new Screen(false, false, false, false, 80);

    /** What the launcher found out, since the JVM cannot: which of 0, 1 and 2 are terminals. */
    private static final String TERMINALS = "lisle.terminals";

    private static final String COLUMNS = "lisle.columns";
    private static final int NARROWEST = 20;
    private static final int WIDEST = 1000;

    static Screen ofProcess(Map<String, String> environment) {
        String found = System.getProperty(TERMINALS);
        String terminals = found == null ? linked(0) + linked(1) + linked(2) : found;
        return new Screen(
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM")),
                width(System.getProperty(COLUMNS, environment.get("COLUMNS"))));
    }

    /** The number itself if Linux links it to a terminal; without a launcher elsewhere, nothing is taken for one. */
    private static String linked(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") ? String.valueOf(descriptor) : "";
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("\\d{1,4}")) {
            return NONE.width();
        }
        int width = Integer.parseInt(columns);
        return width == 0 ? NONE.width() : Math.min(WIDEST, Math.max(NARROWEST, width));
    }
}
