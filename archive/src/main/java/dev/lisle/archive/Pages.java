package dev.lisle.archive;

import dev.lisle.archive.internal.pages.Page;
import dev.lisle.archive.internal.pages.PostBox;
import dev.lisle.archive.internal.pages.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the pages for people: one for each month, more for a month with very many posts, and the one that leads to them. */
final class Pages {
    private static final int POSTS_A_PAGE = 250;
    private static final int NEWEST = 20;

    private final Census census;
    private final Disk disk;
    private final ZoneId zone;
    private final Boxes boxes;
    private final Renderer renderer = new Renderer();
    private final Map<String, List<Known>> below = new HashMap<>();
    private Page.Owner owner = new Page.Owner("", "", "", "");

    Pages(Census census, ArchivedInsights numbers, Disk disk, ZoneId zone, @Nullable String username) {
        this.census = census;
        this.disk = disk;
        this.zone = zone;
        this.boxes = new Boxes(census, numbers, zone, username);
        for (Shelf shelf : List.of(Shelf.OWN_REPLIES, Shelf.REPLIES)) {
            for (Known known : census.on(shelf)) {
                if (known.root != null && census.isBelowOwn(known)) {
                    below.computeIfAbsent(known.root, any -> new ArrayList<>(2)).add(known);
                }
            }
        }
    }

    void write(Map<String, @Nullable Object> profile) throws IOException {
        SortedMap<YearMonth, List<Known>> months = new TreeMap<>(Comparator.reverseOrder());
        List<Known> tops = tops();
        for (Known top : tops) {
            Instant published = Objects.requireNonNull(top.published);
            months.computeIfAbsent(YearMonth.from(published.atZone(zone)), any -> new ArrayList<>())
                    .add(top);
        }
        owner = owner(profile, tops.size());
        disk.replace("pages/archive.css", Renderer.style().getBytes(StandardCharsets.UTF_8));
        disk.replace("pages/icon.svg", Renderer.resource("icon.svg"));
        List<Sheet> sheets = sheets(months);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            Page.Link newer = i == 0 ? null : sheets.get(i - 1).link();
            Page.Link older = i + 1 == sheets.size() ? null : sheets.get(i + 1).link();
            write(sheet.path(), page("../", sheet.words(), List.of(), newer, older, sheet.posts()));
        }
        List<Known> newest = tops.subList(0, Math.min(NEWEST, tops.size()));
        Page.Link older = sheets.isEmpty() ? null : sheets.get(0).link();
        write("index.html", page("", "Archive", years(months), null, older, newest));
    }

    /** What stands by itself, newest first: posts, and replies to others. */
    private List<Known> tops() {
        List<Known> tops = new ArrayList<>();
        for (Shelf shelf : List.of(Shelf.POSTS, Shelf.GHOSTS, Shelf.OWN_REPLIES)) {
            for (Known known : census.on(shelf)) {
                boolean isBelowOwn = shelf == Shelf.OWN_REPLIES && census.isBelowOwn(known);
                if (known.published != null && !isBelowOwn) {
                    tops.add(known);
                }
            }
        }
        tops.sort(Comparator.comparing((Known known) -> Objects.requireNonNull(known.published))
                .thenComparing(known -> known.id)
                .reversed());
        return tops;
    }

    /** A page to be. */
    private record Sheet(String path, String words, List<Known> posts) {
        Page.Link link() {
            return new Page.Link(path, words);
        }
    }

    private static List<Sheet> sheets(Map<YearMonth, List<Known>> months) {
        List<Sheet> sheets = new ArrayList<>();
        months.forEach((month, posts) -> {
            for (int from = 0; from < posts.size(); from += POSTS_A_PAGE) {
                int number = from / POSTS_A_PAGE + 1;
                String words = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
                sheets.add(new Sheet(
                        path(month, number),
                        number == 1 ? words : words + ", page " + number,
                        posts.subList(from, Math.min(posts.size(), from + POSTS_A_PAGE))));
            }
        });
        return sheets;
    }

    private static String path(YearMonth month, int number) {
        return "pages/" + month + (number == 1 ? "" : "-" + number) + ".html";
    }

    private static List<Page.Year> years(SortedMap<YearMonth, List<Known>> months) {
        List<Page.Year> years = new ArrayList<>();
        if (months.isEmpty()) {
            return years;
        }
        for (int year = months.firstKey().getYear(); year >= months.lastKey().getYear(); year--) {
            List<Page.Month> row = new ArrayList<>();
            long all = 0;
            for (int month = 1; month <= 12; month++) {
                YearMonth one = YearMonth.of(year, month);
                int posts = months.getOrDefault(one, List.of()).size();
                all += posts;
                String name = one.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
                row.add(new Page.Month(name, posts == 0 ? null : path(one, 1), posts));
            }
            years.add(new Page.Year(String.valueOf(year), row, all));
        }
        return years;
    }

    private Page page(
            String root,
            String title,
            List<Page.Year> years,
            Page.@Nullable Link newer,
            Page.@Nullable Link older,
            List<Known> posts)
            throws IOException {
        List<PostBox> shown = new ArrayList<>();
        for (Known post : posts) {
            shown.add(boxes.of(post, below.getOrDefault(post.id, List.of()), root));
        }
        return new Page(root, owner, title, years, newer, older, shown);
    }

    private void write(String path, Page page) throws IOException {
        disk.replace(path, renderer.render("page.jte", Map.of("page", page)));
    }

    private static Page.Owner owner(Map<String, @Nullable Object> profile, int posts) {
        String username = words(profile.get("username"));
        String name = words(profile.get("name"));
        return new Page.Owner(
                username,
                name.isBlank() ? "@" + username : name,
                words(profile.get("threads_biography")),
                posts == 1 ? "1 post" : posts + " posts, reposts and replies to others");
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
