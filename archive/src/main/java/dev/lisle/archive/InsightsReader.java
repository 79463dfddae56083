package dev.lisle.archive;

import dev.lisle.client.posts.PostId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of an archive; of each post and day the newest count. */
final class InsightsReader {
    private final Map<PostId, ArchivedInsights.Snapshot> posts = new HashMap<>();
    private final Map<Instant, ArchivedInsights.Day> days = new TreeMap<>();
    private final List<ArchivedInsights.Followers> followers = new ArrayList<>();

    private InsightsReader() {}

    static ArchivedInsights of(Path folder) throws IOException {
        InsightsReader reader = new InsightsReader();
        Lines.each(folder.resolve(Census.INSIGHTS), (offset, line) -> reader.take(line));
        return new ArchivedInsights(reader.posts, List.copyOf(reader.days.values()), reader.followers);
    }

    private void take(byte[] bytes) {
        Map<String, @Nullable Object> line = Json.read(bytes);
        Instant at = line == null ? null : Census.moment(line.get("at"));
        if (line == null || at == null) {
            return;
        }
        Instant from = Census.moment(line.get("from"));
        Instant to = Census.moment(line.get("to"));
        if (line.get("post") instanceof String id && id.matches("\\d+")) {
            posts.put(new PostId(id), new ArchivedInsights.Snapshot(at, numbers(line.get("metrics"))));
        } else if (line.get("followers") instanceof Long count) {
            followers.add(new ArchivedInsights.Followers(at, count));
        } else if (from != null && to != null) {
            days.put(from, new ArchivedInsights.Day(from, to, numbers(line.get("account"))));
        }
    }

    private static Map<String, Long> numbers(@Nullable Object value) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, @Nullable Object> map = Census.map(value);
        if (map != null) {
            map.forEach((name, number) -> {
                if (number instanceof Long whole) {
                    numbers.put(name, whole);
                }
            });
        }
        return numbers;
    }
}
