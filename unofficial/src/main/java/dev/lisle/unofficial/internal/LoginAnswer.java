package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.ErrorAnswer;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.LoginRefusedException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.settings.SessionToken;
import dev.lisle.unofficial.users.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a login: HTTP 200 in every case, the outcome hidden in an expression. */
final class LoginAnswer {
    private final Json answer;
    private final Refusals refusals;

    LoginAnswer(Json answer, Refusals refusals) {
        this.answer = answer;
        this.refusals = refusals;
    }

    /** The login, or the failure that the answer stands for, thrown. */
    Login read() {
        Expression expression = expression();
        if (expression.calls("bk.action.caa.HandleLoginResponse").findAny().isPresent()) {
            return jsonTexts(expression)
                    .filter(json -> json.at("headers").text() != null)
                    .findFirst()
                    .map(this::success)
                    .orElseThrow(() -> unknown("a success without a token"));
        }
        throw refusal(expression);
    }

    private UnofficialException refusal(Expression expression) {
        Optional<Json> secondFactor = expression
                .calls("bk.action.caa.PresentTwoFactorAuthFlow")
                .flatMap(LoginAnswer::jsonTexts)
                .findFirst();
        if (secondFactor.isPresent()) {
            return refusals.json(200, secondFactor.get());
        }
        if (jsonTexts(expression)
                .anyMatch(json -> "challenge_required"
                        .equals(json.at("error", "error_user_msg").text()))) {
            return new ChallengeRequiredException(
                    "login: the server wants to know who asks. Answer the challenge in the app.",
                    ErrorAnswer.of(200, answer));
        }
        List<String> dialog = Stream.of("ig.action.cdsdialog.OpenDialog", "bk.action.dialog.OpenDialog")
                .flatMap(expression::calls)
                .findFirst()
                .map(call -> call.texts().limit(2).toList()) // title and text
                .orElseThrow(() -> unknown("an outcome that is not known"));
        return new LoginRefusedException(
                "login was refused: " + String.join(" - ", dialog), ErrorAnswer.of(200, answer));
    }

    private Login success(Json result) {
        Json headers = parse(result.at("headers").text());
        String authorization = headers.fields().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("IG-Set-Authorization"))
                .map(Map.Entry::getValue)
                .map(Json::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> unknown("a success without a token"));
        Json account = parse(result.at("login_response").text()).at("logged_in_user");
        return login(authorization, account);
    }

    /** The login in an {@code Authorization} header and a {@code logged_in_user}. */
    static Login login(String authorization, Json account) {
        try {
            SessionToken token = SessionToken.of(authorization);
            User user = User.of(account);
            return new Login(token, user.id() == null ? token.userId().orElse(null) : user.id(), user);
        } catch (IllegalArgumentException e) {
            throw unknown("a success with a token of an unknown form");
        }
    }

    private Expression expression() {
        Json tree = answer.at("layout", "bloks_payload", "tree"); // its one key is U+341F today
        String source = tree.fields().values().stream()
                .map(value -> value.at("#").text())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> unknown("no outcome"));
        try {
            return Expression.parse(source);
        } catch (IllegalArgumentException e) {
            throw unknown("an outcome that cannot be read");
        }
    }

    private static Stream<Json> jsonTexts(Expression expression) {
        return expression.texts().map(LoginAnswer::parse).filter(Json::isObject);
    }

    /** The JSON in a text; missing if there is none. */
    private static Json parse(@Nullable String text) {
        try {
            return Json.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Json.of(null);
        }
    }

    private static InterfaceChangedException unknown(String what) {
        return new InterfaceChangedException(
                "login: the answer has " + what + ", so the server no longer speaks the interface of 2023.",
                Effect.NONE,
                null);
    }
}
