package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.errors.CallInterruptedException;
import dev.lisle.unofficial.errors.ErrorAnswer;
import dev.lisle.unofficial.errors.ImageRefusedException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.threads.ImageSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bytes of an image and what they are. */
final class Image {
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofSeconds(30);

    private final byte[] bytes;
    private final @Nullable String type;

    private Image(byte[] bytes, @Nullable String type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** Reads a file or downloads an address; no request of this goes to the endpoints. */
    static Image load(ImageSource source) {
        return source instanceof ImageSource.Local local
                ? read(local.file())
                : download(((ImageSource.Web) source).address());
    }

    byte[] bytes() {
        return bytes;
    }

    /** The MIME type, by content, else by what the file name or the download says; null if nothing does. */
    @Nullable
    String type() {
        String byContent = byContent();
        return byContent == null ? type : byContent;
    }

    private static Image read(Path file) {
        try {
            if (Files.size(file) > Http.LARGEST_ANSWER_IN_BYTES) {
                throw new ImageRefusedException("The image " + file + " is too large.", null, null);
            }
            return new Image(
                    Files.readAllBytes(file),
                    URLConnection.guessContentTypeFromName(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            throw new ImageRefusedException("The image " + file + " cannot be read.", null, e);
        }
    }

    private static Image download(URI address) {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(DOWNLOAD_TIMEOUT)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(DOWNLOAD_TIMEOUT).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BoundedBody.upTo(Http.LARGEST_ANSWER_IN_BYTES));
            if (answer.statusCode() != 200) {
                throw new ImageRefusedException(
                        "The image could not be downloaded: HTTP " + answer.statusCode() + ".",
                        ErrorAnswer.notJson(answer.statusCode()),
                        null);
            }
            String type = answer.headers().firstValue("Content-Type").orElse("image/jpeg");
            return new Image(answer.body(), type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new ImageRefusedException("The image could not be downloaded.", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The download of the image was interrupted.", Effect.NONE, e);
        }
    }

    private @Nullable String byContent() {
        if (startsWith(0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (startsWith(0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        return startsWith(0, 'R', 'I', 'F', 'F') && startsWith(8, 'W', 'E', 'B', 'P') ? "image/webp" : null;
    }

    private boolean startsWith(int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int at = 0; at < expected.length; at++) {
            if ((bytes[offset + at] & 0xFF) != expected[at]) {
                return false;
            }
        }
        return true;
    }
}
