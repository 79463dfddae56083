package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.Picture;
import dev.lisle.unofficial.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post, read alike from both interfaces. Only the id is sure to be there.
 *
 * @param id its number
 * @param fullId its number and that of its author, joined by {@code _}; null if it was not sent
 * @param code what ends its address; null if it was not sent
 * @param text what it says; null if it has no caption
 * @param takenAt when it was published, by the server's clock; null if it was not sent
 * @param mediaType the number of {@link #kind}; null in public answers
 * @param author null if it was not sent
 * @param likeCount null if it was not sent
 * @param isLiked whether the signed-in account likes it; null in public answers
 * @param images its image in each size
 * @param videos its video in each form
 * @param carousel its parts as they came, if it has several; their form is not documented
 * @param info replies, quotes and reposts
 * @param json the whole value as it came
 */
public record Post(
        ThreadId id,
        @Nullable String fullId,
        @Nullable String code,
        @Nullable String text,
        @Nullable Instant takenAt,
        @Nullable Integer mediaType,
        @Nullable User author,
        @Nullable Long likeCount,
        @Nullable Boolean isLiked,
        List<Picture> images,
        List<Video> videos,
        List<Json> carousel,
        TextPostInfo info,
        Json json) {
    /** Seconds of a moment that {@link Instant} can hold, about a billion years from now. */
    private static final long LAST_SECOND = Instant.MAX.getEpochSecond();

    /** Copies the lists. */
    public Post {
        images = List.copyOf(images);
        videos = List.copyOf(videos);
        carousel = List.copyOf(carousel);
    }

    /**
     * Reads a post as either interface sends it.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no number
     */
    public static Post of(Json json) {
        ThreadId id = ThreadId.orNull(json.at("pk"));
        if (id == null) {
            throw Shape.missing("pk in a post");
        }
        return new Post(
                id,
                json.at("id").text(),
                json.at("code").text(),
                json.at("caption", "text").text(),
                moment(json.at("taken_at").wholeNumber()),
                json.at("media_type").smallNumber(),
                json.at("user").as(User::of),
                json.at("like_count").wholeNumber(),
                json.at("has_liked").bool(),
                json.at("image_versions2", "candidates").each(Picture::of),
                json.at("video_versions").each(Video::of),
                json.at("carousel_media").items(),
                TextPostInfo.of(json.at("text_post_app_info")),
                json);
    }

    /** What the post shows; empty if it was not sent, or is a number that this release does not know. */
    public Optional<MediaType> kind() {
        return Optional.ofNullable(mediaType).flatMap(MediaType::of);
    }

    static @Nullable Instant moment(@Nullable Long seconds) {
        return seconds == null || Math.abs(seconds) > LAST_SECOND ? null : Instant.ofEpochSecond(seconds);
    }
}
