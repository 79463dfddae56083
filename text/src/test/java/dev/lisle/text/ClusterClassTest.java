package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacter.IndicConjunctBreak;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClusterClassTest {
    @Test
    void theTableIsTheOneOfIcu() throws IOException {
        String expected = tableOfIcu();
        String committed;
        try (InputStream in = ClusterClass.class.getResourceAsStream(ClusterClass.TABLE)) {
            committed = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        if (!expected.equals(committed)) {
            Path generated = Files.writeString(Path.of("target", ClusterClass.TABLE), expected);
            assertThat(committed)
                    .as("ICU knows another Unicode now; review and copy %s over the resource", generated)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyCodePointHasTheClassThatIcuGivesIt() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            assertThat(ClusterClass.NAMES[ClusterClass.of(c)])
                    .as(Integer.toHexString(c))
                    .isEqualTo(ClusterClass.NAMES[classOfIcu(c)]);
        }
    }

    private static String tableOfIcu() {
        StringBuilder table = new StringBuilder();
        table.append("# Classes of UAX #29 by code point: first, last, class. Unicode ");
        table.append(UCharacter.getUnicodeVersion()).append(", read from ICU4J.\n");
        table.append("# Derived from the Unicode Character Database, https://www.unicode.org/license.txt.\n");
        table.append("# Syllables of Hangul are computed. ClusterClassTest writes this file; do not edit it.\n");
        int first = 0;
        byte current = listedClass(0);
        for (int c = 1; c <= Character.MAX_CODE_POINT + 1; c++) {
            byte next = c <= Character.MAX_CODE_POINT ? listedClass(c) : -1;
            if (next != current) {
                if (current != ClusterClass.OTHER) {
                    table.append("%04X %04X %s\n".formatted(first, c - 1, ClusterClass.NAMES[current]));
                }
                first = c;
                current = next;
            }
        }
        return table.toString();
    }

    private static byte listedClass(int codePoint) {
        byte c = classOfIcu(codePoint);
        return c == ClusterClass.HANGUL_LV || c == ClusterClass.HANGUL_LVT ? ClusterClass.OTHER : c;
    }

    private static byte classOfIcu(int codePoint) {
        int conjunct = UCharacter.getIntPropertyValue(codePoint, UProperty.INDIC_CONJUNCT_BREAK);
        boolean linker = conjunct == IndicConjunctBreak.LINKER.ordinal();
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)) {
            case GraphemeClusterBreak.CR -> ClusterClass.CR;
            case GraphemeClusterBreak.LF -> ClusterClass.LF;
            case GraphemeClusterBreak.CONTROL -> ClusterClass.CONTROL;
            case GraphemeClusterBreak.ZWJ -> ClusterClass.ZWJ;
            case GraphemeClusterBreak.SPACING_MARK -> ClusterClass.SPACING_MARK;
            case GraphemeClusterBreak.PREPEND -> ClusterClass.PREPEND;
            case GraphemeClusterBreak.REGIONAL_INDICATOR -> ClusterClass.REGIONAL;
            case GraphemeClusterBreak.L -> ClusterClass.HANGUL_L;
            case GraphemeClusterBreak.V -> ClusterClass.HANGUL_V;
            case GraphemeClusterBreak.T -> ClusterClass.HANGUL_T;
            case GraphemeClusterBreak.LV -> ClusterClass.HANGUL_LV;
            case GraphemeClusterBreak.LVT -> ClusterClass.HANGUL_LVT;
            case GraphemeClusterBreak.EXTEND ->
                linker
                        ? ClusterClass.LINKER
                        : conjunct == IndicConjunctBreak.EXTEND.ordinal()
                                ? ClusterClass.EXTEND
                                : ClusterClass.NON_JOINER;
            default ->
                linker
                        ? ClusterClass.LINKING_LETTER
                        : conjunct == IndicConjunctBreak.CONSONANT.ordinal()
                                ? ClusterClass.CONSONANT
                                : UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)
                                        ? ClusterClass.PICTOGRAPH
                                        : ClusterClass.OTHER;
        };
    }
}
