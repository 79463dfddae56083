package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Content.Attachments;
import dev.lisle.emulator.internal.world.ContentKind;
import java.util.Set;

/** What may be combined in one container, and what may not. */
final class Compatibility {
    private Compatibility() {}

    /**
     * Refuses what does not go together.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if something does not
     */
    static void check(Content content, Set<Variant> variants) {
        Attachments attachments = content.attachments();
        if (content.kind() == ContentKind.TEXT && content.text() == null && attachments.link() == null) {
            throw Errors.missing("text");
        }
        PostText.checkLinks(content.text(), ContentReader.attachedLink(attachments), variants);
        if (content.kind() != ContentKind.TEXT) {
            onlyForText(attachments.link() != null, "link_attachment");
            onlyForText(attachments.poll() != null, "poll_attachment");
            onlyForText(attachments.text() != null, "text_attachment");
            onlyForText(attachments.gifId() != null, "gif_attachment");
            onlyForText(content.options().ghost(), "is_ghost_post");
            onlyForText(content.options().autoPublish(), "auto_publish_text");
        } else if (content.options().spoilerMedia()) {
            throw Errors.invalid("Param is_spoiler_media is for media_type IMAGE, VIDEO or CAROUSEL");
        }
        if (content.options().ghost()) {
            checkGhost(content);
        }
    }

    private static void onlyForText(boolean given, String param) {
        if (given) {
            throw Errors.invalid("Param " + param + " is for media_type TEXT only");
        }
    }

    private static void checkGhost(Content content) {
        Attachments attachments = content.attachments();
        notForGhosts(content.relations().replyTo() != null, "reply_to_id");
        notForGhosts(content.relations().quotes() != null, "quote_post_id");
        notForGhosts(content.relations().locationId() != null, "location_id");
        notForGhosts(content.audience().replyApprovals(), "enable_reply_approvals");
        notForGhosts(!content.audience().countries().isEmpty(), "allowlisted_country_codes");
        notForGhosts(attachments.link() != null, "link_attachment");
        notForGhosts(attachments.poll() != null, "poll_attachment");
        notForGhosts(attachments.text() != null, "text_attachment");
        notForGhosts(attachments.gifId() != null, "gif_attachment");
    }

    private static void notForGhosts(boolean given, String param) {
        if (given) {
            throw Errors.invalid("Param " + param + " is not for ghost posts");
        }
    }
}
