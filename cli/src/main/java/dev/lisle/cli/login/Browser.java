package dev.lisle.cli.login;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The user's browser. */
final class Browser {
    private Browser() {}

    /**
     * Opens an address in it, as far as is known.
     *
     * @param chosen the program that the user's variable BROWSER names, if any
     */
    static boolean open(URI address, @Nullable String chosen) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = chosen != null
                ? List.of(chosen, address.toString())
                : system.startsWith("mac")
                        ? List.of("open", address.toString())
                        : system.startsWith("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                                : List.of("xdg-open", address.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false; // the address is on the screen as well
        }
    }
}
