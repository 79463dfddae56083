package dev.lisle.archive;

import java.util.List;

/**
 * Whether an archive is whole.
 *
 * @param lines how many lines were read
 * @param files how many files of posts were read and compared with their digests
 * @param bytes how large those are together
 * @param problems what is wrong, in words: which file or line, and what to do; empty if nothing is
 * @param notes what is not wrong but good to know
 */
public record Verification(long lines, long files, long bytes, List<String> problems, List<String> notes) {
    /** Copies the lists. */
    public Verification {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether every line can be read and every file is what it was. */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
