package dev.lisle.client.internal;

import dev.lisle.client.paging.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads Meta's lists: {@code {"data":[…],"paging":{"cursors":{"after":"…"}}}}. */
public final class Pages {
    private Pages() {}

    /** Sends {@code request} with {@code after} and reads a page of {@code read}; further pages repeat the request. */
    public static <T> Page<T> list(Supplier<ApiRequest> request, @Nullable String after, Function<JsonReader, T> read) {
        return request.get().param("after", after).send(in -> page(in, request, read));
    }

    private static <T> @Nullable Page<T> page(
            JsonReader in, Supplier<ApiRequest> request, Function<JsonReader, T> read) {
        List<T> items = null;
        String after = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "data" -> items = in.objects(read);
                case "paging" -> after = in.object(Pages::afterOfPaging);
                default -> in.skip();
            }
        }
        return items == null ? null : new Page<>(items, after, cursor -> list(request, cursor, read));
    }

    private static @Nullable String afterOfPaging(JsonReader in) {
        String after = null;
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("cursors")) {
                after = in.object(Pages::afterOfCursors);
            } else {
                in.skip();
            }
        }
        return after;
    }

    private static @Nullable String afterOfCursors(JsonReader in) {
        String after = null;
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("after")) {
                after = in.text();
            } else {
                in.skip();
            }
        }
        return after == null || after.isEmpty() ? null : after;
    }
}
