package dev.lisle.text;

/** Tells the full stop of an abbreviation, an initial or an ordinal from the one that ends a sentence. */
final class Abbreviations {
    private static final int LONGEST_ORDINAL = 2;
    private static final int LONGEST_BETWEEN_STOPS = 3;

    private static final PackedWords KNOWN = PackedWords.of("""
            Dr Mr Mrs Ms Mx Prof Sr Jr St Mt Ft Rev Hon Gen Col Maj Capt Cmdr Lt Sgt Gov Sen Rep Pres Supt Messrs
            vs etc cf al ca approx est dept Dept Univ Inc Ltd Co Corp Bros assn Fig Figs fig figs Eq eq No Nos Nr Vol vol
            pp ch Ch Sec ed eds Ed Eds esp incl excl viz resp Tel tel ext Ave Blvd Rd Apt Ste
            Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
            bzw usw ggf evtl inkl exkl vgl Vgl bspw Str Abs Art Aufl Hrsg Mio Mrd geb gest
            Mme Mlle MM env Cie chap
            Sra Srta Dra Ud Uds Tfno Avda
            Sig Dott Avv Ing ecc pagg sigg
            Dhr Mevr Drs bijv enz blz
            """);

    private Abbreviations() {}

    /** Whether the full stop at {@code stop} belongs to the word before it. */
    static boolean endAt(String text, int stop) {
        int start = stop;
        while (start > 0 && stop - start <= PackedWords.LONGEST && isLetter(text.charAt(start - 1))) {
            start--;
        }
        int letters = stop - start;
        boolean afterStop = start > 1 && text.charAt(start - 1) == '.' && isLetter(text.charAt(start - 2));
        return letters == 1
                || (afterStop && letters > 0 && letters <= LONGEST_BETWEEN_STOPS)
                || (letters > 0 && letters <= PackedWords.LONGEST && KNOWN.contains(text, start, stop));
    }

    private static boolean isLetter(char c) {
        return Chars.isAsciiLetter(c) || (c >= 0xC0 && c < 0x250 && c != '×' && c != '÷');
    }

    /** Whether one or two digits stand before the full stop, as in "3. Mai", which may be an ordinal or the end. */
    static boolean isOrdinal(String text, int stop) {
        int start = stop;
        while (start > 0 && stop - start <= LONGEST_ORDINAL && Chars.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int digits = stop - start;
        boolean whole = start == 0 || Chars.isBlank(text.charAt(start - 1)) || Chars.opens(text.charAt(start - 1));
        return digits >= 1 && digits <= LONGEST_ORDINAL && whole;
    }
}
