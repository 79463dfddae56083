package dev.lisle.client;

import dev.lisle.client.internal.Require;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields to ask for. Meta sends nothing but the id unless it is asked, and refuses a whole call for one field that
 * does not exist or that the token may not see.
 *
 * @param names as Meta spells them, in order, each once; a field's own parts follow in braces, as in
 *     {@code location{name,city}}
 */
public record Fields(List<String> names) {
    /** Drops repeated names. */
    public Fields {
        for (String name : names) {
            Require.that(
                    name.matches("\\w+(\\{[\\w,{}]+})?"),
                    "The field \"" + name + "\" is no name of a field. Give one like text or location{name,city}.");
        }
        names = List.copyOf(new LinkedHashSet<>(names));
    }

    /** These fields and no other. */
    public static Fields of(String... names) {
        return new Fields(List.of(names));
    }

    /** These and more. */
    public Fields plus(String... more) {
        return plus(List.of(more));
    }

    /** These and more. */
    public Fields plus(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(more);
        return new Fields(List.copyOf(all));
    }

    /** In Meta's form: separated by commas. */
    @Override
    public String toString() {
        return String.join(",", names);
    }
}
