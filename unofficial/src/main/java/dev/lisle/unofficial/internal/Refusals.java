package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.TwoFactorChallenge;
import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.CheckpointRequiredException;
import dev.lisle.unofficial.errors.ErrorAnswer;
import dev.lisle.unofficial.errors.FeedbackRequiredException;
import dev.lisle.unofficial.errors.ImageRefusedException;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.LoginRefusedException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.NotAllowedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.errors.ServerTroubleException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of refusals. It goes by the words that stay the same, never by titles, which are translated. */
final class Refusals {
    private final String call;
    private final Effect doubt;
    private final Turnstile turnstile;

    Refusals(String call, boolean changes, Turnstile turnstile) {
        this.call = call;
        this.doubt = changes ? Effect.UNKNOWN : Effect.NONE;
        this.turnstile = turnstile;
    }

    /** What a refusal in JSON means. */
    UnofficialException json(int status, Json json) {
        ErrorAnswer answer = ErrorAnswer.of(status, json);
        UnofficialException known = byWord(answer);
        if (known != null) {
            return known;
        }
        if (status == 429) {
            return pleaseWait(answer);
        }
        if (status >= 500) {
            return new ServerTroubleException(call + ": the server had a fault" + said(answer) + ".", doubt, answer);
        }
        if (status == 401) {
            return loginRequired(answer);
        }
        if (status == 405) {
            return new InterfaceChangedException(call + ": the method is no longer allowed.", Effect.NONE, answer);
        }
        return new RequestRefusedException(call + " was refused" + said(answer) + ".", answer);
    }

    /** What an answer of the mobile interface means that is no JSON. */
    UnofficialException notJson(HttpAnswer answer) {
        ErrorAnswer error = ErrorAnswer.notJson(answer.status());
        if (answer.isRedirect() || answer.body().contains("not-logged-in")) {
            return loginRequired(error);
        }
        if (answer.status() == 404) { // a bare "Not Found" stands for a challenge
            return new ChallengeRequiredException(
                    call + ": the server hides behind \"Not Found\", which is known to stand for a challenge. Look into"
                            + " the app.",
                    error);
        }
        return page(answer);
    }

    /** What an answer means that is neither JSON nor the page that was hoped for. */
    UnofficialException page(HttpAnswer answer) {
        ErrorAnswer error = ErrorAnswer.notJson(answer.status());
        if (answer.status() == 429) {
            return pleaseWait(error);
        }
        if (answer.status() >= 500) {
            return new ServerTroubleException(
                    call + ": the server had a fault (HTTP " + answer.status() + ").", doubt, error);
        }
        return new InterfaceChangedException(
                call + ": HTTP " + answer.status() + " with a page where something else was known to come. The"
                        + " interface is gone, or the server shows a wall.",
                answer.isSuccess() ? doubt : Effect.NONE,
                error);
    }

    UnofficialException pleaseWait(ErrorAnswer answer) {
        Instant until = turnstile.hold().orElse(null);
        return new PleaseWaitException(call + ": the server asks to wait a few minutes." + pause(until), until, answer);
    }

    UnofficialException loginRequired(ErrorAnswer answer) {
        return new LoginRequiredException(
                call + ": the server wants a login. The session is missing, ended or suspended; wait before a new one.",
                answer);
    }

    private @Nullable UnofficialException byWord(ErrorAnswer answer) {
        Json json = answer.json();
        String message = String.valueOf(answer.message()).toLowerCase(Locale.ROOT);
        String type = String.valueOf(answer.type());
        if (type.equals("two_factor_required")
                || Boolean.TRUE.equals(json.at("two_factor_required").bool())) {
            return twoFactor(answer);
        }
        if (message.equals("challenge_required") || type.equals("checkpoint_challenge_required")) {
            return new ChallengeRequiredException(
                    call + ": the server wants to know who asks. Answer the challenge in the app.", answer);
        }
        if (message.equals("checkpoint_required") || type.equals("checkpoint_logged_out")) {
            return new CheckpointRequiredException(
                    call + ": the account is at a checkpoint. Pass it in the app, then log in again.", answer);
        }
        if (message.equals("feedback_required")
                || type.equals("sentry_block")
                || Boolean.TRUE.equals(json.at("spam").bool())) {
            return new FeedbackRequiredException(
                    call + " was blocked as spam." + pause(turnstile.hold().orElse(null)), answer);
        }
        if (message.contains("wait a few minutes") || type.equals("rate_limit_error")) {
            return pleaseWait(answer);
        }
        if (message.equals("login_required")) {
            return loginRequired(answer);
        }
        if (type.equals("bad_password")
                || Boolean.TRUE.equals(json.at("invalid_credentials").bool())) {
            return new LoginRefusedException(call + ": the user name or the password is wrong.", answer);
        }
        if (message.equals("media_needs_reupload")
                || "ProcessingFailedError".equals(json.at("debug_info", "type").text())) {
            return new ImageRefusedException(call + ": the server could not use the image.", answer, null);
        }
        if (type.equals("user_not_found")
                || has(
                        message,
                        "user not found",
                        "user not onboarded",
                        "unable to fetch followers",
                        "media not found or unavailable",
                        "media is unavailable",
                        "has been deleted",
                        "invalid media_id")) {
            return new NotFoundException(call + ": there is no such user or post, or no more.", answer);
        }
        if (has(message, "not authorized to view user", "like this media")) {
            return new NotAllowedException(call + ": this account may not do that.", answer);
        }
        if (message.equals("useragent mismatch")) {
            return new InterfaceChangedException(
                    call + ": the server does not accept the user agent of the dialect.", Effect.NONE, answer);
        }
        return null;
    }

    private UnofficialException twoFactor(ErrorAnswer answer) {
        Json info = answer.json().at("two_factor_info");
        String identifier = info.at("two_factor_identifier").text();
        String username = info.at("username").text();
        if (identifier == null || username == null) {
            return new InterfaceChangedException(
                    call + ": a second factor is wanted, in a form that is not known.", Effect.NONE, answer);
        }
        return new TwoFactorRequiredException(
                call + ": the password was right, and a second factor is wanted.",
                new TwoFactorChallenge(
                        identifier,
                        username,
                        info.at("trusted_notification_polling_nonce").text(),
                        Boolean.TRUE.equals(info.at("totp_two_factor_on").bool()),
                        Boolean.TRUE.equals(info.at("sms_two_factor_on").bool()),
                        info.at("obfuscated_phone_number").text(),
                        info),
                answer);
    }

    private static boolean has(String message, String... parts) {
        return Stream.of(parts).anyMatch(message::contains);
    }

    private static String said(ErrorAnswer answer) {
        return answer.message() == null || answer.message().isBlank()
                ? " (HTTP " + answer.status() + ")"
                : " (HTTP " + answer.status() + ", \"" + answer.message() + "\")";
    }

    private static String pause(@Nullable Instant until) {
        return until == null ? "" : " This client sends nothing until " + until + ".";
    }
}
