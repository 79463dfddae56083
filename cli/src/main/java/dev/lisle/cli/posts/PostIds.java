package dev.lisle.cli.posts;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.print.Printout;
import dev.lisle.client.posts.PostId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ids of posts as people give them. Sends nothing. */
public final class PostIds {
    private PostIds() {}

    /**
     * One id.
     *
     * @throws WrongInputException if it is none
     */
    public static PostId one(String text) {
        if (text.contains("/")) {
            throw new WrongInputException("\"" + text + "\" is an address, and Meta knows posts by their ids, which no"
                    + " address holds. 'lisle timeline' and 'lisle replies' show them.");
        }
        if (!text.matches("\\d{1,30}")) {
            throw new WrongInputException("\"" + Printout.cut(Printout.safe(text), 60) + "\" is no id. An id is all"
                    + " digits; 'lisle timeline' and 'lisle replies' show them.");
        }
        return new PostId(text);
    }

    /**
     * All ids, each once, in order; {@code -} stands for those on standard input, the first word of each line.
     *
     * @throws WrongInputException if one is none, or there are none
     */
    public static List<PostId> all(List<String> texts, InputStream in) {
        Set<PostId> ids = new LinkedHashSet<>();
        for (String text : texts) {
            (text.equals("-") ? words(in) : List.of(text)).forEach(id -> ids.add(one(id)));
        }
        if (ids.isEmpty()) {
            throw new WrongInputException("There is no id on standard input. Give one a line.");
        }
        return List.copyOf(ids);
    }

    private static List<String> words(InputStream in) {
        try {
            List<String> words = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1)) {
                if (!line.isBlank()) {
                    words.add(line.strip().split("\\s+", 2)[0]);
                }
            }
            return words;
        } catch (IOException e) {
            throw new WrongInputException("Standard input cannot be read: " + e.getMessage() + ".");
        }
    }
}
