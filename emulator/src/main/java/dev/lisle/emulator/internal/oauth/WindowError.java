package dev.lisle.emulator.internal.oauth;

import dev.lisle.emulator.internal.graph.Json;
import tools.jackson.databind.node.ObjectNode;

/** Something for which the authorization window shows an error and sends nobody back. */
final class WindowError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    private WindowError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static WindowError noAppId() {
        return new WindowError(4476002, "No app ID was sent with this request.");
    }

    static WindowError unknownApp() {
        return new WindowError(1349026, "There is no application data for this app ID. Use the Threads app ID.");
    }

    static WindowError redirectNotAllowed(String uri) {
        return new WindowError(1349048, "The redirect URI " + uri + " is not among those of the app.");
    }

    static WindowError insecureRedirect() {
        return new WindowError(1349187, "Insecure login blocked: the redirect URI must begin with https://.");
    }

    static WindowError invitationPending(String username) {
        return new WindowError(1349245, "The user " + username + " has not accepted the invitation to test the app.");
    }

    /** A parameter that breaks a documented rule; Meta's number for it is not known, and this one is ours. */
    static WindowError parameter(String message) {
        return new WindowError(100, message);
    }

    ObjectNode body() {
        return Json.object().put("error_message", getMessage()).put("error_code", code);
    }
}
