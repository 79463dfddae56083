package dev.lisle.cli.unofficial;

import dev.lisle.cli.WrongInputException;
import dev.lisle.unofficial.ReadApi;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;

/** Accounts and posts as people name them. */
final class Ids {
    private Ids() {}

    /** A number stays; a username is looked up, which sends a request. */
    static UserId user(ReadApi api, String numberOrName) {
        String text = numberOrName.startsWith("@") ? numberOrName.substring(1) : numberOrName;
        try {
            return text.matches("\\d{1,19}") ? new UserId(Long.parseLong(text)) : api.getUserId(text);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("USER: " + e.getMessage());
        }
    }

    /** A number, the code that ends an address, or the address. Sends nothing. */
    static ThreadId thread(String numberOrCode) {
        try {
            return numberOrCode.matches("\\d{12,19}")
                    ? new ThreadId(Long.parseLong(numberOrCode))
                    : ThreadId.ofCode(numberOrCode);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("POST: " + e.getMessage());
        }
    }
}
