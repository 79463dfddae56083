package dev.lisle.emulator;

import dev.lisle.emulator.faults.Faults;
import dev.lisle.emulator.internal.admin.Admin;
import dev.lisle.emulator.internal.server.Assembly;
import dev.lisle.emulator.internal.y2023.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A Threads on this machine: it listens on the loopback, behaves as Meta's pages say, and shows on a page what it was
 * told. Point any client at {@link #address}; several emulators may run side by side. May be shared between threads.
 *
 * <pre>{@code
 * try (Emulator emulator = Emulator.start()) {
 *     Account ada = emulator.account("ada");
 *     // POST emulator.address() + "/me/threads" with ada.token() …
 *     assertThat(emulator.postsOf("ada")).hasSize(1);
 * }
 * }</pre>
 *
 * @see <a href="https://developers.facebook.com/docs/threads">Threads API</a>
 */
public final class Emulator implements AutoCloseable {
    private final Assembly assembly;

    private Emulator(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Starts one with the default settings on a free port. */
    public static Emulator start() {
        return start(EmulatorSettings.defaults());
    }

    /**
     * Starts one.
     *
     * @throws PortInUseException if the port is held by another program: choose another, or 0
     * @throws IllegalArgumentException if a username of the settings is none, or is named twice
     */
    public static Emulator start(EmulatorSettings settings) {
        EmulatorClock clock = EmulatorClock.of(settings.frozenAt());
        try {
            Assembly assembly = Assembly.start(settings, clock, clock::moveTo);
            clock.onAdvance(assembly::clockAdvanced);
            return new Emulator(assembly);
        } catch (BindException e) {
            throw new PortInUseException(settings.port(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator can't listen on 127.0.0.1", e);
        }
    }

    /** The base address for a client, such as {@code http://127.0.0.1:8080}; a path may begin with {@code /v1.0}. */
    public URI address() {
        return assembly.address();
    }

    /**
     * The same place in TLS: the port speaks both.
     *
     * @throws IllegalStateException if the settings name no folder for a certificate; see {@link Network#withTls}
     */
    public URI secureAddress() {
        if (!assembly.isSecure()) {
            throw new IllegalStateException(
                    "This emulator serves no TLS: give its settings a Network.LOOPBACK.withTls(folder)");
        }
        return URI.create("https://localhost:" + address().getPort());
    }

    /** The address of the page for people. */
    public URI webPage() {
        return assembly.address().resolve("/");
    }

    /** The app that the tokens belong to. */
    public App app() {
        return assembly.app();
    }

    /** Its apps, their testers and webhooks, and who let them in. */
    public Dashboard dashboard() {
        return new Dashboard(assembly.world(), assembly.webhooks());
    }

    /** All accounts in the order in which they came. */
    public List<Account> accounts() {
        return admin().accounts();
    }

    /**
     * The account of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public Account account(String username) {
        return admin().account(username);
    }

    /**
     * Adds an account with a token for everything.
     *
     * @param username 1 to 30 small letters, digits, dots and underscores
     * @throws IllegalArgumentException if the username is taken, or none
     */
    public Account addAccount(String username) {
        return admin().addAccount(username, null);
    }

    /**
     * What an account is to others.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public AccountProfile profileOf(String username) {
        return admin().profile(username);
    }

    /**
     * Makes an account something else to others: private, verified, with few followers, in another country.
     *
     * <pre>{@code
     * emulator.changeProfile("ada", profile -> profile.withPrivate(true));
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public AccountProfile changeProfile(String username, UnaryOperator<AccountProfile> change) {
        return admin().changeProfile(username, change);
    }

    /**
     * The readings that are used instead of the usual ones where Meta's sources disagree. The set is live: adding to it or
     * removing from it takes effect at once.
     */
    public Set<Variant> variants() {
        return assembly.variants();
    }

    /** What has happened so far, also to what was let go of since. */
    public Totals totals() {
        return assembly.totals();
    }

    /**
     * Fills the world with other people: hundreds of accounts that have been following, posting, replying, quoting and
     * liking for the last 30 days. The same number in the same world gives the same people and posts.
     *
     * @throws IllegalArgumentException if the world has been filled from this number before
     */
    public void seed(long number) {
        assembly.sow(number);
    }

    /**
     * Writes everything into a JSON file: accounts, tokens, containers, posts and what happened around them, quotas, media
     * and the clock. Best while nobody calls. Faults, the log of requests and open logins are left out, and so are
     * files of more than 32 MB.
     *
     * @throws UncheckedIOException if the file can't be written
     */
    public void save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            assembly.snapshotFile().save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot could not be written to " + file, e);
        }
    }

    /**
     * Becomes what {@link #save} wrote, here or in another emulator: what was there before is gone, and the clock stands
     * where it stood.
     *
     * @throws IllegalArgumentException if the file is no snapshot; nothing has changed
     * @throws UncheckedIOException if the file can't be read
     */
    public void load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            assembly.snapshotFile().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot could not be read from " + file, e);
        }
    }

    /** What an account does to a post beside the API: likes it, votes, shares it, follows its author. */
    public Crowd crowd() {
        return assembly.crowd();
    }

    /**
     * What an account has published and not deleted, replies too, in the order of publication.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public List<EmulatedPost> postsOf(String username) {
        return admin().posts(username);
    }

    /** Every container that was created, oldest first, with the posts that it became. */
    public List<EmulatedContainer> containers() {
        return admin().containers();
    }

    /** The requests to the API, oldest first; of very many the last 10,000. */
    public List<ReceivedRequest> requests() {
        return assembly.log().all();
    }

    /** What goes wrong: empty at first. Over HTTP the same stands at {@code /_lisle/faults}. */
    public Faults faults() {
        return assembly.faults();
    }

    /** The emulator's time. */
    public EmulatorClock clock() {
        return assembly.clock();
    }

    /**
     * Gives an account many posts at once, past all limits, and keeps the pages of its posts as bytes once they were
     * asked for: so a benchmark measures the one who reads and not the emulator.
     *
     * @param count how many, up to 5,000,000
     * @throws IllegalArgumentException if there is no such account, or the count is out of range
     * @throws IllegalStateException if the account has published before
     */
    public void preparePosts(String username, int count) {
        admin().preparePosts(username, count);
    }

    /**
     * Opens the web and mobile interface of mid-2023 over the same accounts and posts, at a port of its own.
     *
     * @param port the port on 127.0.0.1; 0 takes any free one
     * @throws PortInUseException if the port is held by another program: choose another, or 0
     */
    public InterfaceOf2023 openInterfaceOf2023(int port) {
        Service service = assembly.serviceOf2023();
        try {
            return new InterfaceOf2023(assembly.open(service, port), service);
        } catch (BindException e) {
            throw new PortInUseException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator can't listen on 127.0.0.1", e);
        }
    }

    /** Lets the page show, while somebody writes, what becomes of a text; without one it shows nothing. */
    public void showPreview(Preview preview) {
        assembly.preview().use(preview);
    }

    /** Stops it: its port is free and its files are gone when this returns. Doing it twice does nothing more. */
    @Override
    public void close() {
        assembly.shut(); // before a waiting call is let go, since its caller may come again at once
        clock().stop();
        assembly.close();
    }

    private Admin admin() {
        return assembly.admin();
    }
}
