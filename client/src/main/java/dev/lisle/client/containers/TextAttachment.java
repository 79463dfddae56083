package dev.lisle.client.containers;

import dev.lisle.client.internal.JsonText;
import dev.lisle.client.internal.Require;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A longer text that a text post carries. Start at {@link #of}.
 *
 * @param plaintext 1 to 10,000 characters
 * @param link a link shown with it; null for none
 * @param styles parts that look different; none overlaps another
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/text-attachments">Text attachments</a>
 */
public record TextAttachment(String plaintext, @Nullable URI link, List<StyledSpan> styles) {
    /** The longest text, in characters. */
    public static final int LONGEST = 10_000;

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public TextAttachment {
        Require.notBlank("The text attachment", plaintext);
        Require.range("The length of the text attachment", plaintext.codePointCount(0, plaintext.length()), 1, LONGEST);
        if (link != null) {
            MediaRules.address("link of the text attachment", link);
        }
        TextSpans.check(plaintext, styles.stream().map(StyledSpan::span).toList());
        styles = inOrder(styles);
    }

    /** A text without styles or a link. */
    public static TextAttachment of(String plaintext) {
        return new TextAttachment(plaintext, null, List.of());
    }

    /** The same with a link. */
    public TextAttachment withLink(URI newLink) {
        return new TextAttachment(plaintext, newLink, styles);
    }

    /** The same with one more part that looks different. */
    public TextAttachment styled(TextSpan span, TextStyle... newStyles) {
        return new TextAttachment(
                plaintext,
                link,
                Stream.concat(styles.stream(), Stream.of(StyledSpan.of(span, newStyles)))
                        .toList());
    }

    String toJson() {
        return JsonText.object(out -> {
            out.writeStringProperty("plaintext", plaintext);
            if (link != null) {
                out.writeStringProperty("link_attachment_url", link.toString());
            }
            if (!styles.isEmpty()) {
                out.writeName("text_with_styling_info");
                JsonText.write(out, styles, TextAttachment::write);
            }
        });
    }

    private static void write(JsonGenerator out, StyledSpan styled) {
        TextSpans.write(out, styled.span());
        out.writeName("styling_info");
        out.writeStartArray();
        styled.styles().forEach(style -> out.writeString(style.name().toLowerCase(Locale.ROOT)));
        out.writeEndArray();
    }

    private static List<StyledSpan> inOrder(List<StyledSpan> styles) {
        List<StyledSpan> sorted = new ArrayList<>(styles);
        sorted.sort(Comparator.comparingInt(styled -> styled.span().start()));
        for (int i = 1; i < sorted.size(); i++) {
            TextSpan before = sorted.get(i - 1).span();
            TextSpan next = sorted.get(i).span();
            Require.that(
                    before.end() <= next.start(),
                    "Two styled ranges overlap: " + before + " and " + next
                            + ". Give the common part as a range of its own with the styles of both.");
        }
        return List.copyOf(sorted);
    }
}
