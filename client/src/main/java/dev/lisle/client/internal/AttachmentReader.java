package dev.lisle.client.internal;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.posts.AttachedStyle;
import dev.lisle.client.posts.AttachedText;
import dev.lisle.client.posts.PollOption;
import dev.lisle.client.posts.PollResult;
import dev.lisle.client.posts.TextEntity;
import dev.lisle.client.posts.TextEntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a post carries. */
final class AttachmentReader {
    private static final int MOST_POLL_OPTIONS = 4;

    private AttachmentReader() {}

    static PollResult poll(JsonReader in) {
        @Nullable String[] texts = new @Nullable String[MOST_POLL_OPTIONS];
        @Nullable Double[] shares = new @Nullable Double[MOST_POLL_OPTIONS];
        Long totalVotes = null;
        Instant expiresAt = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "option_a", "option_b", "option_c", "option_d" -> texts[option(name)] = in.text();
                case "option_a_votes_percentage",
                        "option_b_votes_percentage",
                        "option_c_votes_percentage",
                        "option_d_votes_percentage" -> shares[option(name)] = in.number();
                case "total_votes" -> totalVotes = in.longInteger();
                case "expiration_timestamp" -> expiresAt = in.instant();
                default -> unknown.keep(name, in);
            }
        }
        List<PollOption> options = new ArrayList<>();
        for (int i = 0; i < MOST_POLL_OPTIONS; i++) {
            String text = texts[i];
            if (text != null && !text.isEmpty()) {
                options.add(new PollOption(text, shares[i]));
            }
        }
        return new PollResult(options, totalVotes, expiresAt, unknown.fields());
    }

    static AttachedText text(JsonReader in) {
        String plaintext = null;
        WebAddress link = null;
        List<AttachedStyle> styles = List.of();
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "plaintext" -> plaintext = in.text();
                case "link_attachment_url" -> link = in.address();
                case "text_with_styling_info" -> styles = in.objects(AttachmentReader::style);
                default -> unknown.keep(name, in);
            }
        }
        return new AttachedText(plaintext, link, styles, unknown.fields());
    }

    /** {@code {"data":[…]}} or the bare array: both have been seen. */
    static List<TextEntity> entities(JsonReader in) {
        if (!in.atObject()) {
            return in.objects(AttachmentReader::entity);
        }
        List<TextEntity> entities = List.of();
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("data")) {
                entities = in.objects(AttachmentReader::entity);
            } else {
                in.skip();
            }
        }
        return entities;
    }

    private static AttachedStyle style(JsonReader in) {
        Integer offset = null;
        Integer length = null;
        List<OpenEnum<TextStyle>> styles = List.of();
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "offset" -> offset = in.integer();
                case "length" -> length = in.integer();
                case "styling_info" ->
                    styles = in.texts().stream()
                            .map(text -> OpenEnum.of(TextStyle.class, text))
                            .toList();
                default -> unknown.keep(name, in);
            }
        }
        return new AttachedStyle(offset, length, styles, unknown.fields());
    }

    private static TextEntity entity(JsonReader in) {
        OpenEnum<TextEntityType> type = null;
        Integer offset = null;
        Integer length = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "entity_type" -> type = in.openEnum(TextEntityType.class);
                case "offset" -> offset = in.integer();
                case "length" -> length = in.integer();
                default -> unknown.keep(name, in);
            }
        }
        return new TextEntity(type, offset, length, unknown.fields());
    }

    private static int option(String field) {
        return field.charAt("option_".length()) - 'a';
    }
}
