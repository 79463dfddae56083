package dev.lisle.text;

import org.jspecify.annotations.Nullable;

/** All that a {@link TextSplitter} was told. */
record SplitRules(
        TextLength length,
        int limit,
        Fill fill,
        @Nullable Separator separator,
        int linksPerPart,
        Decorations decorations) {
    SplitRules {
        if (limit < 1) {
            throw new IllegalArgumentException("A part must be allowed at least 1, not " + limit);
        }
        if (linksPerPart < 1) {
            throw new IllegalArgumentException("A part must be allowed at least 1 link, not " + linksPerPart);
        }
    }

    Cutter cutter(String text, Rooms rooms) {
        return switch (fill) {
            case BALANCED -> new BalancedCutter(text, length, rooms);
            case GREEDY -> new GreedyCutter(text, length, rooms);
        };
    }
}
