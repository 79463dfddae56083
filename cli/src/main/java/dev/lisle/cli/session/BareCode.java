package dev.lisle.cli.session;

import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.TokensClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** An authorization code that came without its address. The state went with that: whoever took the code has looked after it. */
public final class BareCode {
    private static final int STATE_BYTES = 24;

    private final String code;

    private BareCode(String code) {
        this.code = code;
    }

    /** The code as it was copied, perhaps with the {@code #_} that Meta puts behind it. */
    public static BareCode of(String copied) {
        return new BareCode(copied.endsWith("#_") ? copied.substring(0, copied.length() - 2) : copied);
    }

    /** Exchanges it for credentials for an hour. Sends one request. */
    public Credentials exchange(TokensClient tokens) {
        String state = newState();
        return tokens.loginShortLived(
                "?state=" + state + "&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8), state);
    }

    /** A state that nobody can guess. */
    public static String newState() {
        byte[] random = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
