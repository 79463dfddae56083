package dev.lisle.client.internal;

import dev.lisle.client.posts.PostId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids as Meta sends them: a text, a number, or an object with an {@code id}, sometimes one for the other. */
public final class Ids {
    private Ids() {}

    /** The id of a post, in either form; null if there is none. */
    public static @Nullable PostId post(JsonReader in) {
        String id = in.atObject() ? ofObject(in) : text(in);
        return id == null ? null : new PostId(id);
    }

    /** The {@code id} of the object that starts here, as text; null if there is none. */
    public static @Nullable String ofObject(JsonReader in) {
        return in.object(Ids::id);
    }

    /** The value that {@code in} stands on, if it can be an id; else null, so that an odd answer is not taken for a bad call. */
    public static @Nullable String text(JsonReader in) {
        String id = in.text();
        return Require.isId(id) ? id : null;
    }

    /** The ids of {@code {"data":[{"id":…}]}}; empty if there are none. */
    static List<PostId> postsOfData(JsonReader in) {
        List<PostId> ids = in.object(Ids::dataIds);
        return ids == null ? List.of() : ids;
    }

    private static @Nullable String id(JsonReader in) {
        String id = null;
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("id")) {
                id = text(in);
            } else {
                in.skip();
            }
        }
        return id;
    }

    private static List<PostId> dataIds(JsonReader in) {
        List<PostId> ids = new ArrayList<>();
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("data")) {
                ids.addAll(in.objects(Ids::post));
            } else {
                in.skip();
            }
        }
        return ids;
    }
}
