package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts from outside: UTF-8 and nothing else, so that no letter is silently replaced. */
final class TextInput {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextInput() {}

    static String ofFile(Path file) {
        if (!Files.exists(file)) {
            throw new WrongInputException("The file \"" + file + "\" does not exist. Check its path.");
        }
        try {
            return decode(Files.readAllBytes(file), "The file \"" + file + "\"");
        } catch (IOException e) {
            throw new WrongInputException(
                    "The file \"" + file + "\" cannot be read as a text. Is it a file, and yours to read?");
        }
    }

    static String ofStream(InputStream in) {
        try {
            return decode(in.readAllBytes(), "Standard input");
        } catch (IOException e) {
            throw new WrongInputException("Standard input cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Without the byte order mark that some editors put first, and without the line break that ends a file. */
    private static String decode(byte[] bytes, String source) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, text, true);
        if (result.isError()) {
            throw new WrongInputException(String.format(
                    "%s is not UTF-8: byte %d (0x%02X) belongs to no character. Save it as UTF-8.",
                    source, in.position() + 1, bytes[in.position()]));
        }
        String decoded = text.flip().toString();
        return (decoded.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? decoded.substring(1) : decoded).stripTrailing();
    }
}
