package dev.lisle.publisher.drafts;

import java.util.List;

/**
 * Hashtags of a draft, and what becomes of them. A value.
 *
 * @param names without the hash, in order; beside those that the text has
 * @param rule for these and for those at the end of the text
 */
public record Tags(List<String> names, TagRule rule) {
    /** None beside the text, which stays as it was written. */
    public static final Tags AS_WRITTEN = new Tags(List.of(), TagRule.AS_WRITTEN);

    private static final String ENDING_A_TAG = ".&@!?,;:#";

    /** @throws InvalidDraftException if one cannot be a tag: it is empty, or has white space or one of {@code . & @ ! ? , ; :} */
    public Tags {
        names = names.stream().map(Tags::withoutHash).toList();
    }

    /** Tags under a rule. A hash before a name may be left out or not. */
    public static Tags of(TagRule rule, String... names) {
        return new Tags(List.of(names), rule);
    }

    private static String withoutHash(String tag) {
        String name = tag.startsWith("#") ? tag.substring(1) : tag;
        boolean whole = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c ->
                                Character.isWhitespace(c) || Character.isSpaceChar(c) || ENDING_A_TAG.indexOf(c) >= 0);
        if (!whole) {
            throw new InvalidDraftException(
                    InvalidDraftException.Problem.TAG,
                    "\"" + tag + "\" cannot be a hashtag. Give one word without white space and without any of "
                            + ". & @ ! ? , ; : in it.");
        }
        return name;
    }
}
