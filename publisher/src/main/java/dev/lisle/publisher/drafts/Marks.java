package dev.lisle.publisher.drafts;

import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * Ranges of a draft's text. They follow it through the cuts: a spoiler over two parts hides the end of one and the beginning
 * of the other. A value.
 *
 * @param spoilers hidden until somebody taps them; in order, none overlaps another
 * @param styles shown in a {@link Shape#TEXT_ATTACHMENT} only; in order, none overlaps another
 */
public record Marks(List<TextSpan> spoilers, List<StyledSpan> styles) {
    /** No range. */
    public static final Marks NONE = new Marks(List.of(), List.of());

    /** @throws InvalidDraftException if two spoilers overlap, or two styles */
    public Marks {
        spoilers = spoilers.stream()
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
        styles = styles.stream()
                .sorted(Comparator.comparingInt(styled -> styled.span().start()))
                .toList();
        checkApart(spoilers);
        checkApart(styles.stream().map(StyledSpan::span).toList());
    }

    /** Checks that the ranges are of this text and cut no character in two. */
    void check(String text) {
        spoilers.forEach(span -> check(text, span));
        styles.forEach(styled -> check(text, styled.span()));
    }

    private static void check(String text, TextSpan span) {
        if (span.end() > text.length() || isInside(text, span.start()) || isInside(text, span.end())) {
            throw new InvalidDraftException(
                    Problem.RANGE,
                    "The range from " + span.start() + " to " + span.end()
                            + (span.end() > text.length()
                                    ? " ends behind the text, which has " + text.length() + " UTF-16 units."
                                    : " cuts a character in two. Move it by one."));
        }
    }

    private static boolean isInside(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static void checkApart(List<TextSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            TextSpan before = spans.get(i - 1);
            TextSpan next = spans.get(i);
            if (next.start() < before.end()) {
                throw new InvalidDraftException(
                        Problem.RANGES_OVERLAP,
                        "The range from " + next.start() + " to " + next.end() + " begins inside the one from "
                                + before.start() + " to " + before.end() + ". Make one of both.");
            }
        }
    }
}
