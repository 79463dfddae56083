package dev.lisle.emulator;

/**
 * What becomes of a second publish of one container. Meta does not say.
 *
 * @param secondPublish what the second publish does
 * @param checked when it is seen that there was a first
 */
public record ContainerUse(SecondPublish secondPublish, Check checked) {
    /** Refused with 24/4279009 from the moment the first was accepted. */
    public static final ContainerUse DEFAULT = new ContainerUse(SecondPublish.NOT_FOUND, Check.ON_ACCEPTANCE);

    /** What a second publish does. */
    public enum SecondPublish {
        /** It is refused with code 24, subcode 4279009, as for a container that never was. */
        NOT_FOUND,
        /** It is answered with the id of the first, and nothing new goes live. */
        SAME_ID,
        /** It is refused with another error, one of the emulator's own. */
        OTHER_ERROR,
        /** It makes a second post: a duplicate. */
        SECOND_POST
    }

    /** When it is seen that a container was published before: they differ while a publish is late. */
    public enum Check {
        /** As soon as the first publish was accepted. */
        ON_ACCEPTANCE,
        /** Only when the post of the first is live; a publish accepted before that is dropped when its turn comes. */
        ON_EFFECT
    }
}
