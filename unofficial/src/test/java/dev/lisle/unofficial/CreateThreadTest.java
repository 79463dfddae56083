package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.lisle.unofficial.errors.ImageRefusedException;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Recorded;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.threads.CreatedThread;
import dev.lisle.unofficial.threads.ImageSource;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.Post;
import dev.lisle.unofficial.threads.ReplyControl;
import dev.lisle.unofficial.threads.ThreadId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bodies of new posts and the upload of their images, written down from the reference. */
class CreateThreadTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1};
    private static final ThreadId PARENT = new ThreadId(3100000000000000101L);

    private static final String DEVICE = "\"device\": {\"manufacturer\": \"OnePlus\", \"model\": \"ONEPLUS+A3010\","
            + " \"android_version\": 25, \"android_release\": \"7.1.1\"}";

    @TempDir
    private Path folder;

    private final Fixture fixture = new Fixture();
    private final PrivateApi api = fixture.privateApi();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTextIsOneSignedRequest() {
        fixture.server.answer("wire.private_create_thread_text_only");

        CreatedThread created = api.createThread(NewThread.of("Hi ~ (ok)! 100% é 😀\n"));

        assertThat(created.post().code()).isEqualTo("CsFaZOIo87e");
        assertThat(created.uploadId()).isEqualTo("1683768818");
        Recorded request = fixture.server.only();
        assertThat(request.target()).isEqualTo("/api/v1/media/configure_text_only_post/");
        assertThat(request.signed())
                .isEqualTo("{\"publish_mode\": \"text_post\", \"text_post_app_info\": {\"reply_control\": 0},"
                        + " \"timezone_offset\": \"-14400\", \"source_type\": \"4\","
                        + " \"caption\": \"Hi ~ (ok)! 100% \\u00e9 \\ud83d\\ude00\\n\", \"_uid\": 900000000001,"
                        + " \"device_id\": \"android-f5d731137d5fb99b\", \"upload_id\": 1689508800250, " + DEVICE
                        + "}");
    }

    @Test
    void thePlusOfTheModelIsEncodedAndNeverASpace() { // trap T10, T11
        fixture.server.answer("wire.private_create_thread_text_only");

        api.createThread(NewThread.of("a b"));

        assertThat(fixture.server.only().text())
                .startsWith("signed_body=SIGNATURE.%7B%22publish_mode%22%3A%20%22text_post%22%2C%20")
                .contains("ONEPLUS%2BA3010")
                .doesNotContain("+");
    }

    @Test
    void aLinkAReplyAndWhoMayReplyGoIntoTheInfo() {
        fixture.server.answer("wire.private_create_thread_text_only");

        api.createThread(NewThread.of("x")
                .withLink(URI.create("https://example.org/a?b=c&d"))
                .replyingTo(PARENT)
                .repliesFrom(ReplyControl.MENTIONED_ONLY));

        assertThat(info(fixture.server.only()))
                .isEqualTo("{\"reply_control\": 2, \"reply_id\": 3100000000000000101,"
                        + " \"link_attachment_url\": \"https://example.org/a?b=c&d\"}");
    }

    @Test
    void aQuoteNamesTheQuotedPost() {
        fixture.server.answer("private_api.quote_thread");

        Post post = api.quoteThread(PARENT, "Quoting").post();

        assertThat(post.info().quoted()).isNotNull().extracting(Post::id).isEqualTo(PARENT);
        Recorded request = fixture.server.only();
        assertThat(request.target()).isEqualTo("/api/v1/media/configure_text_only_post/");
        assertThat(info(request)).isEqualTo("{\"reply_control\": 0, \"quoted_post_id\": 3100000000000000101}");
        assertThat(request.signed()).startsWith("{\"publish_mode\": \"text_post\"");
    }

    @Test
    void aLinkAndAnImageExcludeEachOther() {
        NewThread link = NewThread.of("x").withLink(URI.create("https://example.org/"));

        assertThatThrownBy(() -> link.withImage(ImageSource.of("/a.jpg"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anImageOfAFileIsUploadedFirst() throws IOException {
        fixture.server.answer("wire.rupload_igphoto").answer("private_api.create_thread");
        Path file = Files.write(folder.resolve("loom.jpg"), JPEG);

        CreatedThread created = api.createThread(NewThread.of("A loom")
                .withImage(ImageSource.of(file.toString()))
                .replyingTo(PARENT));

        assertThat(created.post().images()).isNotEmpty();
        Recorded upload = fixture.server.requests().get(0);
        assertThat(upload.target()).matches("/rupload_igphoto/1689508800250_0_[1-9]\\d{9}");
        String name = upload.target().substring("/rupload_igphoto/".length());
        assertThat(upload.body()).isEqualTo(JPEG);
        assertThat(upload.headers()).containsEntry("Content-Length", "5");
        assertThat(upload.chosenHeaders())
                .containsOnly(
                        entry("User-Agent", "Barcelona 289.0.0.77.109 Android"),
                        entry("Sec-Fetch-Site", "same-origin"),
                        entry("Content-Type", "application/octet-stream"),
                        entry("Authorization", upload.headers().get("Authorization")),
                        entry("Accept-Encoding", "gzip"),
                        entry("Offset", "0"),
                        entry("X-Entity-Name", name),
                        entry("X-Entity-Length", "5"),
                        entry("X-Entity-Type", "image/jpeg"),
                        entry("X_FB_PHOTO_WATERFALL_ID", upload.headers().get("X_FB_PHOTO_WATERFALL_ID")), // trap T14
                        entry(
                                "X-Instagram-Rupload-Params",
                                "{\"media_type\": 1, \"upload_id\": \"1689508800250\", \"sticker_burnin_params\": \"[]\","
                                        + " \"image_compression\": \"{\\\"lib_name\\\": \\\"moz\\\", \\\"lib_version\\\":"
                                        + " \\\"3.1.m\\\", \\\"quality\\\": \\\"80\\\"}\", \"xsharing_user_ids\": \"[]\","
                                        + " \"retry_context\": \"{\\\"num_step_auto_retry\\\": \\\"0\\\","
                                        + " \\\"num_reupload\\\": \\\"0\\\", \\\"num_step_manual_retry\\\": \\\"0\\\"}\","
                                        + " \"IG-FB-Xpost-entry-point-v2\": \"feed\"}"));
        assertThat(upload.headers().get("X_FB_PHOTO_WATERFALL_ID")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4.*");

        Recorded configure = fixture.server.last();
        assertThat(configure.target()).isEqualTo("/api/v1/media/configure_text_post_app_feed/");
        assertThat(configure.signed())
                .isEqualTo("{\"text_post_app_info\": {\"reply_control\": 0, \"reply_id\": 3100000000000000101},"
                        + " \"timezone_offset\": \"-14400\", \"source_type\": \"4\", \"caption\": \"A loom\","
                        + " \"_uid\": 900000000001, \"device_id\": \"android-f5d731137d5fb99b\","
                        + " \"upload_id\": \"1683768818\", " + DEVICE + ", \"scene_capture_type\": \"\"}");
    }

    @Test
    void anImageOfTheWebIsDownloadedAndNamedAsWhatItIs() { // sent as JPEG, other types were refused
        fixture.server
                .answer(new Reply(200, Map.of("Content-Type", "image/jpeg; q=1"), PNG, false))
                .answer("wire.rupload_igphoto")
                .answer("private_api.create_thread");

        api.createThread(NewThread.of("x").withImage(ImageSource.of(fixture.server.address() + "/image")));

        Recorded download = fixture.server.requests().get(0);
        assertThat(download.line()).isEqualTo("GET /image");
        assertThat(download.headers()).doesNotContainKey("Authorization");
        assertThat(fixture.server.requests().get(1).headers()).containsEntry("X-Entity-Type", "image/png");
    }

    @Test
    void aFileOfUnknownKindIsUploadedWithoutAType() throws IOException {
        fixture.server.answer("wire.rupload_igphoto").answer("private_api.create_thread");

        api.createThread(NewThread.of("x")
                .withImage(ImageSource.file(Files.write(folder.resolve("loom"), new byte[] {1, 2, 3}))));

        assertThat(fixture.server.requests().get(0).headers()).doesNotContainKey("X-Entity-Type");
    }

    @Test
    void severalImagesBecomeOnePost() throws IOException {
        Path one = Files.write(folder.resolve("1.jpg"), JPEG);
        Path two = Files.write(folder.resolve("2.png"), PNG);
        fixture.server
                .answer(Reply.json(200, "{\"upload_id\":\"11\",\"status\":\"ok\"}"))
                .answer(Reply.json(200, "{\"upload_id\":\"12\",\"status\":\"ok\"}"))
                .answer("private_api.create_thread");

        api.createThread(NewThread.of("x").withImage(ImageSource.file(one)).withImage(ImageSource.file(two)));

        Recorded configure = fixture.server.last();
        assertThat(configure.target()).isEqualTo("/api/v1/media/configure_text_post_app_sidecar/");
        Json body = Json.parse(configure.signed());
        assertThat(body.at("children_metadata").spaced())
                .isEqualTo("[{\"upload_id\": \"11\", \"source_type\": \"4\", \"timezone_offset\": \"-14400\","
                        + " \"scene_capture_type\": \"\"}, {\"upload_id\": \"12\", \"source_type\": \"4\","
                        + " \"timezone_offset\": \"-14400\", \"scene_capture_type\": \"\"}]");
        assertThat(body.at("client_sidecar_id").text()).isEqualTo("1689508800252");
        assertThat(body.at("upload_id")).isEqualTo(body.at("client_sidecar_id"));
    }

    @Test
    void noTwoPostsOfOneMomentShareAMark() { // trap T9
        fixture.server.answer("wire.private_create_thread_text_only").answer("wire.private_create_thread_text_only");

        api.createThread(NewThread.of("one"));
        api.createThread(NewThread.of("two"));

        assertThat(fixture.server.requests())
                .extracting(
                        request -> Json.parse(request.signed()).at("upload_id").wholeNumber())
                .containsExactly(1689508800250L, 1689508800251L);
    }

    @Test
    void nothingIsSentIfAnImageCannotBeRead() throws IOException {
        Path good = Files.write(folder.resolve("1.jpg"), JPEG);
        NewThread thread = NewThread.of("x")
                .withImage(ImageSource.file(good))
                .withImage(ImageSource.file(folder.resolve("none.jpg")));

        assertThatThrownBy(() -> api.createThread(thread)).isInstanceOf(ImageRefusedException.class);
        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void aDownloadThatFailsIsNoImage() {
        fixture.server.answer(Reply.text(404, "not here"));

        assertThatThrownBy(() -> api.createThread(
                        NewThread.of("x").withImage(ImageSource.of(fixture.server.address() + "/image"))))
                .isInstanceOf(ImageRefusedException.class)
                .hasMessageContaining("404");
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void anUploadThatIsRefusedPostsNothing() throws IOException {
        fixture.server.answer(Reply.sample(400, "error.rupload_processing_failed"));
        NewThread thread = NewThread.of("x").withImage(ImageSource.file(Files.write(folder.resolve("1.jpg"), JPEG)));

        assertThatThrownBy(() -> api.createThread(thread)).isInstanceOf(ImageRefusedException.class);
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatIsPackedIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Samples.text("wire.rupload_igphoto").getBytes(StandardCharsets.UTF_8));
        }
        fixture.server
                .answer(new Reply(200, Map.of("Content-Encoding", "gzip"), packed.toByteArray(), false))
                .answer("private_api.create_thread");

        api.createThread(NewThread.of("x").withImage(ImageSource.file(Files.write(folder.resolve("1.jpg"), JPEG))));

        assertThat(fixture.server.requests()).hasSize(2);
    }

    @Test
    void whatStartsWithHttpIsAnAddressAndAllElseAPath() {
        assertThat(ImageSource.of("https://img.example.com/a.jpg"))
                .isEqualTo(ImageSource.at(URI.create("https://img.example.com/a.jpg")));
        assertThat(ImageSource.of("a.jpg")).isEqualTo(ImageSource.file(Path.of("a.jpg")));
        assertThatThrownBy(() -> ImageSource.of("httpx:a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String info(Recorded request) {
        return Json.parse(request.signed()).at("text_post_app_info").spaced();
    }
}
