package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.admin.RequestLog;
import dev.lisle.emulator.internal.media.MediaFetcher;
import dev.lisle.emulator.internal.media.MediaStore;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import org.jspecify.annotations.Nullable;

/** The interface of 2023 over one world. May be shared between threads. */
public final class Service {
    private final World world;
    private final Sessions sessions = new Sessions();
    private final MediaStore store;
    private final MediaFetcher fetcher;
    private final Links links;
    private final RequestLog log;
    private @Nullable Door door;

    /** Answers nothing until it is registered. */
    public Service(World world, MediaStore store, MediaFetcher fetcher, Links links, RequestLog log) {
        this.world = world;
        this.store = store;
        this.fetcher = fetcher;
        this.links = links;
        this.log = log;
    }

    /** Adds the routes, once. */
    public void register(RoutesConfig routes) {
        Ties ties = world.ties();
        Shapes shapes = new Shapes();
        UserJson users = new UserJson(shapes, ties, links);
        PostJson posts = new PostJson(world, shapes, users, ties, links);
        ThreadJson threads = new ThreadJson(world, posts, users);
        Door opened = new Door(routes, world, sessions, log);
        new LoginEndpoints(world.people(), sessions, users).register(opened);
        new UserEndpoints(world, ties, users).register(opened);
        new ThreadEndpoints(world, ties, users, threads).register(opened);
        new CreateEndpoints(world, store, fetcher, posts).register(opened);
        new PublicEndpoints(world, ties, users, threads).register(opened);
        opened.rest();
        door = opened;
    }

    /** The next request whose path contains {@code part} is answered with the fault. */
    public void plan(String part, FaultOf2023 fault) {
        java.util.Objects.requireNonNull(door).plan(part, fault);
    }

    /** With which the account signs in. */
    public String password(String username) {
        return sessions.password(person(username));
    }

    /** Sets it. */
    public void setPassword(String username, String password) {
        sessions.setPassword(person(username), password);
    }

    /** From now on a login wants this code, or an approval. */
    public void requireCode(String username, String code) {
        sessions.requireCode(person(username), code);
    }

    /** Approves the logins of the account that wait for it; how many they were. */
    public int approve(String username) {
        return sessions.approve(person(username));
    }

    /** Signs the account out everywhere. */
    public void endSessions(String username) {
        sessions.endAll(person(username));
    }

    /** Shows the account to all, or only to those who follow it. */
    public void setPrivate(String username, boolean isPrivate) {
        Person person = person(username);
        person.setProfile(person.profile().withPrivate(isPrivate));
    }

    private Person person(String username) {
        return world.people()
                .named(username)
                .orElseThrow(() -> new IllegalArgumentException("There is no account \"" + username + "\""));
    }
}
