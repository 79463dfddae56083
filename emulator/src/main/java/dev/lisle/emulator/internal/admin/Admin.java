package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.EmulatedContainer;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.posts.PageCache;
import dev.lisle.emulator.internal.world.People;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Token;
import dev.lisle.emulator.internal.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one may do to an emulator from outside the API, over Java and over HTTP alike. */
public final class Admin {
    private static final int MAX_PREPARED = 5_000_000;

    private final World world;
    private final Snapshots snapshots;
    private final PageCache pages;
    private final EventHub events;
    private final Map<Person, Token> firstTokens = new ConcurrentHashMap<>();

    /** Acts on this world. */
    public Admin(World world, Snapshots snapshots, PageCache pages, EventHub events) {
        this.world = world;
        this.snapshots = snapshots;
        this.pages = pages;
        this.events = events;
    }

    /**
     * Adds an account with a token for everything.
     *
     * @throws IllegalArgumentException if the username is taken, or none
     */
    public Account addAccount(String username, @Nullable String name) {
        Person person = world.people().add(username, name);
        world.apps().first().setTester(person, true);
        Account account = account(person);
        events.send("account", () -> Json.of(account));
        return account;
    }

    /** All accounts in the order in which they came. */
    public List<Account> accounts() {
        return world.people().all().stream().map(this::account).toList();
    }

    /**
     * The account of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Account account(String username) {
        return account(person(username));
    }

    /**
     * What an account is to others.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public AccountProfile profile(String username) {
        return person(username).profile();
    }

    /**
     * Makes it something else to others.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public AccountProfile changeProfile(String username, UnaryOperator<AccountProfile> change) {
        Person person = person(username);
        person.setProfile(change.apply(person.profile()));
        events.send("account", () -> Json.of(account(person)));
        return person.profile();
    }

    /**
     * Makes another token.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public String issueToken(String username, Set<Scope> scopes) {
        return world.people().issue(person(username), scopes).text();
    }

    /**
     * What an account has published, in order.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public List<EmulatedPost> posts(String username) {
        world.publications().settle();
        return snapshots.posts(person(username));
    }

    /** All containers, oldest first. */
    public List<EmulatedContainer> containers() {
        world.publications().settle();
        Instant now = world.now();
        return world.containers().stream()
                .map(container -> snapshots.container(container, now))
                .toList();
    }

    /**
     * Publishes many texts in one go and keeps the account's pages as bytes from then on.
     *
     * @throws IllegalArgumentException if there is no such account, or the count is out of range
     * @throws IllegalStateException if the account has published before
     */
    public void preparePosts(String username, int count) {
        if (count < 1 || count > MAX_PREPARED) {
            throw new IllegalArgumentException(
                    count + " posts can't be prepared: use a number from 1 to " + MAX_PREPARED);
        }
        Person person = person(username);
        world.prepare(person, count, PreparedTexts::of);
        pages.prepare(person);
    }

    /** The token that each account shows, by username. */
    public Map<String, String> shownTokens() {
        Map<String, String> shown = new TreeMap<>();
        firstTokens.forEach((person, token) -> shown.put(person.username(), token.text()));
        return shown;
    }

    /** The accounts show these tokens from now on, as far as they are there. */
    public void restoreShownTokens(Map<String, String> shown) {
        firstTokens.clear();
        shown.forEach((username, text) -> world.people()
                .named(username)
                .ifPresent(person -> world.people().token(text).ifPresent(token -> firstTokens.put(person, token))));
        events.send("loaded", () -> Json.object().put("accounts", shown.size()));
    }

    /** The person of that name. */
    Person person(String username) {
        People people = world.people();
        return people.named(username)
                .orElseThrow(() -> new IllegalArgumentException("There is no account \"" + username + "\": known are "
                        + people.all().stream().map(Person::username).toList()));
    }

    private Account account(Person person) {
        Token token = firstTokens.computeIfAbsent(person, world.people()::issue);
        return new Account(person.id(), person.username(), person.name(), token.text());
    }
}
