package dev.lisle.client.webhooks;

/** Refuse the request with status 400 or 403: it does not come from Meta, or holds nothing that can be read. */
public final class WebhookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message names the cause and repeats nothing of the request. */
    public WebhookException(String message) {
        super(message);
    }
}
