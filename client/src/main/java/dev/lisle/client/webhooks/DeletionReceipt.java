package dev.lisle.client.webhooks;

import dev.lisle.client.internal.JsonText;
import dev.lisle.client.internal.Require;
import java.net.URI;

/**
 * The answer to a user's wish that their data be deleted.
 *
 * @param url a page of the app where the user can follow it
 * @param confirmationCode under which they can ask
 */
public record DeletionReceipt(URI url, String confirmationCode) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the code is blank */
    public DeletionReceipt {
        Require.notBlank("The confirmation code", confirmationCode);
    }

    /** The body to answer with, as {@code application/json} and with status 200. */
    public String toJson() {
        return JsonText.object(out -> {
            out.writeStringProperty("url", url.toString());
            out.writeStringProperty("confirmation_code", confirmationCode);
        });
    }
}
