package dev.lisle.mcp;

/** What a tool does. */
@FunctionalInterface
interface ToolCall {
    /** Does it; what it throws becomes an error of the tool, in words. */
    Answer call(Arguments arguments) throws InterruptedException;
}
