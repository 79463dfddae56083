package dev.lisle.emulator.internal.graph;

import tools.jackson.databind.JsonNode;

/**
 * An answer, ready to be sent.
 *
 * @param status the HTTP status
 * @param contentType what the body is
 * @param body the body
 * @param invented whether Meta's own answer to this is not known
 */
@SuppressWarnings("ArrayRecordComponent") // written once, handed to the socket, never compared
public record Answer(int status, String contentType, byte[] body, boolean invented) {
    /** Meta's own content type. */
    public static final String JSON = "application/json; charset=UTF-8";

    /** An answer that Meta is known to give. */
    public Answer(int status, String contentType, byte[] body) {
        this(status, contentType, body, false);
    }

    /** The same, marked in the emulator's log as its own. */
    public Answer asInvented() {
        return new Answer(status, contentType, body, true);
    }

    /** A success in JSON. */
    public static Answer of(JsonNode node) {
        return of(200, node);
    }

    /** An answer in JSON. */
    public static Answer of(int status, JsonNode node) {
        return new Answer(status, JSON, Json.bytes(node));
    }

    /** A success whose JSON was written before. */
    public static Answer ofJson(byte[] body) {
        return new Answer(200, JSON, body);
    }
}
