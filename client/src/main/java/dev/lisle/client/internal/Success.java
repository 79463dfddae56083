package dev.lisle.client.internal;

import dev.lisle.client.posts.PostId;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"success":true}}. Anything else is no success, and so no answer that can be read. */
public final class Success {
    private Success() {}

    /** True, or null. */
    public static @Nullable Boolean read(JsonReader in) {
        Boolean success = null;
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("success")) {
                success = in.bool();
            } else {
                in.skip();
            }
        }
        return Boolean.TRUE.equals(success) ? success : null;
    }

    /** The {@code deleted_id} of a success, or {@code asked} if it is not named; else null. */
    public static @Nullable PostId deleted(JsonReader in, PostId asked) {
        Boolean success = null;
        PostId deleted = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "success" -> success = in.bool();
                case "deleted_id" -> deleted = Ids.post(in);
                default -> in.skip();
            }
        }
        if (!Boolean.TRUE.equals(success)) {
            return null;
        }
        return deleted == null ? asked : deleted;
    }
}
