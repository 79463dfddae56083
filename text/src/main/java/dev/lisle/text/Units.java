package dev.lisle.text;

/** What is written beside a number, with a space, and must stay beside it. */
final class Units {
    private static final PackedWords WORDS = PackedWords.of("""
            nm mm cm dm m km m2 m3 km2 mi yd ft nmi ha l dl cl ml hl
            mg g kg t lb lbs oz st
            ms s sec min h hr hrs am pm a.m p.m AM PM Uhr BC AD BCE CE
            km/h kmh m/s mph kn kt rpm fps
            B kB KB MB GB TB PB KiB MiB GiB TiB kbit Mbit Gbit kbps Mbps Gbps px pt dpi
            Hz kHz MHz GHz W kW MW GW kWh MWh GWh Wh V kV mV A mA mAh K C F Pa hPa kPa MPa bar J kJ MJ cal kcal N lm lx dB
            USD EUR GBP JPY CHF CNY INR BRL CAD AUD NZD SEK NOK DKK PLN CZK Kc kr zl
            k M bn mn million billion trillion thousand Mio Mrd percent pct ppm
            """);
    private static final String SIGNS = "°%‰€$£¥₹₽₩₪₺₴฿₫¢′″ΩÅµμ℃℉";
    private static final String BEFORE_NUMBER = "$€£¥₹₽₩₪₺₴฿₫₱§¶№#±×≈~<>=";

    private Units() {}

    /** Whether a unit begins at {@code at} and is all that stands there. */
    static boolean beginAt(String text, int at) {
        if (SIGNS.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        int end = at;
        while (end < text.length() && isUnitChar(text, end)) {
            if (++end - at > PackedWords.LONGEST) {
                return false;
            }
        }
        return end > at && WORDS.contains(text, at, end);
    }

    private static boolean isUnitChar(String text, int at) {
        char c = text.charAt(at);
        return Chars.isAsciiLetterOrDigit(c)
                || ((c == '/' || c == '.') && at + 1 < text.length() && Chars.isAsciiLetter(text.charAt(at + 1)));
    }

    static boolean standsBeforeNumber(char c) {
        return BEFORE_NUMBER.indexOf(c) >= 0;
    }
}
