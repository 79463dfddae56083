package dev.lisle.archive.internal.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Fills templates, which were compiled with this module. */
public final class Renderer {
    private static final String DARK = ":root[data-theme=\"dark\"]";

    private final TemplateEngine engine;

    /** Ready to render. */
    public Renderer() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());
        engine.setBinaryStaticContent(false);
    }

    /** The page of that template. */
    public byte[] render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The style of all pages; what {@code look} does by a switch, it does by the reader's own setting. */
    public static String style() {
        String look = new String(resource("look.css"), StandardCharsets.UTF_8);
        int start = look.indexOf(DARK + " {");
        String dark = look.substring(start, look.indexOf('}', start) + 1).replace(DARK, ":root");
        return look
                + "@media screen and (prefers-color-scheme: dark) {\n" + dark + "\n}\n"
                + new String(resource("archive.css"), StandardCharsets.UTF_8);
    }

    /** A file that lies beside this class. */
    public static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Renderer.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
