package dev.lisle.outbox;

/** The end of a program: nothing catches it. */
final class Death extends Error {
    private static final long serialVersionUID = 1L;
}
