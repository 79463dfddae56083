package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.media.MediaFetcher;
import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.media.MediaStore;
import dev.lisle.emulator.internal.media.StoredFile;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Container;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.ContentKind;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Publications;
import dev.lisle.emulator.internal.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** New posts: the bytes of images first, then the post, which is live at once. */
final class CreateEndpoints {
    private static final int MAX_CAPTION = 500;
    private static final long MAX_IMAGE_IN_BYTES = 8L << 20;
    private static final List<String> REPLY_CONTROLS = List.of("everyone", "accounts_you_follow", "mentioned_only");

    private final World world;
    private final Numbers numbers;
    private final MediaStore store;
    private final MediaFetcher fetcher;
    private final PostJson posts;
    private final Map<String, StoredFile> uploads = new ConcurrentHashMap<>();

    CreateEndpoints(World world, MediaStore store, MediaFetcher fetcher, PostJson posts) {
        this.world = world;
        this.numbers = new Numbers(world);
        this.store = store;
        this.fetcher = fetcher;
        this.posts = posts;
    }

    void register(Door door) {
        door.upload("/rupload_igphoto/{name}", this::upload);
        door.own("POST", "/media/configure_text_only_post/", (in, me) -> create(in.signed(), me, List.of()));
        door.own("POST", "/media/configure_text_post_app_feed/", (in, me) -> {
            ObjectNode body = in.signed();
            return create(body, me, List.of(body.path("upload_id").asString("")));
        });
        door.own("POST", "/media/configure_text_post_app_sidecar/", this::sidecar);
    }

    /** Takes the bytes if all that announces them agrees. */
    private Reply upload(Incoming in, Person me) {
        JsonNode params = Json.parse(String.valueOf(in.header("X-Instagram-Rupload-Params")));
        String id = params == null ? "" : params.path("upload_id").asString("");
        boolean announced = in.segment("name").equals(in.header("X-Entity-Name"))
                && Integer.toString(in.bytes().length).equals(in.header("X-Entity-Length"))
                && "0".equals(in.header("Offset"));
        if (id.isEmpty() || !announced || in.bytes().length == 0) {
            throw Refusal.of(FaultOf2023.UPLOAD_REFUSED);
        }
        try {
            String type = in.header("X-Entity-Type");
            StoredFile file = store.keep(new ByteArrayInputStream(in.bytes()), MAX_IMAGE_IN_BYTES, type);
            if (type != null && !type.equals(file.format().contentType())) { // PNG that calls itself JPEG
                throw Refusal.of(FaultOf2023.UPLOAD_REFUSED);
            }
            uploads.put(key(me, id), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode answer = Json.object().put("upload_id", id);
        answer.putObject("xsharing_nonces");
        return Reply.ok(answer);
    }

    private Reply sidecar(Incoming in, Person me) {
        ObjectNode body = in.signed();
        List<String> ids = new ArrayList<>();
        for (JsonNode child : body.path("children_metadata").values()) {
            ids.add(child.path("upload_id").asString(""));
        }
        if (ids.size() < 2) {
            throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
        }
        return create(body, me, ids);
    }

    private Reply create(ObjectNode body, Person me, List<String> images) {
        String caption = body.path("caption").asString("");
        if (caption.codePointCount(0, caption.length()) > MAX_CAPTION || (caption.isBlank() && images.isEmpty())) {
            throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE); // what it really said to a caption of no use is not known
        }
        ObjectNode info = info(body.path("text_post_app_info"));
        List<Container> items = new ArrayList<>();
        for (String id : images) {
            items.add(
                    container(me, image(me, id, images.size() > 1 ? "" : caption, images.size() > 1, info), List.of()));
        }
        Container whole = items.size() == 1
                ? items.get(0)
                : container(
                        me,
                        content(items.isEmpty() ? ContentKind.TEXT : ContentKind.CAROUSEL, caption, null, info),
                        items);
        Publications publications = world.publications();
        String postId = publications.apply(publications.accept(whole), world.now());
        Post post = world.post(postId).orElseThrow();
        ObjectNode answer = Json.object();
        ObjectNode media = posts.mobile("created", post, me);
        String uploadId =
                body.path("upload_id").asString(body.path("client_sidecar_id").asString(""));
        if (uploadId.matches("\\d{1,18}")) {
            media.put("device_timestamp", Long.parseLong(uploadId));
        }
        answer.set("media", media);
        return Reply.ok(answer.put("upload_id", uploadId));
    }

    /** The first library, and others, sent it as JSON in a text. */
    private static ObjectNode info(JsonNode given) {
        JsonNode info = given.isString() ? Json.parse(given.asString()) : given;
        if (info instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
    }

    private Container container(Person me, Content content, List<Container> items) {
        Content.Media media = content.media();
        CompletableFuture<MediaReport> report =
                media == null ? CompletableFuture.completedFuture(MediaReport.UNSEEN) : look(media.source());
        return world.create(me, content, new Container.Processing(Duration.ZERO, report, items));
    }

    /** Looks at the image as the official interface does; what is wrong with it refuses the post. */
    private CompletableFuture<MediaReport> look(URI address) {
        try {
            CompletableFuture<MediaReport> report = fetcher.image(address);
            if (report.join().failure() == null) {
                return report;
            }
        } catch (GraphError e) {
            throw Refusal.of(FaultOf2023.MEDIA_NEEDS_REUPLOAD);
        }
        throw Refusal.of(FaultOf2023.MEDIA_NEEDS_REUPLOAD);
    }

    private Content image(Person me, String id, String caption, boolean item, ObjectNode info) {
        StoredFile file = uploads.remove(key(me, id));
        if (file == null) {
            throw Refusal.of(FaultOf2023.MEDIA_NEEDS_REUPLOAD);
        }
        Links links = posts.links();
        return content(ContentKind.IMAGE, caption, new Content.Media(links.file(file), null, item), info);
    }

    private Content content(ContentKind kind, String caption, Content.@Nullable Media media, ObjectNode info) {
        boolean item = media != null && media.carouselItem();
        String replyTo = item ? null : official(info, "reply_id");
        String quotes = item ? null : official(info, "quoted_post_id");
        String link = info.path("link_attachment_url").asString("");
        int control = info.path("reply_control").asInt(0);
        if (control < 0 || control >= REPLY_CONTROLS.size()) {
            throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
        }
        return new Content(
                kind,
                caption.isBlank() ? null : caption,
                media,
                List.of(),
                new Content.Relations(replyTo, quotes, null, null, null),
                new Content.Attachments(link.isEmpty() ? null : address(link), null, null, null, null),
                new Content.Audience(REPLY_CONTROLS.get(control), List.of(), false),
                new Content.Options(false, false, false, false));
    }

    /** The official id of the post that a field names; null if it names none. */
    private @Nullable String official(ObjectNode info, String field) {
        JsonNode number = info.path(field);
        return number.isMissingNode() || number.isNull()
                ? null
                : numbers.post(number.asString("")).id();
    }

    private static URI address(String link) {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
        }
    }

    private static String key(Person owner, String uploadId) {
        return owner.id() + "/" + uploadId;
    }
}
