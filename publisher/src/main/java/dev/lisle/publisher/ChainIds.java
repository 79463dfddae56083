package dev.lisle.publisher;

import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import dev.lisle.publisher.internal.facts.ExtrasLine;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

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
     * What may be in publication only once: a first post as it would look. All later parts answer a post of their own chain, so
     * no other chain has their like.
     */
    static String key(String account, ChainPlan plan) {
        PlannedPart first = plan.parts().get(0);
        MessageDigest digest = sha256();
        add(digest, account);
        add(digest, String.valueOf(plan.replyTo()));
        add(digest, first.text());
        add(digest, String.valueOf(first.topicTag()));
        add(digest, ExtrasLine.text(first.extras()));
        add(digest, String.valueOf(first.hidesMedia()));
        for (Media media : first.media()) {
            add(
                    digest,
                    media.source() instanceof InlineBytes inline ? inline.base64() : String.valueOf(media.source()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
