package dev.lisle.emulator.internal.snapshots;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lisle.emulator.internal.admin.Admin;
import dev.lisle.emulator.internal.admin.AdminHttp;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.media.MediaStore;
import dev.lisle.emulator.internal.media.StoredFile;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole emulator as JSON and reads it back, over Java and over HTTP alike. */
public final class SnapshotFile {
    private static final long LARGEST_FILE_IN_BYTES = 32L << 20;
    /** What is null is left out, so that it is read as null and not as a null of JSON. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final World world;
    private final Admin admin;
    private final MediaStore store;
    private final Consumer<Instant> clock;
    private final Runnable replaced;

    /** Saves and loads these; {@code clock} is set to the moment of what is loaded, {@code replaced} is told that it was. */
    public SnapshotFile(World world, Admin admin, MediaStore store, Consumer<Instant> clock, Runnable replaced) {
        this.world = world;
        this.admin = admin;
        this.store = store;
        this.clock = clock;
        this.replaced = replaced;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/_lisle/snapshot", this::send);
        routes.post("/_lisle/snapshot", this::receive);
    }

    /**
     * Writes everything. Files of more than 32 MB are left out.
     *
     * @throws IOException if it can't be written
     */
    public void save(OutputStream out) throws IOException {
        List<Snapshot.FileData> files = new ArrayList<>();
        for (StoredFile file : store.all()) {
            if (file.sizeInBytes() <= LARGEST_FILE_IN_BYTES) {
                files.add(new Snapshot.FileData(file.id(), file.declaredType(), Files.readAllBytes(file.path())));
            }
        }
        out.write(
                MAPPER.writeValueAsBytes(new Snapshot(Snapshot.VERSION, admin.shownTokens(), files, world.snapshot())));
    }

    /**
     * Reads everything; what was there before is gone.
     *
     * @throws IllegalArgumentException if it is no snapshot; nothing has changed
     * @throws IOException if it can't be read
     */
    public void load(InputStream in) throws IOException {
        Snapshot snapshot = read(in);
        replaced.run();
        store.clear();
        for (Snapshot.FileData file : snapshot.files()) {
            store.restore(file.id(), file.content(), file.declaredType());
        }
        clock.accept(snapshot.world().now());
        world.restore(snapshot.world(), id -> store.find(id).orElse(null));
        admin.restoreShownTokens(snapshot.tokens());
    }

    private static Snapshot read(InputStream in) {
        try {
            Snapshot snapshot = MAPPER.readValue(in, Snapshot.class);
            if (snapshot.version() == Snapshot.VERSION) {
                return snapshot;
            }
            throw new IllegalArgumentException("The snapshot has the form " + snapshot.version()
                    + ", and this emulator reads the form " + Snapshot.VERSION + ": take it again with this version");
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("This is no snapshot of an emulator: " + e.getMessage(), e);
        }
    }

    private void send(Context ctx) throws IOException {
        ctx.contentType("application/json; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"lisle-snapshot.json\"");
        save(ctx.res().getOutputStream());
    }

    private void receive(Context ctx) throws IOException {
        load(ctx.req().getInputStream());
        AdminHttp.send(ctx, 200, Json.object().put("now", world.now().toString()));
    }
}
