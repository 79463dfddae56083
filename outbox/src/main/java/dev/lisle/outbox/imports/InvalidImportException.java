package dev.lisle.outbox.imports;

import java.util.List;

/** Fix the file: some of its entries cannot be published. Nothing was submitted. */
public final class InvalidImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidImportException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each with its place, the rule and the remedy, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
