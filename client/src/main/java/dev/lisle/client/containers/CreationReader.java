package dev.lisle.client.containers;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;
import dev.lisle.client.posts.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the answer to creating and to publishing: an id, and sometimes the fate of a Story. */
final class CreationReader {
    private @Nullable String id;
    private @Nullable OpenEnum<StoryStatus> story;
    private final Unknown unknown = new Unknown();

    private CreationReader(JsonReader in) {
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "id" -> id = Ids.text(in);
                case "crossreshare_to_ig_status" -> story = in.openEnum(StoryStatus.class);
                default -> unknown.keep(name, in);
            }
        }
    }

    static @Nullable Created created(JsonReader in) {
        CreationReader read = new CreationReader(in);
        return read.id == null ? null : new Created(new ContainerId(read.id), read.story, read.unknown.fields());
    }

    static @Nullable Published published(JsonReader in) {
        CreationReader read = new CreationReader(in);
        return read.id == null ? null : new Published(new PostId(read.id), read.story, read.unknown.fields());
    }
}
