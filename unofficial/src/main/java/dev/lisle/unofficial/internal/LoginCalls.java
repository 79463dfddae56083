package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.Credentials;
import dev.lisle.unofficial.Dialect;
import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.TwoFactorChallenge;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests of a login, in their order: the key, the password, and the second factor where it is wanted. */
public final class LoginCalls {
    private static final String SEND_LOGIN = "/bloks/apps/com.bloks.www.bloks.caa.login.async.send_login_request/";
    private static final String APPROVED_ELSEWHERE = "4";

    private final Http http;
    private final Rest rest;
    private final Dialect dialect;
    private final Clock clock;

    /** Sends nothing until the first call. */
    public LoginCalls(Http http, Endpoints endpoints, Dialect dialect, Clock clock) {
        this.http = http;
        this.rest = new Rest(http, endpoints.api(), dialect, () -> null);
        this.dialect = dialect;
        this.clock = clock;
    }

    /** Logs in with two requests; throws what the server wants instead. */
    public Login login(Credentials credentials, String deviceId) {
        String password = envelope().seal(credentials.password(), clock.instant());
        Json input = Json.object()
                .with("password", password)
                .with("contact_point", credentials.username())
                .with("device_id", deviceId);
        Json server = Json.object().with("credential_type", "password").with("device_id", deviceId);
        Json params = Json.object().with("client_input_params", input).with("server_params", server);
        Json context =
                Json.object().with("bloks_version", dialect.bloksVersion()).with("styles_id", "instagram");
        Json answer = rest.step("login", SEND_LOGIN)
                .field("params", params.spaced())
                .field("bk_client_context", context.spaced())
                .field("bloks_versioning_id", dialect.bloksVersion())
                .send();
        return new LoginAnswer(answer, new Refusals("login", false, http.turnstile())).read();
    }

    /** Whether the login was approved on another device. */
    public boolean isApproved(TwoFactorChallenge challenge, String nonce, String deviceId) {
        Json answer = rest.step("login approval", "/two_factor/check_trusted_notification_status/")
                .form("two_factor_identifier", challenge.identifier())
                .form("username", challenge.username())
                .form("device_id", deviceId)
                .form("trusted_notification_polling_nonces", nonces(nonce))
                .send();
        return Long.valueOf(1).equals(answer.at("review_status").wholeNumber());
    }

    /** Ends a login with a code. */
    public Login confirm(TwoFactorChallenge challenge, String deviceId, String code, String method) {
        Json body = Json.object()
                .with("verification_code", code)
                .with("two_factor_identifier", challenge.identifier())
                .with("username", challenge.username())
                .with("device_id", deviceId)
                .with("trusted_notification_polling_nonces", nonces(challenge.nonce()))
                .with("verification_method", method);
        Rest.Request request =
                rest.step("login code", "/accounts/two_factor_login/").signed(body);
        HttpAnswer answer = request.exchange();
        Json json = request.read(answer);
        String authorization =
                answer.header("IG-Set-Authorization").orElseThrow(() -> changed("the answer to the code has no token"));
        return LoginAnswer.login(authorization, json.at("logged_in_user"));
    }

    /** Ends a login that was approved on another device. */
    public Login confirmApproved(TwoFactorChallenge challenge, String deviceId) {
        return confirm(challenge, deviceId, "", APPROVED_ELSEWHERE);
    }

    private PasswordEnvelope envelope() {
        Json id = Json.object().with("id", UUID.randomUUID().toString());
        Rest.Request request = rest.step("login key", "/qe/sync/").field("params", id.spaced());
        HttpAnswer answer = request.exchange();
        String keyId = answer.header("ig-set-password-encryption-key-id").orElse("");
        String key = answer.header("ig-set-password-encryption-pub-key").orElse("");
        if (keyId.isEmpty() || key.isEmpty()) {
            request.read(answer); // a refusal says more than a header that is not there
            throw changed("the server gave no key for the password");
        }
        try {
            return PasswordEnvelope.forKey(keyId, key);
        } catch (IllegalArgumentException e) {
            throw changed("the server's key for the password cannot be used");
        }
    }

    /** A list of one nonce, or of none, as JSON inside a text. */
    private static String nonces(@Nullable String nonce) {
        return Json.of(nonce == null ? List.of() : List.of(nonce)).spaced();
    }

    private static InterfaceChangedException changed(String what) {
        return new InterfaceChangedException("login: " + what + ".", Effect.NONE, null);
    }
}
