package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.json.Json;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Sends the bytes of an image; the mark in the answer then stands for it. */
final class ImageUpload {
    private static final long LEAST_SUFFIX = 1_000_000_000L;
    private static final long MOST_SUFFIX = 9_999_999_999L;

    private final Rest rest;
    private final UploadIds ids;

    ImageUpload(Rest rest, UploadIds ids) {
        this.rest = rest;
        this.ids = ids;
    }

    /** Uploads with one request and returns the mark. */
    String send(Image image) {
        String uploadId = Long.toString(ids.next());
        long suffix = ThreadLocalRandom.current().nextLong(LEAST_SUFFIX, MOST_SUFFIX + 1);
        String name = uploadId + "_0_" + suffix;
        Rest.Request request = rest.step("image upload", "/rupload_igphoto/" + name)
                .bytes(image.bytes())
                .header("Content-Type", "application/octet-stream")
                .header("Accept-Encoding", "gzip")
                .header("Offset", "0")
                .header("X-Entity-Name", name)
                .header("X-Entity-Length", Integer.toString(image.bytes().length))
                .header("X_FB_PHOTO_WATERFALL_ID", UUID.randomUUID().toString())
                .header("X-Instagram-Rupload-Params", params(uploadId).spaced());
        @Nullable String type = image.type();
        if (type != null) {
            request.header("X-Entity-Type", type);
        }
        return request.send(answer -> {
            String given = answer.at("upload_id").text();
            if (given == null) {
                throw Shape.missing("upload_id");
            }
            return given;
        });
    }

    /** Some of the values are JSON inside a text. */
    private static Json params(String uploadId) {
        Json compression = Json.object()
                .with("lib_name", "moz")
                .with("lib_version", "3.1.m")
                .with("quality", "80");
        Json retries = Json.object()
                .with("num_step_auto_retry", "0")
                .with("num_reupload", "0")
                .with("num_step_manual_retry", "0");
        return Json.object()
                .with("media_type", 1)
                .with("upload_id", uploadId)
                .with("sticker_burnin_params", "[]")
                .with("image_compression", compression.spaced())
                .with("xsharing_user_ids", "[]")
                .with("retry_context", retries.spaced())
                .with("IG-FB-Xpost-entry-point-v2", "feed");
    }
}
