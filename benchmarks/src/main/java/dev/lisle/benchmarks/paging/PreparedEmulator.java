package dev.lisle.benchmarks.paging;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import java.io.IOException;

/** The server side, a process of its own so that its CPU time is not counted: prints its address and a token. */
final class PreparedEmulator {
    private PreparedEmulator() {}

    /** Serves {@code args[0]} posts until standard input ends. */
    public static void main(String[] args) throws IOException {
        try (Emulator emulator = Emulator.start()) {
            Account account = emulator.accounts().get(0);
            emulator.preparePosts(account.username(), Integer.parseInt(args[0]));
            System.out.println(emulator.address() + " " + account.token());
            while (System.in.read() >= 0) {
                // until the benchmark closes the pipe
            }
        }
    }
}
