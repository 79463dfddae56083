package dev.lisle.client.containers;

import dev.lisle.client.Fields;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;
import dev.lisle.client.posts.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Creates and publishes containers for one account. Thread-safe: make one and share it. Needs {@code threads_basic} and
 * {@code threads_content_publish}.
 */
public final class ContainersClient {
    private static final Fields STATUS = Fields.of("id", "status", "error_message");

    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#containers}. */
    public ContainersClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Creates a container; nothing is visible until it is published, and unpublished it expires after 24 hours. Sends one
     * request, never a second: after a lost answer creating another does no harm.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if Meta refuses a parameter, as with a text that is too long
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Create a container</a>
     */
    public ContainerId create(NewContainer container) {
        return createWithStory(container).id();
    }

    /**
     * The same as {@link #create}, with all that Meta says of the new container: on one of its pages, whether a post that is to be
     * shared to Instagram Stories was. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/share-to-instagram-stories">Share to Instagram Stories</a>
     */
    public Created createWithStory(NewContainer container) {
        ApiRequest request = api.post("/me/threads");
        container.describe(request);
        return request.send(CreationReader::created);
    }

    /**
     * Creates a text container and publishes it in the same call. Sends one request, never a second, because it is not known to be
     * safe to repeat; a publisher that must not publish twice creates and publishes apart, since a container can be looked at.
     *
     * @throws dev.lisle.client.errors.TransportException if the answer was lost; see
     *     {@link dev.lisle.client.errors.ThreadsException#effect} before trying again
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Auto-publish text</a>
     */
    public PostId publishText(TextContainer container) {
        ApiRequest request = api.post("/me/threads");
        container.describe(request);
        return request.param("auto_publish_text", true)
                .send(CreationReader::published)
                .id();
    }

    /**
     * Reads how far a container has come. Sends one request.
     *
     * @throws dev.lisle.client.errors.NotReadyException if Meta does not know the container yet
     * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Container status</a>
     */
    public Container get(ContainerId id) {
        return look(id).container();
    }

    /**
     * Reads how far a container has come, and when that was by Meta's clock; for those who compare it with the time of a
     * post. Sends one request.
     *
     * @throws dev.lisle.client.errors.NotReadyException if Meta does not know the container yet
     * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Container status</a>
     */
    public ContainerLook look(ContainerId id) {
        ApiRequest request = api.get("/" + id).param("fields", STATUS);
        Container container = request.send(ContainersClient::container);
        return new ContainerLook(container, request.answeredAt());
    }

    /**
     * Publishes a finished container; one of the 250 posts an account may publish in a moving 24 hours. Sends one request,
     * never a second, because it is not known to be safe to repeat.
     *
     * @throws dev.lisle.client.errors.RateLimitedException if the quota is used up; nothing was published
     * @throws dev.lisle.client.errors.NotReadyException if the container is not {@code FINISHED}, or not yet for this part of
     *     Meta
     * @throws dev.lisle.client.errors.TransportException if the answer was lost; see
     *     {@link dev.lisle.client.errors.ThreadsException#effect} before trying again
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Publish a container</a>
     */
    public PostId publish(ContainerId container) {
        return publishWithStory(container).id();
    }

    /**
     * The same as {@link #publish}, with all that Meta says of the new post: whether it was shared to Instagram Stories, if the
     * container asked for that. Sends one request, never a second.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/share-to-instagram-stories">Share to Instagram Stories</a>
     */
    public Published publishWithStory(ContainerId container) {
        return api.post("/me/threads_publish").param("creation_id", container).send(CreationReader::published);
    }

    private static @Nullable Container container(JsonReader in) {
        ContainerId id = null;
        OpenEnum<ContainerStatus> status = null;
        String errorMessage = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "id" -> {
                    String text = Ids.text(in);
                    id = text == null ? null : new ContainerId(text);
                }
                case "status" -> status = in.openEnum(ContainerStatus.class);
                case "error_message" -> errorMessage = in.text();
                default -> unknown.keep(name, in);
            }
        }
        return id == null ? null : new Container(id, status, errorMessage, unknown.fields());
    }
}
