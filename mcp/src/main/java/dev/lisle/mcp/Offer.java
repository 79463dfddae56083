package dev.lisle.mcp;

/**
 * A tool of this server. What a host is told of it is in the file of its name.
 *
 * @param needs the least permission with which it is listed
 */
record Offer(String name, Permission needs, ToolCall call) {}
