package dev.lisle.publisher.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site's robots.txt lets Meta's fetcher read.
 *
 * @param rules those of the group for the fetcher, or of the group for all
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
record Robots(List<Rule> rules) {
    /** Everything, as where there is no robots.txt. */
    static final Robots OPEN = new Robots(List.of());

    private static final String META = "facebookexternalhit";
    private static final String ALL = "*";

    /** One line; {@code pattern} may have {@code *} anywhere and {@code $} at its end. */
    record Rule(boolean allow, String pattern) {
        boolean matches(String path) {
            boolean toTheEnd = pattern.endsWith("$");
            String[] pieces = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
            if (!path.startsWith(pieces[0])) {
                return false;
            }
            int at = pieces[0].length();
            for (int i = 1; i < pieces.length; i++) {
                boolean last = toTheEnd && i == pieces.length - 1;
                int found = last ? path.length() - pieces[i].length() : path.indexOf(pieces[i], at);
                if (found < at || (last && !path.endsWith(pieces[i]))) {
                    return false;
                }
                at = found + pieces[i].length();
            }
            return !toTheEnd || at == path.length();
        }

        @Override
        public String toString() {
            return (allow ? "Allow: " : "Disallow: ") + pattern;
        }
    }

    static Robots parse(String text) {
        List<Rule> forMeta = new ArrayList<>();
        List<Rule> forAll = new ArrayList<>();
        boolean metaNamed = false;
        List<String> agents = new ArrayList<>();
        boolean rulesBegun = false;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (rulesBegun) {
                    agents.clear();
                    rulesBegun = false;
                }
                agents.add(value.toLowerCase(Locale.ROOT));
                metaNamed |= value.toLowerCase(Locale.ROOT).startsWith(META);
            } else if (key.equals("allow") || key.equals("disallow")) {
                rulesBegun = true;
                Rule rule = new Rule(key.equals("allow"), value);
                if (agents.stream().anyMatch(agent -> agent.startsWith(META)) && !value.isEmpty()) {
                    forMeta.add(rule);
                }
                if (agents.contains(ALL) && !value.isEmpty()) {
                    forAll.add(rule);
                }
            }
        }
        return new Robots(metaNamed ? List.copyOf(forMeta) : List.copyOf(forAll));
    }

    /** The rule that forbids {@code path}: the longest that matches decides, of two as long the one that allows. */
    Optional<Rule> forbids(String path) {
        Rule decisive = null;
        for (Rule rule : rules) {
            if (rule.matches(path)
                    && (decisive == null
                            || rule.pattern.length() > decisive.pattern.length()
                            || (rule.pattern.length() == decisive.pattern.length() && rule.allow))) {
                decisive = rule;
            }
        }
        return Optional.ofNullable(decisive).filter(rule -> !rule.allow);
    }
}
