package dev.lisle.cli.session;

import java.io.IOException;
import java.util.Optional;

/** The system's store of secrets, which it unlocks with the user's login. */
interface Keyring {
    /** The secret of an account; empty if there is none. */
    Optional<String> load(String account) throws IOException;

    /** Keeps it in place of an earlier one. */
    void save(String account, String secret) throws IOException;

    /** Forgets it; not being there is no failure. */
    void delete(String account) throws IOException;
}
