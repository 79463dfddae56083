package dev.lisle.archive.report;

import dev.lisle.archive.Archive;
import dev.lisle.archive.ArchivedInsights;
import dev.lisle.archive.ArchivedPost;
import dev.lisle.archive.Coverage;
import dev.lisle.archive.Shelf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts. */
final class ReportMaker {
    private static final int BEST = 10;
    private static final int SHOWN_LETTERS = 140;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Pattern LETTER = Pattern.compile("\\X");
    /** How far from a midnight a count of followers may lie. */
    private static final Duration NEAR = Duration.ofHours(36);

    private final Archive archive;
    private final Span span;
    private final ArchivedInsights insights;
    private final List<String> missing = new ArrayList<>();

    ReportMaker(Archive archive, Span span) {
        this.archive = archive;
        this.span = span;
        this.insights = archive.insights();
    }

    /** A post that counts here, without its text. */
    private record Counted(Instant published, @Nullable String topic, Map<String, Long> metrics, ArchivedPost post) {}

    /** What was published in a span. */
    private record Output(List<Counted> posts, long replies, long reposts) {}

    Report make() {
        Output now = output(span);
        Output before = output(span.before());
        boolean hasViews = now.posts.stream().anyMatch(post -> post.metrics.containsKey("views"));
        String measure = hasViews ? "views" : "likes";
        Coverage coverage = archive.coverage(Shelf.POSTS).orElse(null);
        sayWhatIsNotCovered(coverage);
        List<Figure> figures = new ArrayList<>();
        Span was = span.before();
        boolean wasCovered = coverage != null && coverage.covers(was.start());
        figures.add(count("posts", "Posts", now.posts.size(), wasCovered ? Long.valueOf(before.posts.size()) : null));
        Coverage ofReplies = archive.coverage(Shelf.OWN_REPLIES).orElse(null);
        if (ofReplies == null) {
            missing.add("Replies to others are not known: the archive was made without them.");
        }
        boolean repliesWereCovered = ofReplies != null && ofReplies.covers(was.start());
        figures.add(new Figure(
                "replies_written",
                "Replies to others",
                ofReplies == null ? null : Long.valueOf(now.replies),
                repliesWereCovered ? Long.valueOf(before.replies) : null,
                ""));
        figures.add(count(
                "reposts_made", "Reposts of others", now.reposts, wasCovered ? Long.valueOf(before.reposts) : null));
        for (String metric : List.of("views", "likes", "replies", "reposts", "quotes", "clicks")) {
            figures.add(ofAccount(metric));
        }
        figures.add(ofPosts("shares", now, before, wasCovered));
        figures.add(followers());
        long unmeasured =
                now.posts.stream().filter(post -> post.metrics.isEmpty()).count();
        if (unmeasured > 0) {
            missing.add("Numbers of " + unmeasured + " of " + now.posts.size() + " posts are not known.");
        }
        return new Report(
                String.valueOf(archive.profile().getOrDefault("username", "")),
                span,
                figures,
                measure,
                best(now.posts, measure),
                groups(
                        now.posts,
                        measure,
                        post -> String.format("%02d:00", local(post).getHour())),
                weekdays(now.posts, measure),
                topics(now.posts, measure),
                views(),
                missing);
    }

    private Output output(Span wanted) {
        List<Counted> posts = new ArrayList<>();
        long[] others = new long[2];
        for (Shelf shelf : List.of(Shelf.POSTS, Shelf.GHOSTS, Shelf.OWN_REPLIES)) {
            try (Stream<ArchivedPost> all = archive.posts(shelf, wanted.start(), wanted.end())) {
                all.forEach(post -> {
                    Instant published = post.published();
                    if (published == null) {
                        return;
                    }
                    if (shelf == Shelf.OWN_REPLIES) {
                        others[0] += post.isBelowOwn() ? 0 : 1;
                    } else if (post.isRepost()) {
                        others[1]++;
                    } else {
                        ArchivedInsights.Snapshot snapshot = insights.ofPosts().get(post.id());
                        posts.add(new Counted(
                                published,
                                post.text("topic_tag"),
                                snapshot == null ? Map.of() : snapshot.metrics(),
                                post));
                    }
                });
            }
        }
        return new Output(posts, others[0], others[1]);
    }

    private void sayWhatIsNotCovered(@Nullable Coverage coverage) {
        if (coverage == null) {
            missing.add("The archive was never brought up to date to its end, so posts may be missing.");
            return;
        }
        if (!coverage.covers(span.start())) {
            missing.add(
                    "The archive begins at " + words(coverage.from()) + "; what was published before is not in it.");
        }
        if (coverage.until().isBefore(span.end())) {
            missing.add("The archive ends at " + words(coverage.until()) + "; what came later is not in it.");
        }
    }

    private String words(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment.atZone(span.zone()));
    }

    private static Figure count(String name, String words, long value, @Nullable Long before) {
        return new Figure(name, words, value, before, "");
    }

    /** The sum of Meta's own days whose middle lies in the span. */
    private Figure ofAccount(String metric) {
        Sum now = sum(metric, span);
        Sum before = sum(metric, span.before());
        String words = metric.substring(0, 1).toUpperCase(Locale.ROOT) + metric.substring(1);
        if (now.days == 0) {
            missing.add(words + " of the account are not known for this time.");
        }
        String note = now.days > 0 && now.days < span.days() ? now.days + " of " + span.days() + " days" : "";
        return new Figure(
                metric,
                words,
                now.value(),
                before.days == now.days || before.days == span.before().days() ? before.value() : null,
                note);
    }

    /** What is known of a metric, and of how many days. */
    private record Sum(long sum, long days) {
        @Nullable
        Long value() {
            return days == 0 ? null : Long.valueOf(sum);
        }
    }

    private Sum sum(String metric, Span wanted) {
        long sum = 0;
        long days = 0;
        for (ArchivedInsights.Day day : insights.days()) {
            Long value = day.metrics().get(metric);
            if (value != null && wanted.contains(middle(day))) {
                sum += value;
                days++;
            }
        }
        return new Sum(sum, days);
    }

    private static Instant middle(ArchivedInsights.Day day) {
        return day.from().plus(Duration.between(day.from(), day.to()).dividedBy(2));
    }

    /** Meta counts these of posts only, since they went live. */
    private Figure ofPosts(String metric, Output now, Output before, boolean wasCovered) {
        Long value = sum(metric, now);
        if (value == null && !now.posts.isEmpty()) {
            missing.add("Shares are not known of any post.");
        }
        return new Figure(
                metric,
                "Shares",
                value,
                wasCovered ? sum(metric, before) : null,
                value == null ? "" : "of posts of this time, since they went live");
    }

    private static @Nullable Long sum(String metric, Output output) {
        List<Long> known = output.posts.stream()
                .filter(post -> post.metrics.containsKey(metric))
                .map(post -> post.metrics.get(metric))
                .toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToLong(Long::longValue).sum();
    }

    private Figure followers() {
        Long gained = gained(span);
        if (gained == null) {
            missing.add(
                    "Followers gained are not known: Meta tells their number of the moment only, and the archive has"
                            + " no count near the beginning and the end of this time.");
        }
        return new Figure("followers_gained", "Followers gained", gained, gained(span.before()), "");
    }

    private @Nullable Long gained(Span wanted) {
        ArchivedInsights.Followers first = near(wanted.start());
        ArchivedInsights.Followers last = near(wanted.end());
        return first == null || last == null || !first.at().isBefore(last.at())
                ? null
                : Long.valueOf(last.count() - first.count());
    }

    private ArchivedInsights.@Nullable Followers near(Instant moment) {
        return insights.followers().stream()
                .filter(count -> distance(count, moment).compareTo(NEAR) <= 0)
                .min(Comparator.comparing(count -> distance(count, moment)))
                .orElse(null);
    }

    private static Duration distance(ArchivedInsights.Followers count, Instant moment) {
        return Duration.between(count.at(), moment).abs();
    }

    private List<BestPost> best(List<Counted> posts, String measure) {
        return posts.stream()
                .filter(post -> post.metrics.containsKey(measure))
                .sorted(Comparator.comparing((Counted post) -> post.metrics.get(measure))
                        .reversed()
                        .thenComparing(Counted::published))
                .limit(BEST)
                .map(post -> new BestPost(
                        post.post.id(), post.published, beginning(post.post), link(post.post), post.metrics))
                .toList();
    }

    private static @Nullable String link(ArchivedPost post) {
        String link = post.text("permalink");
        return link != null && link.startsWith("https://") ? link : null;
    }

    /** The text on one line, or its first letters. */
    private static String beginning(ArchivedPost post) {
        String text = post.text();
        if (text == null || text.isBlank()) {
            return "(without text)";
        }
        StringBuilder start = new StringBuilder();
        Matcher letters = LETTER.matcher(text.strip().replaceAll("\\s+", " "));
        for (int i = 0; letters.find(); i++) {
            if (i == SHOWN_LETTERS) {
                return start.append('…').toString();
            }
            start.append(letters.group());
        }
        return start.toString();
    }

    private ZonedDateTime local(Counted post) {
        return post.published.atZone(span.zone());
    }

    private List<Group> weekdays(List<Counted> posts, String measure) {
        List<Group> groups = groups(
                posts,
                measure,
                post -> String.valueOf(local(post).getDayOfWeek().getValue()));
        return groups.stream()
                .map(group -> new Group(
                        DayOfWeek.of(Integer.parseInt(group.name())).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        group.posts(),
                        group.average()))
                .toList();
    }

    private List<Group> topics(List<Counted> posts, String measure) {
        List<Counted> tagged = posts.stream().filter(post -> post.topic != null).toList();
        return groups(tagged, measure, post -> String.valueOf(post.topic)).stream()
                .sorted(Comparator.comparingLong(Group::posts).reversed().thenComparing(Group::name))
                .toList();
    }

    private static List<Group> groups(List<Counted> posts, String measure, Function<Counted, String> name) {
        Map<String, List<Counted>> byName = new TreeMap<>();
        posts.forEach(post -> byName.computeIfAbsent(name.apply(post), any -> new ArrayList<>())
                .add(post));
        List<Group> groups = new ArrayList<>();
        new LinkedHashMap<>(byName).forEach((key, members) -> {
            List<Long> known = members.stream()
                    .filter(post -> post.metrics.containsKey(measure))
                    .map(post -> post.metrics.get(measure))
                    .toList();
            Long average = known.isEmpty()
                    ? null
                    : Long.valueOf(Math.round(
                            known.stream().mapToLong(Long::longValue).average().orElse(0)));
            groups.add(new Group(key, members.size(), average));
        });
        return groups;
    }

    private SortedMap<LocalDate, Long> views() {
        SortedMap<LocalDate, Long> views = new TreeMap<>();
        for (ArchivedInsights.Day day : insights.days()) {
            Long value = day.metrics().get("views");
            if (value != null && span.contains(middle(day))) {
                views.merge(LocalDate.ofInstant(middle(day), span.zone()), value, Long::sum);
            }
        }
        return views;
    }
}
