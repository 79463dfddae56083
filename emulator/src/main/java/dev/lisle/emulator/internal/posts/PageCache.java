package dev.lisle.emulator.internal.posts;

import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.world.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of prepared accounts as bytes, so that a benchmark of paging measures the one who reads. May be shared
 * between threads.
 */
public final class PageCache {
    private static final long MAX_BYTES = 256L << 20;

    private record Kept(long version, Answer answer) {}

    private final Set<Person> prepared = ConcurrentHashMap.newKeySet();
    private final Map<String, Kept> pages = new LinkedHashMap<>();
    private long bytes;

    /** Keeps the pages of this account from now on. */
    public void prepare(Person person) {
        prepared.add(person);
    }

    /** The page that was kept, or else the one made now. */
    Answer of(Person person, Call call, Supplier<Answer> make) {
        if (!prepared.contains(person) || dependsOnTime(call)) {
            return make.get();
        }
        String key = key(person, call);
        long version = person.version();
        Kept kept = find(key);
        if (kept != null && kept.version == version) {
            return kept.answer;
        }
        Answer answer = make.get();
        keep(key, new Kept(version, answer));
        return answer;
    }

    private static boolean dependsOnTime(Call call) {
        return call.params().get("since") != null || call.params().get("until") != null;
    }

    private static String key(Person person, Call call) {
        StringBuilder key = new StringBuilder(person.id());
        for (String name : new String[] {"limit", "after", "before", "fields"}) {
            key.append('\n').append(call.params().get(name));
        }
        return key.toString();
    }

    private synchronized @Nullable Kept find(String key) {
        return pages.get(key);
    }

    private synchronized void keep(String key, Kept kept) {
        if (bytes + kept.answer.body().length > MAX_BYTES) {
            pages.clear();
            bytes = 0;
        }
        Kept old = pages.put(key, kept);
        bytes += kept.answer.body().length - (old == null ? 0 : old.answer.body().length);
    }
}
