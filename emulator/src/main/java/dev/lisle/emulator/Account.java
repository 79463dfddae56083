package dev.lisle.emulator;

/**
 * An account that lives in the emulator, with a token that opens it.
 *
 * @param id the id under which the API knows the account, digits
 * @param username the name in addresses, without {@code @}
 * @param name the name that people see
 * @param token a long-lived token with every scope; made by the emulator and therefore no secret, but not printed by
 *     {@link #toString}, so that logs of tests look like logs of real use
 */
public record Account(String id, String username, String name, String token) {
    @Override
    public String toString() {
        return "Account[id=" + id + ", username=" + username + ", name=" + name + ", token=hidden]";
    }
}
