package dev.lisle.archive;

import dev.lisle.archive.ArchiveProgress.Step;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.time.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an account published, in a folder of plain files that a person and any tool can read: what Meta sent, one JSON object a
 * line; pictures, videos and sound; the numbers, taken down again and again; and pages for a browser. Immutable; of several updates of
 * one folder at once, all but one are refused.
 */
public final class Archive {
    private static final String ABOUT = "archive.json";
    private static final String FIELDS = "id,username,name,threads_profile_picture_url,threads_biography,is_verified";

    private final Path folder;
    private final ArchiveTime time;
    private final ArchiveProgress.Listener listener;
    private final Disk.Trip trip;

    Archive(Path folder, ArchiveTime time, ArchiveProgress.Listener listener, Disk.Trip trip) {
        this.folder = folder.toAbsolutePath().normalize();
        this.time = time;
        this.listener = listener;
        this.trip = trip;
    }

    /** The archive in that folder, which need not exist yet. Reads nothing. */
    public static Archive in(Path folder) {
        return new Archive(
                folder, new ArchiveTime(Clock.systemUTC(), Pause.REAL), ArchiveProgress.Listener.NONE, Disk.Trip.NONE);
    }

    /** The same with another clock, in whose zone the pages tell the time, and another way to wait. */
    public Archive withTime(Clock clock, Pause pause) {
        return new Archive(folder, new ArchiveTime(clock, pause), listener, trip);
    }

    /** The same, telling how far an update is. */
    public Archive telling(ArchiveProgress.Listener newListener) {
        return new Archive(folder, time, newListener, trip);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether something was archived there. */
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(ABOUT));
    }

    /**
     * Fetches what is new and what may have changed, and writes the pages anew. What is there stays, also what was deleted at Meta.
     * It may be stopped at any moment; the next update goes on. Sends one request for each hundred posts, and one for each post whose
     * numbers or conversation are due: all the first time, then ever more seldom as a post ages.
     *
     * @throws ArchiveException if the folder is somebody else's archive, no archive but full, in use, or cannot be written
     * @throws ThreadsException if not even the account's profile could be read; what stops it later is in the result
     */
    public ArchiveUpdate update(ThreadsClient client, ArchivePlan plan) {
        Map<String, @Nullable Object> profile = client.raw().get("/me", Map.of("fields", FIELDS));
        Map<String, @Nullable Object> about = checked(profile);
        try (Disk disk = Disk.open(folder, trip)) {
            disk.replace(ABOUT, Json.line(about));
            disk.replace("README.txt", Readme.TEXT.getBytes(StandardCharsets.UTF_8));
            Census census = Census.of(folder);
            Run run = new Run(client, plan, disk, census, time, listener);
            keep(profile, run);
            ThreadsException cause = null;
            try {
                new Listing(run, new MediaFetch(run)).all();
                if (plan.replies()) {
                    new Conversations(run).all();
                }
                if (plan.insights()) {
                    new Measuring(run).all();
                }
            } catch (CallInterruptedException e) {
                throw e;
            } catch (ThreadsException e) {
                cause = e;
            }
            disk.force();
            run.reached(Step.PAGES, 1);
            new Pages(census, insights(), disk, time.clock().getZone(), text(profile, "username")).write(profile);
            return run.result(cause);
        } catch (IOException e) {
            throw new ArchiveException(
                    "The archive \"" + folder + "\" cannot be written: " + e.getMessage()
                            + ". Is it yours to write to, and is there room left?",
                    e);
        }
    }

    /**
     * Reads every line, and compares every file with the digest that was taken when it came. Sends nothing.
     *
     * @throws ArchiveException if there is no archive, or it cannot be read
     */
    public Verification verify() {
        return reading(() -> new Verifier(folder).verify());
    }

    /**
     * The newest version of each post on a shelf, newest first. They are read one by one as the stream goes on. Sends nothing.
     *
     * @throws ArchiveException if there is no archive, or it cannot be read
     */
    public Stream<ArchivedPost> posts(Shelf shelf) {
        return posts(shelf, known -> true);
    }

    /**
     * Those of them that were published from a moment on and before another. Sends nothing.
     *
     * @throws ArchiveException if there is no archive, or it cannot be read
     */
    public Stream<ArchivedPost> posts(Shelf shelf, Instant from, Instant until) {
        return posts(
                shelf,
                known -> known.published != null && !known.published.isBefore(from) && known.published.isBefore(until));
    }

    private Stream<ArchivedPost> posts(Shelf shelf, Predicate<Known> which) {
        Census census = reading(() -> Census.of(folder));
        return census.on(shelf).stream()
                .filter(which)
                .sorted(Comparator.comparing((Known known) -> known.published == null ? Instant.EPOCH : known.published)
                        .thenComparing(known -> known.id)
                        .reversed())
                .map(known -> reading(() -> census.read(known)));
    }

    /**
     * The time of which all on that shelf is here; empty if no update has gone through its list yet, as of replies, which come by posts. Sends nothing.
     *
     * @throws ArchiveException if there is no archive, or it cannot be read
     */
    public Optional<Coverage> coverage(Shelf shelf) {
        return Optional.ofNullable(reading(() -> Census.of(folder)).coverage(shelf));
    }

    /**
     * The numbers. Sends nothing.
     *
     * @throws ArchiveException if there is no archive, or it cannot be read
     */
    public ArchivedInsights insights() {
        return reading(() -> InsightsReader.of(folder));
    }

    /**
     * The account's profile as it was last seen, under Meta's names. Sends nothing.
     *
     * @throws ArchiveException if there is no archive, or it cannot be read
     */
    public Map<String, @Nullable Object> profile() {
        Map<String, @Nullable Object> newest = new LinkedHashMap<>();
        reading(() -> {
            Lines.each(folder.resolve(Census.PROFILE), (offset, line) -> {
                Map<String, @Nullable Object> object = Json.read(line);
                Map<String, @Nullable Object> fields = object == null ? null : Census.map(object.get("profile"));
                if (fields != null) {
                    newest.clear();
                    newest.putAll(fields);
                }
            });
            return newest;
        });
        return Collections.unmodifiableMap(newest);
    }

    private void keep(Map<String, @Nullable Object> profile, Run run) throws IOException {
        if (run.census.isNewProfile(profile)) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("seen", run.now().toString());
            line.put("profile", profile);
            run.disk.append(Census.PROFILE, line);
        }
    }

    /** What {@code archive.json} says, if the folder is free or this account's. */
    private Map<String, @Nullable Object> checked(Map<String, @Nullable Object> profile) {
        String id = text(profile, "id");
        String username = text(profile, "username");
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("format", 1L);
        about.put("account", id);
        about.put("username", username);
        try {
            if (exists()) {
                Map<String, @Nullable Object> known = Json.read(Files.readAllBytes(folder.resolve(ABOUT)));
                if (known == null || !Long.valueOf(1).equals(known.get("format"))) {
                    throw new ArchiveException(
                            "The folder \"" + folder + "\" holds an archive of a form that this release does not know."
                                    + " Update Lisle, or name another folder.",
                            null);
                }
                if (id == null || !id.equals(known.get("account"))) {
                    throw new ArchiveException(
                            "The folder \"" + folder + "\" is the archive of @" + known.get("username")
                                    + ", and this is @" + username + ". Name another folder.",
                            null);
                }
            } else if (Files.exists(folder) && !isFree()) {
                throw new ArchiveException(
                        "The folder \"" + folder + "\" holds other files. Name an empty one, or one to be made.", null);
            }
        } catch (IOException e) {
            throw new ArchiveException("The folder \"" + folder + "\" cannot be read: " + e.getMessage(), e);
        }
        return about;
    }

    /** Empty but for what a first update leaves that was stopped at once. */
    private boolean isFree() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .allMatch(List.of(".lock", ABOUT + ".part")::contains);
        }
    }

    /** Something that reads files. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T reading(Reading<T> work) {
        if (!exists()) {
            throw new ArchiveException(
                    "There is no archive in \"" + folder + "\". Make one by an update, or name its folder.", null);
        }
        try {
            return work.read();
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException("The archive \"" + folder + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    /** Where it is. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
