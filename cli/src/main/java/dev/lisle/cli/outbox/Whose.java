package dev.lisle.cli.outbox;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.profiles.Profile;
import dev.lisle.outbox.Outbox;
import java.util.Objects;

/** Finds out under which name an outbox knows the account of a session. */
public final class Whose {
    private Whose() {}

    /** The name that was given; else that of the login in use. Asks Meta only if a bare token is all there is. */
    public static String name(SessionMixin session) {
        String name = session.wantedAccount()
                .map(given -> given.startsWith("@") ? given.substring(1) : given)
                .orElseGet(() -> used(session));
        try {
            Outbox.checkAccount(name);
            return name;
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    private static String used(SessionMixin session) {
        boolean isBare = session.emulatorAddress() != null
                || session.surroundings().variable(SessionMixin.TOKEN_VARIABLE) != null;
        if (!isBare) {
            return session.storedAccount().name();
        }
        try (ThreadsClient client = session.openClient()) {
            Profile me = client.profiles().me();
            return Objects.requireNonNullElse(me.username(), String.valueOf(me.id()));
        }
    }
}
