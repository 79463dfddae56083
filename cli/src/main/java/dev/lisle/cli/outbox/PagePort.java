package dev.lisle.cli.outbox;

import dev.lisle.cli.WrongInputException;
import dev.lisle.outbox.web.OutboxPage;
import java.io.IOException;
import java.net.BindException;

/** The port that an option gives to the outbox's page. */
final class PagePort {
    private static final int LARGEST = 65_535;

    private PagePort() {}

    /**
     * Opens the page there.
     *
     * @throws WrongInputException if there is no such port, or it is in use
     */
    static OutboxPage start(OutboxPage.Builder page, String option, int port) throws IOException {
        if (port < 0 || port > LARGEST) {
            throw new WrongInputException(option + " is " + port + ". It can be 0 to " + LARGEST + ".");
        }
        try {
            return page.port(port).start();
        } catch (BindException e) {
            throw new WrongInputException("The page cannot listen at port " + port + ": " + e.getMessage()
                    + ". Give another with " + option + ".");
        }
    }
}
