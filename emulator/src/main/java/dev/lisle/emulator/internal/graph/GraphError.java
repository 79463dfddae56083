package dev.lisle.emulator.internal.graph;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Meta's form; thrown by whatever finds the fault and turned into the answer at one place. */
public final class GraphError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final int code;
    private final @Nullable Integer subcode;
    private final @Nullable String userTitle;
    private final @Nullable String userMessage;
    private final boolean invented;
    private final boolean passing;
    private final boolean flat;

    private GraphError(Builder from, String message) {
        super(message, null, false, false);
        this.status = from.status;
        this.type = from.type;
        this.code = from.code;
        this.subcode = from.subcode;
        this.userTitle = from.userTitle;
        this.userMessage = from.userMessage;
        this.invented = from.invented;
        this.passing = from.passing;
        this.flat = from.flat;
    }

    static Builder code(int code) {
        return new Builder(code);
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }

    /** Whether Meta's own answer to this is not known. */
    public boolean invented() {
        return invented;
    }

    /** Whether trying again does not help, as far as the API says. */
    public boolean isPermanent() {
        return type.equals("THApiException") && !passing;
    }

    /** The code, the subcode after a slash, and the message, on one line. */
    public String summary() {
        String said = userMessage == null ? getMessage() : getMessage() + " · " + userMessage;
        return code + (subcode == null ? "" : "/" + subcode) + " " + said;
    }

    /** The body of the answer. */
    public ObjectNode body(String traceId) {
        if (flat) {
            return Json.object().put("error_type", type).put("code", code).put("error_message", getMessage());
        }
        ObjectNode error =
                Json.object().put("message", getMessage()).put("type", type).put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (passing || userTitle != null || userMessage != null) {
            error.put("is_transient", passing);
        }
        if (userTitle != null || userMessage != null) {
            error.put("error_user_title", userTitle).put("error_user_msg", userMessage);
        }
        error.put("fbtrace_id", traceId);
        ObjectNode body = Json.object();
        body.set("error", error);
        return body;
    }

    /** Collects what an error says. */
    static final class Builder {
        private final int code;
        private int status = 400;
        private String type = "THApiException";
        private @Nullable Integer subcode;
        private @Nullable String userTitle;
        private @Nullable String userMessage;
        private boolean invented;
        private boolean passing;
        private boolean flat;

        private Builder(int code) {
            this.code = code;
        }

        Builder status(int status) {
            this.status = status;
            return this;
        }

        Builder oauth() {
            this.type = "OAuthException";
            return this;
        }

        Builder subcode(int subcode) {
            this.subcode = subcode;
            return this;
        }

        Builder user(String title, String message) {
            this.userTitle = title;
            this.userMessage = message;
            return this;
        }

        Builder invented() {
            this.invented = true;
            return this;
        }

        /** It says of itself that it is transient. */
        Builder passing() {
            this.passing = true;
            return this;
        }

        /** In the form of the code exchange, which is not the usual one. */
        Builder flat() {
            this.flat = true;
            return this;
        }

        GraphError says(String message) {
            return new GraphError(this, message);
        }
    }
}
