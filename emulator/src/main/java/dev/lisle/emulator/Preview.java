package dev.lisle.emulator;

import java.util.List;

/**
 * What becomes of a text that is being written on the page: the posts of the chain. The emulator knows no client and cuts
 * no text; whoever does can show how.
 */
@FunctionalInterface
public interface Preview {
    /**
     * The posts, in order; one if the text fits. Called for every change of the text, on any thread.
     *
     * @param text what was written so far, not blank
     * @throws IllegalArgumentException if no post can be made of it, with the reason; the page shows that
     */
    List<Part> parts(String text);

    /**
     * One post to be.
     *
     * @param text as it will be published
     * @param measure how long it is, as the page shows it, such as {@code 373 of 500}
     * @param remarks what a person may want to know first
     */
    record Part(String text, String measure, List<String> remarks) {
        /** Copies the list. */
        public Part {
            remarks = List.copyOf(remarks);
        }
    }
}
