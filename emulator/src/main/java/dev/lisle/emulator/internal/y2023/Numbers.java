package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The app's own numbers. They are not those of the official API: an account's is the official one less a constant, and a
 * post's is the one that its short code stands for, so that both interfaces give a post the same address.
 *
 * @param world where accounts and posts are looked up
 */
record Numbers(World world) {
    private static final long OFFICIAL_ACCOUNTS_START_HIGHER_BY = 17_841_399_000_000_000L;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int CODE_LENGTH = 11;

    static long of(Person person) {
        return Long.parseLong(person.id()) - OFFICIAL_ACCOUNTS_START_HIGHER_BY;
    }

    static long of(Post post) {
        long number = 0;
        for (char letter : post.shortcode().toCharArray()) {
            number = number << 6 | LETTERS.indexOf(letter);
        }
        return number;
    }

    /** A post's number and its author's. */
    static String full(Post post) {
        return of(post) + "_" + of(post.author());
    }

    /** @throws Refusal if there is no such account */
    Person person(String number) {
        return findPerson(number).orElseThrow(() -> Refusal.of(FaultOf2023.USER_NOT_FOUND));
    }

    Optional<Person> findPerson(@Nullable String number) {
        return number(number)
                .flatMap(value -> world.people().withId(Long.toString(value + OFFICIAL_ACCOUNTS_START_HIGHER_BY)));
    }

    /**
     * The post of a number. What follows after {@code _} may be anybody's number and says nothing.
     *
     * @throws Refusal if there is no such post
     */
    Post post(@Nullable String number) {
        return findPost(number).orElseThrow(() -> Refusal.of(FaultOf2023.MEDIA_NOT_FOUND));
    }

    Optional<Post> findPost(@Nullable String number) {
        String first = number == null ? null : number.replaceFirst("_.*$", "");
        return number(first).flatMap(value -> world.postByShortcode(code(value)));
    }

    private static String code(long number) {
        char[] code = new char[CODE_LENGTH];
        long rest = number;
        for (int at = CODE_LENGTH - 1; at >= 0; at--) {
            code[at] = LETTERS.charAt((int) (rest & 63));
            rest >>>= 6;
        }
        return new String(code);
    }

    private static Optional<Long> number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,19}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty(); // past the largest number
        }
    }
}
