package dev.lisle.outbox.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** What a database is kept in, so that a copy of it is known for one. */
public final class Identity {
    private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

    private final Supplier<Optional<String>> read;

    private Identity(Supplier<Optional<String>> read) {
        this.read = read;
    }

    /** A file: a copy has another number in its file system. Empty where files have no numbers. */
    public static Identity ofFile(Path file) {
        return new Identity(() -> {
            try {
                Object key =
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey();
                Matcher inode = INODE.matcher(String.valueOf(key));
                return inode.find() ? Optional.of("file " + inode.group(1)) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * A database of a server: one restored from a dump has another number; a server restored from a copy, or a standby that took over,
     * has begun another timeline.
     */
    public static Identity ofServer(Database database) {
        return new Identity(() -> database.read(Identity::server));
    }

    private static Optional<String> server(Handle handle) {
        String number = handle.createQuery("select oid from pg_database where datname = current_database()")
                .mapTo(String.class)
                .one();
        boolean mayAsk = handle.createQuery("""
                        select has_function_privilege('pg_control_system()', 'execute')
                          and has_function_privilege('pg_control_checkpoint()', 'execute')""").mapTo(Boolean.class).one();
        return Optional.of("database " + number
                + (mayAsk ? handle.createQuery("""
                                        select ' of server ' || system_identifier || ', timeline ' || timeline_id
                                        from pg_control_system(), pg_control_checkpoint()""").mapTo(String.class).one() : ""));
    }

    /**
     * Refuses a server that answers before what it wrote is on disk.
     *
     * @throws IllegalStateException if it does
     */
    public static void checkDurable(Database database) {
        String setting = database.read(handle -> handle.createQuery("show synchronous_commit")
                .mapTo(String.class)
                .one());
        if (setting.equals("off")) {
            throw new IllegalStateException(
                    "The connections have synchronous_commit=off: a crash of the server would lose what it"
                            + " has said is written, and posts could go out twice. Set it to on for them.");
        }
    }

    /** What it is kept in now; empty if that cannot be told. */
    public Optional<String> now() {
        return read.get();
    }
}
