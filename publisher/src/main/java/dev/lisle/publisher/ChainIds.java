package dev.lisle.publisher;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names of chains, and what tells two of them apart. */
final class ChainIds {
    private static final int RANDOM_BYTES = 8;

    private ChainIds() {}

    /** A name that no chain has had. */
    static String next() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return "c" + HexFormat.of().formatHex(random);
    }

    /**
     * What may be in publication only once: a first post as far as it can be told from others. All later parts answer a post of
     * their own chain, so no other chain has their like.
     */
    static String key(String account, @Nullable PostId replyTo, PartPlan first) {
        return digest(account + " " + new Matching(first, replyTo).likeness());
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
