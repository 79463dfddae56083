package dev.lisle.client.internal;

import dev.lisle.client.paging.Page;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads Meta's lists: {@code {"data":[…],"paging":{"cursors":{"before":"…","after":"…"},"next":"…"}}}. */
public final class Pages {
    private Pages() {}

    /** Sends {@code request} with one of the cursors, if any, and reads a page; further pages repeat the request. */
    public static <T> Page<T> list(
            Supplier<ApiRequest> request,
            @Nullable String after,
            @Nullable String before,
            Function<JsonReader, @Nullable T> read) {
        ApiRequest cut = request.get().param("after", after).param("before", before);
        return cut.send(in -> page(in, request, read, cut.ahead()));
    }

    private static <T> @Nullable Page<T> page(
            JsonReader in,
            Supplier<ApiRequest> request,
            Function<JsonReader, @Nullable T> read,
            @Nullable Executor ahead) {
        List<T> items = null;
        Links links = Links.NONE;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "data" -> items = in.objects(read);
                case "paging" -> links = links(in);
                default -> in.skip();
            }
        }
        return items == null
                ? null
                : new Page<>(
                        items,
                        links.after(items.isEmpty()),
                        links.before(),
                        cursor -> list(request, cursor, null, read),
                        cursor -> list(request, null, cursor, read),
                        ahead);
    }

    private static Links links(JsonReader in) {
        Links links = in.object(Links::read);
        return links == null ? Links.NONE : links;
    }

    /** Where a page says that others are. Its addresses are never called, only searched for cursors. */
    private record Links(
            @Nullable String afterCursor,
            @Nullable String beforeCursor,
            @Nullable String next,
            @Nullable String previous) {
        static final Links NONE = new Links(null, null, null, null);

        static Links read(JsonReader in) {
            Links cursors = NONE;
            String next = null;
            String previous = null;
            for (String name; (name = in.nextField()) != null; ) {
                switch (name) {
                    case "cursors" -> {
                        Links read = in.object(Links::readCursors);
                        cursors = read == null ? NONE : read;
                    }
                    case "next" -> next = in.text();
                    case "previous" -> previous = in.text();
                    default -> in.skip();
                }
            }
            return new Links(cursors.afterCursor, cursors.beforeCursor, next, previous);
        }

        /** An empty page ends a list, unless it names the address of the next: then it stands in the middle. */
        @Nullable
        String after(boolean isEmpty) {
            return isEmpty && next == null ? null : cursor(afterCursor, next, "after");
        }

        @Nullable
        String before() {
            return cursor(beforeCursor, previous, "before");
        }

        private static @Nullable String cursor(@Nullable String cursor, @Nullable String address, String parameter) {
            String found = cursor != null || address == null ? cursor : Uris.parameter(address, parameter);
            return found == null || found.isEmpty() ? null : found;
        }

        private static Links readCursors(JsonReader in) {
            String after = null;
            String before = null;
            for (String name; (name = in.nextField()) != null; ) {
                switch (name) {
                    case "after" -> after = in.text();
                    case "before" -> before = in.text();
                    default -> in.skip();
                }
            }
            return new Links(after, before, null, null);
        }
    }
}
