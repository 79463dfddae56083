package dev.lisle.cli.posts;

import dev.lisle.cli.print.Bars;
import dev.lisle.cli.print.Printout;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.posts.GhostPostStatus;
import dev.lisle.client.posts.HideStatus;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.PollOption;
import dev.lisle.client.posts.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows posts to a person. */
public record PostPrinter(Printout sheet) {
    private static final int POLL_BAR = 20;

    /** A post, and an empty line below it. */
    public void print(Post post) {
        print(post, "", "");
        sheet.line();
    }

    /** A post behind margins, which draw the lines of a tree. */
    public void print(Post post, String firstMargin, String margin) {
        sheet.line(firstMargin + heading(post));
        String inner = margin + "  ";
        if (post.text() != null) {
            sheet.paragraph(inner, post.text());
        }
        carried(post).forEach(line -> sheet.paragraph(inner + "· ", inner + "  ", line));
        poll(post, inner);
        if (post.permalink() != null) {
            sheet.line(
                    inner + sheet.style().accent(Printout.safe(post.permalink().text())));
        }
    }

    /** Who, when, under which id; and what is particular about it. */
    private String heading(Post post) {
        List<String> parts = new ArrayList<>();
        String name = post.username() == null ? "" : "@" + Printout.safe(post.username());
        parts.add(sheet.style().bold(name + (Boolean.TRUE.equals(post.isVerified()) ? " ✓" : "")));
        parts.add(sheet.style().dim(sheet.moment(post.timestamp())));
        parts.add(sheet.style().dim("id " + post.id()));
        parts.add(post.topicTag() == null ? "" : sheet.style().accent("#" + Printout.safe(post.topicTag())));
        marks(post).forEach(mark -> parts.add(sheet.style().warning(mark)));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private List<String> marks(Post post) {
        List<String> marks = new ArrayList<>();
        if (post.ghostPostStatus() != null) {
            boolean isActive = post.ghostPostStatus().is(GhostPostStatus.ACTIVE);
            String end = sheet.moment(post.ghostPostExpirationTimestamp());
            marks.add(isActive && !end.isEmpty() ? "ghost, gone " + end : "ghost, " + words(post.ghostPostStatus()));
        }
        if (post.hideStatus() != null && !post.hideStatus().is(HideStatus.NOT_HUSHED)) {
            marks.add(words(post.hideStatus()));
        }
        if (post.replyApprovalStatus() != null) {
            marks.add(words(post.replyApprovalStatus()));
        }
        return marks;
    }

    private static List<String> carried(Post post) {
        List<String> lines = new ArrayList<>();
        OpenEnum<MediaType> type = post.mediaType();
        if (type != null && !type.is(MediaType.TEXT_POST)) {
            String count =
                    post.children().isEmpty() ? "" : " of " + post.children().size();
            String hidden = Boolean.TRUE.equals(post.isSpoilerMedia()) ? ", hidden until tapped" : "";
            String alt = post.altText() == null ? "" : ": " + post.altText();
            lines.add(words(type).replace("carousel album", "carousel").replace("repost facade", "repost")
                    + count
                    + hidden
                    + alt);
        }
        add(lines, "GIF ", post.gifUrl());
        add(lines, "link ", post.linkAttachmentUrl());
        if (post.textAttachment() != null && post.textAttachment().plaintext() != null) {
            lines.add("attached text: " + post.textAttachment().plaintext());
        }
        if (post.location() != null) {
            add(lines, "at ", post.location().name());
        }
        add(lines, "replies to ", post.repliedTo());
        add(lines, "quotes ", post.quotedPost());
        add(lines, "reposts ", post.repostedPost());
        if (!post.allowlistedCountryCodes().isEmpty()) {
            lines.add("only in " + String.join(", ", post.allowlistedCountryCodes()));
        }
        return lines;
    }

    private void poll(Post post, String margin) {
        if (post.pollAttachment() == null) {
            return;
        }
        for (PollOption option : post.pollAttachment().options()) {
            double share = option.share() == null ? 0 : option.share();
            sheet.line(margin + "○ " + Printout.safe(option.text()) + "  "
                    + sheet.style().good(Bars.bar(Math.round(share * 1000), 1000, POLL_BAR)) + " "
                    + Math.round(share * 100) + "%");
        }
        Long votes = post.pollAttachment().totalVotes();
        if (votes != null) {
            sheet.line(margin + sheet.style().dim(votes + (votes == 1 ? " vote" : " votes")));
        }
    }

    private static void add(List<String> lines, String before, @Nullable Object value) {
        if (value != null) {
            lines.add(before + value);
        }
    }

    private static String words(OpenEnum<?> value) {
        return Printout.safe(value.raw().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
