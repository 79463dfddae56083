package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.People;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.y2023.Sessions.SecondStep;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Signing in: the key for the password, the password, and the second factor. */
final class LoginEndpoints {
    private static final String KEY_ID = "ig-set-password-encryption-key-id";
    private static final String PUBLIC_KEY = "ig-set-password-encryption-pub-key";
    private static final String AUTHORIZATION = "IG-Set-Authorization";
    private static final String BY_APPROVAL = "4";

    private final People people;
    private final Sessions sessions;
    private final UserJson users;
    private final EnvelopeKey key = new EnvelopeKey();

    LoginEndpoints(People people, Sessions sessions, UserJson users) {
        this.people = people;
        this.sessions = sessions;
        this.users = users;
    }

    void register(Door door) {
        door.app("POST", "/qe/sync/", this::sync);
        door.app("POST", "/bloks/apps/com.bloks.www.bloks.caa.login.async.send_login_request/", this::login);
        door.app("POST", "/two_factor/check_trusted_notification_status/", this::status);
        door.app("POST", "/accounts/two_factor_login/", this::secondFactor);
    }

    /** The body says nothing of use: the key is in the headers. */
    private Reply sync(Incoming in) {
        return Reply.ok(Json.object())
                .with(Map.of(KEY_ID, Integer.toString(EnvelopeKey.ID), PUBLIC_KEY, key.published()));
    }

    private Reply login(Incoming in) {
        ObjectNode params = in.object("params");
        in.object("bk_client_context");
        String name = params.path("client_input_params").path("contact_point").asString("");
        Optional<String> password =
                key.open(params.path("client_input_params").path("password").asString(""));
        if (password.isEmpty()) {
            return Bloks.dialog("bk.action.dialog.OpenDialog", "Unable to log in", "An unexpected error occurred.");
        }
        Person person = people.named(name).orElse(null);
        if (person == null || !password.get().equals(sessions.password(person))) {
            return Bloks.dialog(
                    "ig.action.cdsdialog.OpenDialog", "Incorrect Password", "The password you entered is incorrect.");
        }
        if (sessions.needsSecondFactor(person)) {
            return Bloks.twoFactor(question(sessions.secondStep(person)));
        }
        return Bloks.success(
                signedIn(person),
                Json.object()
                        .put(AUTHORIZATION, Sessions.bearer(sessions.open(person)))
                        .put("IG-Set-Password-Encryption-Key-Id", Integer.toString(EnvelopeKey.ID))
                        .put("IG-Set-Password-Encryption-Pub-Key", key.published())
                        .put("ig-set-ig-u-ds-user-id", Numbers.of(person)));
    }

    private Reply status(Incoming in) {
        SecondStep step = step(in.field("two_factor_identifier"));
        if (!Sessions.isNonceOf(step, in.field("trusted_notification_polling_nonces"))) {
            throw Refusal.of(FaultOf2023.LOGIN_REQUIRED);
        }
        return Reply.ok(Json.object().put("review_status", step.approved() ? 1 : 0));
    }

    private Reply secondFactor(Incoming in) {
        ObjectNode body = in.signed();
        SecondStep step = step(body.path("two_factor_identifier").asString(""));
        boolean right = body.path("verification_method").asString("").equals(BY_APPROVAL)
                ? step.approved()
                        && Sessions.isNonceOf(
                                step,
                                body.path("trusted_notification_polling_nonces").asString(""))
                : sessions.isCodeOf(step, body.path("verification_code").asString(""));
        if (!right) {
            return Reply.json(
                    400,
                    Json.object()
                            .put("message", "Please check the security code and try again.")
                            .put("error_type", "sms_code_validation_code_invalid")
                            .put("status", "fail"));
        }
        sessions.end(step);
        return Reply.ok(signedIn(step.person()))
                .with(Map.of(AUTHORIZATION, Sessions.bearer(sessions.open(step.person()))));
    }

    private SecondStep step(@org.jspecify.annotations.Nullable String identifier) {
        return sessions.find(identifier).orElseThrow(() -> Refusal.of(FaultOf2023.LOGIN_REQUIRED));
    }

    private ObjectNode signedIn(Person person) {
        ObjectNode answer = Json.object();
        answer.set("logged_in_user", users.of("captionAuthor", person));
        return answer.putNull("session_flush_nonce");
    }

    private static ObjectNode question(SecondStep step) {
        ObjectNode question = Json.object().put("message", "").put("two_factor_required", true);
        question.putObject("two_factor_info")
                .put("pk", Numbers.of(step.person()))
                .put("username", step.person().username())
                .put("sms_two_factor_on", false)
                .put("whatsapp_two_factor_on", false)
                .put("totp_two_factor_on", true)
                .put("eligible_for_multiple_totp", true)
                .put("obfuscated_phone_number", "0000")
                .put("two_factor_identifier", step.identifier())
                .put("show_trusted_device_option", true)
                .put("pending_trusted_notification", true)
                .put("trusted_notification_polling_nonce", step.nonce())
                .put("is_trusted_device", false);
        return question.put("status", "fail").put("error_type", "two_factor_required");
    }
}
