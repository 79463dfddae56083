package dev.lisle.unofficial;

/**
 * User name and password of an Instagram account. {@code toString} hides the password.
 *
 * @param username without {@code @}
 * @param password only ever sent encrypted with the key that the server gives
 */
public record Credentials(String username, String password) {
    /** @throws IllegalArgumentException if one of them is blank */
    public Credentials {
        if (username.isBlank() || password.isEmpty()) {
            throw new IllegalArgumentException("The user name or the password is empty. Give both, or no credentials.");
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + username + ", hidden]";
    }
}
