package dev.lisle.benchmarks.startup;

/** The least that a Java program can do: what everything else is measured against. */
public final class Hello {
    private Hello() {}

    /** Says so. */
    @SuppressWarnings("SystemOut") // a program
    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
