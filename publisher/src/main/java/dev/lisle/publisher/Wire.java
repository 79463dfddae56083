package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.PublisherSettings.Caution;
import java.time.Duration;

/** Rule 10: what the line to Meta must not do, looked at before anything is sent. */
final class Wire {
    /** With it set, the JDK itself sends a POST a second time when the connection breaks. */
    private static final String RETRY_FLAG = "jdk.httpclient.enableAllMethodRetry";

    private Wire() {}

    /**
     * @throws IllegalArgumentException if an answer could still come when the publish is taken for settled
     * @throws IllegalStateException if the JDK would send a publish again
     */
    static void check(ThreadsClient client, Caution caution) {
        Duration timeout = client.settings().timeout();
        if (timeout.compareTo(caution.httpDeadline()) > 0) {
            throw new IllegalArgumentException(
                    "The client waits up to " + timeout + " for an answer, and the publisher "
                            + caution.httpDeadline()
                            + ". Build the client with a timeout of at most that, or give the publisher a longer"
                            + " httpDeadline.");
        }
        String flag = System.getProperty(RETRY_FLAG);
        if (flag != null && (flag.isEmpty() || Boolean.parseBoolean(flag))) {
            throw new IllegalStateException("The system property " + RETRY_FLAG + " is set: the JDK would send a lost"
                    + " publish again, and a second post could go live. Start the JVM without it.");
        }
    }
}
