package dev.lisle.client.containers;

import dev.lisle.client.internal.JsonText;
import dev.lisle.client.internal.Require;
import java.util.List;

/**
 * A poll to attach to a text. How long it runs is Meta's to decide.
 *
 * @param options 2 to 4 answers to choose from, each of 1 to 25 characters
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/polls">Polls</a>
 */
public record Poll(List<String> options) {
    /** A poll needs a choice. */
    public static final int FEWEST_OPTIONS = 2;

    /** The most answers of a poll. */
    public static final int MOST_OPTIONS = 4;

    /** The longest answer, in characters. */
    public static final int LONGEST_OPTION = 25;

    private static final String LETTERS = "abcd";

    /** @throws dev.lisle.client.errors.InvalidRequestException if there are too few or too many options, or one breaks its rule */
    public Poll {
        Require.range("The number of a poll's options", options.size(), FEWEST_OPTIONS, MOST_OPTIONS);
        for (String option : options) {
            Require.notBlank("An option of the poll", option);
            Require.range(
                    "The length of the option \"" + Require.shown(option) + "\"",
                    option.codePointCount(0, option.length()),
                    1,
                    LONGEST_OPTION);
        }
        options = List.copyOf(options);
    }

    /** A poll with these answers, in this order. */
    public static Poll of(String... options) {
        return new Poll(List.of(options));
    }

    String toJson() {
        return JsonText.object(out -> {
            for (int i = 0; i < options.size(); i++) {
                out.writeStringProperty("option_" + LETTERS.charAt(i), options.get(i));
            }
        });
    }
}
