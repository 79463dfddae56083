package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.settings.Device;
import dev.lisle.unofficial.settings.Settings;
import dev.lisle.unofficial.threads.CreatedThread;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.ReplyControl;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Creates posts: the images first, then one request with everything in it. */
public final class ThreadWriter {
    private static final String TEXT = "/media/configure_text_only_post/";
    private static final String IMAGE = "/media/configure_text_post_app_feed/";
    private static final String SEVERAL_IMAGES = "/media/configure_text_post_app_sidecar/";
    private static final String FROM_LIBRARY = "4";

    private final Rest rest;
    private final ImageUpload upload;
    private final UploadIds ids;
    private final Settings settings;
    private final Supplier<UserId> me;

    /** With the address that takes uploads and the account that posts. */
    public ThreadWriter(Rest rest, URI uploads, Clock clock, Settings settings, Supplier<UserId> me) {
        this.rest = rest;
        this.ids = new UploadIds(clock);
        this.upload = new ImageUpload(rest.at(uploads), ids);
        this.settings = settings;
        this.me = me;
    }

    /** Publishes; nothing is sent before all images are read. */
    public CreatedThread create(NewThread thread) {
        Json info = Json.object().with("reply_control", thread.replyControl().number());
        if (thread.replyTo() != null) {
            info = info.with("reply_id", thread.replyTo().value());
        }
        if (thread.link() != null) {
            info = info.with("link_attachment_url", thread.link().toString());
        }
        List<Image> images = thread.images().stream().map(Image::load).toList();
        if (images.isEmpty()) {
            return text("createThread", info, thread.caption());
        }
        List<String> uploads = images.stream().map(upload::send).toList();
        return uploads.size() == 1
                ? image(info, thread.caption(), uploads.get(0))
                : images(info, thread.caption(), uploads);
    }

    /** Publishes a text above another post. */
    public CreatedThread quote(ThreadId quoted, String caption) {
        Json info = Json.object()
                .with("reply_control", ReplyControl.EVERYONE.number())
                .with("quoted_post_id", quoted.value());
        return text("quoteThread", info, caption);
    }

    private CreatedThread text(String name, Json info, String caption) {
        Json mode = Json.object().with("publish_mode", "text_post");
        return configure(name, TEXT, common(mode, info, caption, ids.next()));
    }

    private CreatedThread image(Json info, String caption, String uploadId) {
        Json body = common(Json.object(), info, caption, uploadId).with("scene_capture_type", "");
        return configure("createThread", IMAGE, body);
    }

    private CreatedThread images(Json info, String caption, List<String> uploadIds) {
        List<Json> children = uploadIds.stream()
                .map(uploadId -> Json.object()
                        .with("upload_id", uploadId)
                        .with("source_type", FROM_LIBRARY)
                        .with("timezone_offset", timezone())
                        .with("scene_capture_type", ""))
                .toList();
        String sidecar = Long.toString(ids.next());
        Json body = common(Json.object(), info, caption, sidecar)
                .with("client_sidecar_id", sidecar)
                .with("children_metadata", children);
        return configure("createThread", SEVERAL_IMAGES, body);
    }

    private Json common(Json start, Json info, String caption, Object uploadId) {
        Device device = settings.device();
        return start.with("text_post_app_info", info)
                .with("timezone_offset", timezone())
                .with("source_type", FROM_LIBRARY)
                .with("caption", caption)
                .with("_uid", me.get().value())
                .with("device_id", device.id())
                .with("upload_id", uploadId)
                .with(
                        "device",
                        Json.object()
                                .with("manufacturer", device.manufacturer())
                                .with("model", device.model())
                                .with("android_version", device.androidVersion())
                                .with("android_release", device.androidRelease()));
    }

    private CreatedThread configure(String name, String path, Json body) {
        return rest.write(name, path).signed(body).send(CreatedThread::of);
    }

    private String timezone() {
        return Integer.toString(settings.timezoneOffset());
    }
}
