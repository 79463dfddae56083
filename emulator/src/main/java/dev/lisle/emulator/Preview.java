package dev.lisle.emulator;

import java.util.List;

/**
 * What becomes of a text that is being written on the page: the posts of the chain. The emulator knows no client and cuts
 * no text; whoever does can show how.
 */
@FunctionalInterface
public interface Preview {
    /**
     * The texts of the posts, in order; one if it fits. Called for every change of the text, on any thread.
     *
     * @param text what was written so far, not blank
     */
    List<String> parts(String text);
}
