package dev.lisle.emulator;

import java.net.URI;
import java.util.Set;

/**
 * Where an app wants to hear of events.
 *
 * @param callback the http address that is called; its host must be this machine, unless the settings name it
 * @param verifyToken what the address is told when it is checked, so that it knows who asks; hidden by {@link #toString}
 * @param fields what is delivered: {@code replies}, {@code mentions}, {@code publish}, {@code delete}
 * @see <a href="https://developers.facebook.com/docs/threads/webhooks">Threads webhooks</a>
 */
public record Webhook(URI callback, String verifyToken, Set<String> fields) {
    /** Every field there is. */
    public static final Set<String> ALL_FIELDS = Set.of("replies", "mentions", "publish", "delete");

    /**
     * Checks the fields and takes its own copy.
     *
     * @throws IllegalArgumentException if a field is unknown
     */
    public Webhook {
        fields = Set.copyOf(fields);
        if (!ALL_FIELDS.containsAll(fields)) {
            throw new IllegalArgumentException(
                    "There are no webhooks for " + fields + ": use some of replies, mentions, publish and delete");
        }
    }

    /** Every field, delivered there. */
    public static Webhook at(URI callback, String verifyToken) {
        return new Webhook(callback, verifyToken, ALL_FIELDS);
    }

    @Override
    public String toString() {
        return "Webhook[callback=" + callback + ", fields=" + fields + "]";
    }
}
