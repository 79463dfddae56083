package dev.lisle.text;

/** How well two parts may be cut apart at a place, from worst to best. */
enum Seam {
    /** Never: inside a grapheme cluster, a link, a mention, a hashtag or a word. */
    NONE(0),
    /** White space that belongs to what stands around it: between a number and its unit, before a French colon. */
    GLUED(2_000),
    /** Between two clusters of a word that is longer than a part. */
    CLUSTER(550),
    /** Inside a word of a script that writes without spaces, or between words that are quoted or bracketed. */
    INNER(350),
    WORD(300),
    CLAUSE(240),
    SENTENCE(70),
    PARAGRAPH(0),
    /** The author's own separator: always cut, whatever it costs. */
    AUTHOR(0);

    /** What a cut here costs, in hundredths of what a part that is all but empty costs. See {@link BalancedCutter}. */
    final int price;

    Seam(int price) {
        this.price = price;
    }

    /** The seam as it counts inside quotes or brackets: one level worse, but white space stays better than a word. */
    Seam quoted() {
        return switch (this) {
            case SENTENCE -> CLAUSE;
            case CLAUSE -> WORD;
            case WORD -> INNER;
            default -> this;
        };
    }
}
