package dev.lisle.client.internal;

import dev.lisle.client.errors.ApiError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must not be shown: servers and networks echo what they were sent, and no message of ours repeats it. */
final class Secrets {
    private static final String HIDDEN = "[hidden]";

    private final List<String> forms;

    private Secrets(List<String> forms) {
        this.forms = forms;
    }

    /** Hides each secret as it is, and as it looks in a query. */
    static Secrets of(List<String> secrets) {
        return new Secrets(secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .distinct()
                .toList());
    }

    String hide(String text) {
        String shown = text;
        for (String form : forms) {
            shown = shown.replace(form, HIDDEN);
        }
        return shown;
    }

    ApiError hide(ApiError error) {
        return new ApiError(
                error.status(),
                error.code(),
                error.subcode(),
                hideIfAny(error.type()),
                hideIfAny(error.message()),
                hideIfAny(error.userTitle()),
                hideIfAny(error.userMessage()),
                error.isTransient(),
                hideIfAny(error.traceId()));
    }

    /** The failure itself; or, if what it prints would show a secret, one in its place that does not. */
    IOException hide(IOException failure) {
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed)); // messages of causes and of what was suppressed too
        String text = printed.toString();
        if (hide(text).equals(text)) {
            return failure;
        }
        IOException shown = new IOException(hide(String.valueOf(failure.getMessage())));
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private @Nullable String hideIfAny(@Nullable String text) {
        return text == null ? null : hide(text);
    }
}
