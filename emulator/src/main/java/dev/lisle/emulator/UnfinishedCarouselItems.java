package dev.lisle.emulator;

/**
 * What happens when a carousel is created while some of its items are still {@code IN_PROGRESS}. Working clients have
 * been seen to do it, and Meta has been seen to refuse it.
 */
public enum UnfinishedCarouselItems {
    /** The carousel is created and stays {@code IN_PROGRESS} until its last item is ready. */
    AWAITED,
    /** The call fails with code 100, subcode 4279004, "Invalid Carousel Children". */
    REFUSED
}
