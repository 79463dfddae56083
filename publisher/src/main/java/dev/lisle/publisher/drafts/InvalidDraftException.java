package dev.lisle.publisher.drafts;

import dev.lisle.text.InvalidTextException;
import dev.lisle.text.LoneSurrogateException;
import dev.lisle.text.TextTooLongException;
import dev.lisle.text.TooManyLinksException;

/**
 * Fix the draft: what it holds cannot be published. Nothing was sent. The message names the value, the rule, the remedy;
 * {@link #problem} is for programs.
 */
public final class InvalidDraftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** There is neither text nor media, nor anything else to show. */
        EMPTY,
        /** One post was asked for, and the text is too long. The cause has the measured length. */
        TEXT_TOO_LONG,
        /** A link of the text is longer than a part. */
        LINK_TOO_LONG,
        /** A single character, with all that joins it, is longer than a part. */
        CHARACTER_TOO_LONG,
        /** What is to be written around the parts leaves no room for text. */
        DECORATIONS_TOO_LONG,
        /** The text has half a character. */
        LONE_SURROGATE,
        /** One post was asked for, and the text has too many different links. */
        TOO_MANY_LINKS,
        /** One post was asked for, and there are too many media. */
        TOO_MANY_MEDIA,
        /** A file, an address or its alt text. */
        MEDIA,
        /** A hashtag or topic. */
        TAG,
        /** A range of the text, of a spoiler or a style, is none or cuts a character in two. */
        RANGE,
        /** Two ranges of the text overlap. */
        RANGES_OVERLAP,
        /** More ranges of one part are to be hidden than Meta allows. */
        TOO_MANY_SPOILERS,
        /** A poll needs a part without media. */
        POLL_WITH_MEDIA,
        /** A poll, GIF or link finds no part that has nothing but text. */
        NO_TEXT_ONLY_PART,
        /** A link to attach that is no public address. */
        LINK,
        /** What Meta does not combine with a text attachment. */
        TEXT_ATTACHMENT,
        /** What Meta does not combine with a ghost post. */
        GHOST,
        /** An option of the posts breaks a rule of its own, such as a country that is no code of two letters. */
        OPTION,
        /** The author's separator. */
        SEPARATOR,
        /** A file or JSON that should hold a draft. */
        DOCUMENT
    }

    private final Problem problem;

    /** A problem with media: the value, the rule and the remedy. */
    public InvalidDraftException(String message) {
        this(Problem.MEDIA, message);
    }

    /** A problem with media, and what caused it. */
    public InvalidDraftException(String message, Throwable cause) {
        this(Problem.MEDIA, message, cause);
    }

    /** With the value, the rule and the remedy. */
    public InvalidDraftException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** With what made it invalid. */
    public InvalidDraftException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** For a text that cannot become parts; its exception is the cause and knows the length that was measured. */
    public static InvalidDraftException of(InvalidTextException text) {
        return new InvalidDraftException(problemOf(text), String.valueOf(text.getMessage()), text);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    private static Problem problemOf(InvalidTextException text) {
        if (text instanceof TextTooLongException tooLong) {
            return switch (tooLong.kind()) {
                case TEXT -> Problem.TEXT_TOO_LONG;
                case LINK -> Problem.LINK_TOO_LONG;
                case CHARACTER -> Problem.CHARACTER_TOO_LONG;
                case DECORATIONS -> Problem.DECORATIONS_TOO_LONG;
            };
        }
        if (text instanceof TooManyLinksException) {
            return Problem.TOO_MANY_LINKS;
        }
        return text instanceof LoneSurrogateException ? Problem.LONE_SURROGATE : Problem.EMPTY;
    }
}
