package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.media.MediaStore;
import dev.lisle.emulator.internal.media.StoredFile;
import dev.lisle.emulator.internal.media.TooLargeException;
import dev.lisle.emulator.internal.posts.Links;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes files that have no public address yet, and serves them and what was fetched. */
public final class MediaEndpoints {
    private static final long MAX_SIZE_IN_BYTES = 1L << 30;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private final MediaStore store;
    private final Links links;

    /** Keeps files in {@code store}. */
    public MediaEndpoints(MediaStore store, Links links) {
        this.store = store;
        this.links = links;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.post("/_lisle/media", this::keep);
        routes.get("/_lisle/media/{id}", this::serve);
        routes.head("/_lisle/media/{id}", this::serve);
        routes.delete("/_lisle/media/{id}", this::remove);
    }

    private void keep(Context ctx) throws IOException {
        try {
            StoredFile file = store.keep(ctx.req().getInputStream(), MAX_SIZE_IN_BYTES, ctx.contentType());
            String url = links.file(file).toString();
            ctx.status(201).header("Location", url).contentType(Answer.JSON);
            ctx.result(Json.bytes(Json.id(file.id()).put("url", url)));
        } catch (TooLargeException e) {
            ctx.status(413).contentType(Answer.JSON);
            ctx.result(Json.bytes(Json.object()
                    .set("error", Json.object().put("message", e.getMessage() + ": send a smaller one"))));
        }
    }

    private void serve(Context ctx) throws IOException {
        StoredFile file = store.find(ctx.pathParam("id")).orElse(null);
        if (file == null) {
            ctx.status(404).contentType("text/plain").result("There is no such file here; it may have been removed.");
            return;
        }
        ctx.contentType(file.contentType())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        send(ctx, file, range(ctx.header("Range"), file.sizeInBytes()));
    }

    private void remove(Context ctx) {
        ctx.status(store.remove(ctx.pathParam("id")) ? 204 : 404);
    }

    /** The first and last byte that are asked for, or null for all of them. */
    private static long @Nullable [] range(@Nullable String header, long size) {
        Matcher matcher = RANGE.matcher(header == null ? "" : header);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            return new long[] {Math.max(0, size - Long.parseLong(matcher.group(2))), size - 1};
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        return new long[] {first, last};
    }

    private static void send(Context ctx, StoredFile file, long @Nullable [] range) throws IOException {
        long size = file.sizeInBytes();
        long first = range == null ? 0 : range[0];
        long last = range == null ? size - 1 : range[1];
        if (range != null && (first > last || first >= size)) {
            ctx.status(416).header("Content-Range", "bytes */" + size);
            return;
        }
        if (range != null) {
            ctx.status(206).header("Content-Range", "bytes " + first + "-" + last + "/" + size);
        }
        ctx.header("Content-Length", Long.toString(last - first + 1));
        if (ctx.method().name().equals("HEAD")) {
            return;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(first);
            copy(in, ctx.outputStream(), last - first + 1);
        }
    }

    private static void copy(InputStream in, OutputStream out, long count) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
