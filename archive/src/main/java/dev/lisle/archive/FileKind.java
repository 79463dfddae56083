package dev.lisle.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, else by what its server says. */
record FileKind(String type, String ending) {
    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/gif", "gif",
            "image/webp", "webp",
            "image/avif", "avif",
            "video/mp4", "mp4",
            "video/quicktime", "mov",
            "video/webm", "webm",
            "audio/mpeg", "mp3",
            "audio/mp4", "m4a");

    static FileKind of(byte[] start, @Nullable String contentType) {
        String type = byContent(new String(start, 0, Math.min(16, start.length), StandardCharsets.ISO_8859_1));
        if (type == null) {
            type = contentType == null
                    ? ""
                    : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
        String ending = ENDINGS.get(type);
        return ending == null ? new FileKind("application/octet-stream", "bin") : new FileKind(type, ending);
    }

    private static @Nullable String byContent(String start) {
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (start.startsWith("ID3")) {
            return "audio/mpeg";
        }
        if (!start.startsWith("ftyp", 4)) {
            return null;
        }
        String brand = start.length() < 12 ? "" : start.substring(8, 12);
        return switch (brand) {
            case "qt  " -> "video/quicktime";
            case "M4A " -> "audio/mp4";
            case "avif" -> "image/avif";
            default -> "video/mp4";
        };
    }
}
