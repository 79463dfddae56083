package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final String FIELDS =
            "id,media_type,text,timestamp,shortcode,children{alt_text},is_quote_post,quoted_post,reposted_post,"
                    + "topic_tag,link_attachment_url,poll_attachment,text_entities,text_attachment,location,"
                    + "allowlisted_country_codes,ghost_post_status,has_replies,hide_status,username";

    private final EmulatorSettings settings = EmulatorSettings.defaults().withProcessing(ProcessingTimes.NONE);
    private final Emulator emulator = Emulator.start(settings.withClockFrozenAt(NOON));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void everythingComesBackInAnotherEmulator() throws IOException {
        String post = liveABit();
        emulator.save(folder.resolve("world.json"));

        try (Emulator other = Emulator.start(settings.withClockFrozenAt(NOON.plus(Duration.ofDays(500))))) {
            other.load(folder.resolve("world.json"));

            assertThat(other.clock().instant()).isEqualTo(emulator.clock().instant());
            assertThat(other.accounts()).isEqualTo(emulator.accounts());
            assertThat(other.totals()).isEqualTo(emulator.totals());
            assertThat(other.containers()).isEqualTo(emulator.containers());
            assertThat(seen(other, post)).isEqualTo(seen(emulator, post));
            // and what is done from here on is the same in both
            assertThat(new Caller(other, "ada").publish("next")).isEqualTo(ada.publish("next"));
            assertThat(new Caller(other, "ada").create("media_type", "TEXT", "text", "x"))
                    .isEqualTo(ada.create("media_type", "TEXT", "text", "x"));
        }
    }

    @Test
    void aContainerOfASnapshotIsPublishedOrExpiresAndALatePublishTakesEffect() {
        String kept = ada.create("media_type", "TEXT", "text", "kept");
        String late = ada.create("media_type", "TEXT", "text", "late");
        emulator.faults().add(Fault.late(Duration.ofMinutes(10), Line.CLOSED).times(1));
        assertThatThrownBy(() -> ada.post("/me/threads_publish", "creation_id", late))
                .isInstanceOf(UncheckedIOException.class);
        emulator.save(folder.resolve("world.json"));

        try (Emulator other = Emulator.start(settings)) {
            other.load(folder.resolve("world.json"));
            Caller there = new Caller(other, "ada");
            assertThat(other.postsOf("ada")).isEmpty();
            other.clock().advance(Duration.ofMinutes(11));
            assertThat(other.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("late");
            assertThat(there.status(late)).isEqualTo("PUBLISHED");
            assertThat(there.status(kept)).isEqualTo("FINISHED");
            other.clock().advance(Duration.ofHours(24));
            assertThat(there.status(kept)).isEqualTo("EXPIRED");
        }
    }

    @Test
    void aSnapshotTravelsOverHttpAndReplacesWhatWasThere() {
        String before = ada.publish("before");
        String body = ada.exchange(ada.authorized("/_lisle/snapshot").GET()).body();
        ada.publish("after");
        emulator.addAccount("linus");
        emulator.clock().advance(Duration.ofDays(3));

        assertThat(ada.json("/_lisle/snapshot", body.replace('\'', ' ')).body().toString())
                .isEqualTo("{\"now\":\"2026-05-04T12:00:00Z\"}");

        assertThat(emulator.accounts()).extracting(Account::username).containsExactly("ada", "grace");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::id).containsExactly(before);
        assertThat(ada.get("/me/threads_publishing_limit").body().toString())
                .isEqualTo("{\"data\":[{\"quota_usage\":1}]}");
    }

    @Test
    void whatIsNoSnapshotIsRefusedAndChangesNothing() throws IOException {
        String post = ada.publish("post");
        for (String text : List.of("", "[]", "{}", "{\"version\":99}", "nonsense")) {
            Path file = Files.writeString(folder.resolve("bad.json"), text);

            assertThatThrownBy(() -> emulator.load(file)).isInstanceOf(IllegalArgumentException.class);
            assertThat(ada.post("/_lisle/snapshot", "application/json", text.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(ada.get("/" + post).status()).isEqualTo(200);
    }

    private String liveABit() throws IOException {
        emulator.seed(5);
        emulator.changeProfile("grace", profile -> profile.withVerified(true).withBiography("Compilers"));
        String picture = ada.post("/_lisle/media", "image/png", picture())
                .body()
                .path("url")
                .asString();
        String first = ada.create("media_type", "IMAGE", "image_url", picture, "is_carousel_item", "true");
        String second = ada.create(
                "media_type", "IMAGE", "image_url", picture, "is_carousel_item", "true", "alt_text", "A loom");
        String carousel = ada.create("media_type", "CAROUSEL", "children", first + "," + second, "text", "both");
        ada.post("/me/threads_publish", "creation_id", carousel);
        String post = ada.publish(
                "Tea for @grace?",
                "poll_attachment",
                "{\"option_a\":\"Tea\",\"option_b\":\"Coffee\"}",
                "text_entities",
                "[{\"entity_type\":\"SPOILER\",\"offset\":0,\"length\":3}]",
                "location_id",
                "110000000007919",
                "topic_tag",
                "tea",
                "enable_reply_approvals",
                "true");
        grace.publish("waits", "reply_to_id", post);
        String approved = grace.publish("approved and hidden", "reply_to_id", post);
        ada.post("/" + approved + "/manage_pending_reply", "approve", "true");
        ada.post("/" + approved + "/manage_reply", "hide", "true");
        emulator.clock().advance(Duration.ofHours(5));
        emulator.crowd().like("grace", post);
        emulator.crowd().vote("grace", post, "option_a");
        emulator.crowd().share(post);
        emulator.crowd().follow("grace", "ada");
        grace.post("/" + post + "/repost");
        grace.publish("see", "quote_post_id", post);
        ada.publish("boo", "is_ghost_post", "true");
        ada.get("/keyword_search", "q", "tea");
        ada.delete("/" + ada.publish("gone"));
        ada.create("media_type", "VIDEO", "video_url", "https://example.com/a.mp4");
        emulator.variants().add(Variant.RELATED_POSTS_AS_TEXT);
        return post;
    }

    /** What ada and grace can find out over the API, with the addresses of the emulator left out. */
    private static List<String> seen(Emulator emulator, String post) {
        List<String> seen = new ArrayList<>();
        for (String username : List.of("ada", "grace")) {
            Caller caller = new Caller(emulator, username);
            for (String[] call : new String[][] {
                {"/me/threads", "fields", FIELDS},
                {"/me/replies", "fields", FIELDS.replace("owner,", "")},
                {"/me/mentions", "fields", FIELDS},
                {"/me/ghost_posts", "fields", FIELDS},
                {"/me", "fields", "id,username,name,is_verified,threads_biography,recently_searched_keywords"},
                {"/" + post + "/conversation", "fields", FIELDS},
                {"/" + post + "/pending_replies", "fields", FIELDS + ",reply_approval_status"},
                {"/me/threads_insights", "metric", "views,likes,replies,reposts,quotes"},
                {"/me/threads_insights", "metric", "followers_count"},
                {"/keyword_search", "q", "loom", "fields", FIELDS},
                {
                    "/me/threads_publishing_limit",
                    "fields",
                    "quota_usage,reply_quota_usage,delete_quota_usage,location_search_quota_usage"
                }
            }) {
                String[] params = Arrays.copyOfRange(call, 1, call.length);
                seen.add(withoutAddress(emulator, caller.get(call[0], params).toString()));
            }
        }
        Caller ada = new Caller(emulator, "ada");
        seen.add(ada.get("/" + post + "/insights", "metric", "views,likes,replies,reposts,quotes,shares")
                .toString());
        ada.get("/me/threads", "fields", "children{media_url}")
                .body()
                .findValuesAsString("media_url")
                .forEach(url -> {
                    HttpResponse<String> file =
                            ada.exchange(ada.request(URI.create(url).getPath()));
                    seen.add(file.headers().firstValue("Content-Type") + " "
                            + file.body().length());
                });
        return seen;
    }

    private static String withoutAddress(Emulator emulator, String text) {
        return text.replace(emulator.address().toString(), "").replaceAll("\"fbtrace_id\":\"[^\"]*\"", "");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
