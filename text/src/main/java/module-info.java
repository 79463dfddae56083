/** Counting and splitting text for Threads; pure functions, no dependency. */
module dev.lisle.text {
    requires static transitive org.jspecify;

    exports dev.lisle.text;
}
