package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Passwords, second factors, and who is signed in. May be shared between threads. */
final class Sessions {
    private static final String BEARER = "Bearer IGT:2:";

    private final Map<Person, String> passwords = new ConcurrentHashMap<>();
    private final Map<Person, String> codes = new ConcurrentHashMap<>();
    private final Map<String, Person> byToken = new ConcurrentHashMap<>();
    private final Map<String, SecondStep> secondSteps = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * A login whose password was right and that waits for a code or an approval.
     *
     * @param person who it is for
     * @param identifier names it
     * @param nonce with which to ask for the approval
     * @param approved whether it was approved on another device
     */
    record SecondStep(Person person, String identifier, String nonce, boolean approved) {
        @Override
        public String toString() {
            return "SecondStep[" + person.username() + "]";
        }
    }

    String password(Person person) {
        return passwords.getOrDefault(person, "password-of-" + person.username());
    }

    void setPassword(Person person, String password) {
        passwords.put(person, password);
    }

    void requireCode(Person person, String code) {
        codes.put(person, code);
    }

    boolean needsSecondFactor(Person person) {
        return codes.containsKey(person);
    }

    SecondStep secondStep(Person person) {
        SecondStep step = new SecondStep(person, letters(), letters(), false);
        secondSteps.put(step.identifier(), step);
        return step;
    }

    /** Approves every login of an account that waits for it, as if on another device. */
    int approve(Person person) {
        int approved = 0;
        for (SecondStep step : List.copyOf(secondSteps.values())) {
            if (step.person() == person && secondSteps.replace(step.identifier(), step, approved(step))) {
                approved++;
            }
        }
        return approved;
    }

    /** The login of that mark; empty if there is none, or no more. */
    Optional<SecondStep> find(@Nullable String identifier) {
        return Optional.ofNullable(identifier).map(secondSteps::get);
    }

    /** Whether the list, which travels as JSON in a text, names the nonce of this login. */
    static boolean isNonceOf(SecondStep step, @Nullable String nonces) {
        return nonces != null && nonces.contains('"' + step.nonce() + '"');
    }

    boolean isCodeOf(SecondStep step, String code) {
        return code.equals(codes.get(step.person()));
    }

    void end(SecondStep step) {
        secondSteps.remove(step.identifier());
    }

    /** Signs in. The token says whose it is, as the real ones do. */
    String open(Person person) {
        String number = Long.toString(Numbers.of(person));
        String content = Reply.text(Json.object()
                .put("ds_user_id", number)
                .put("sessionid", number + "%3A" + letters() + "%3A1%3A" + letters()));
        String token = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        byToken.put(token, person);
        return token;
    }

    /** What an {@code Authorization} header must say. */
    static String bearer(String token) {
        return BEARER + token;
    }

    /** @throws Refusal if nobody is signed in with this */
    Person authenticate(@Nullable String authorization) {
        Person person = authorization != null && authorization.startsWith(BEARER)
                ? byToken.get(authorization.substring(BEARER.length()))
                : null;
        if (person == null) {
            throw Refusal.of(FaultOf2023.LOGIN_REQUIRED);
        }
        return person;
    }

    void endAll(Person person) {
        byToken.values().removeIf(owner -> owner == person);
    }

    private static SecondStep approved(SecondStep step) {
        return new SecondStep(step.person(), step.identifier(), step.nonce(), true);
    }

    private String letters() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
