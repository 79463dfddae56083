package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Webhook;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An app as the developer's dashboard knows it. May be shared between threads. */
public final class RegisteredApp {
    /** What an app of Meta's own accounts may look up without review. */
    public static final Set<String> OPEN_PROFILES = Set.of("meta", "threads", "instagram", "facebook");

    private final String id;
    private final String secret;
    private final String name;
    private final Map<Scope, AppAccess> access = new ConcurrentHashMap<>();
    private final Set<String> testers = ConcurrentHashMap.newKeySet();
    private final Set<String> invited = ConcurrentHashMap.newKeySet();
    private final List<URI> redirectUris = new CopyOnWriteArrayList<>();
    private volatile @Nullable Webhook webhook;
    private volatile @Nullable URI uninstallUrl;
    private volatile @Nullable URI deletionUrl;

    RegisteredApp(String id, String secret, String name, AppAccess access) {
        this.id = id;
        this.secret = secret;
        this.name = name;
        setAccess(access);
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public String name() {
        return name;
    }

    /** Where the authorization window may send people back to; may be changed. */
    public List<URI> redirectUris() {
        return redirectUris;
    }

    /** Whether Meta has reviewed it for this scope. */
    public boolean isAdvanced(Scope scope) {
        return access.get(scope) == AppAccess.ADVANCED;
    }

    AppAccess access(Scope scope) {
        return access.getOrDefault(scope, AppAccess.STANDARD);
    }

    Set<String> testers() {
        return Set.copyOf(testers);
    }

    Set<String> invited() {
        return Set.copyOf(invited);
    }

    void restore(WorldSnapshot.AppData data) {
        data.access().forEach(this::setAccess);
        testers.clear();
        testers.addAll(data.testers());
        invited.clear();
        invited.addAll(data.invited());
        redirectUris.clear();
        redirectUris.addAll(data.redirectUris());
        setWebhook(data.webhook());
        setCallbacks(data.uninstallUrl(), data.deletionUrl());
    }

    /** Whether the account has accepted to test it. */
    public boolean isTester(Person person) {
        return testers.contains(person.id());
    }

    /** Whether the account was asked to test it and did not answer yet. */
    public boolean isInvited(Person person) {
        return invited.contains(person.id());
    }

    /** Asks the account to test it; until it accepts, it is no tester. */
    public void invite(Person person) {
        testers.remove(person.id());
        invited.add(person.id());
    }

    /** Makes the account a tester, or no longer one. */
    public void setTester(Person person, boolean tester) {
        invited.remove(person.id());
        if (tester) {
            testers.add(person.id());
        } else {
            testers.remove(person.id());
        }
    }

    /** Where its events are delivered, or null. */
    public @Nullable Webhook webhook() {
        return webhook;
    }

    /** Delivers its events there from now on; null delivers none. */
    public void setWebhook(@Nullable Webhook webhook) {
        this.webhook = webhook;
    }

    /** What is called when somebody removes it, or null. */
    public @Nullable URI uninstallUrl() {
        return uninstallUrl;
    }

    /** What is called so that the data of somebody who removed it are deleted, or null. */
    public @Nullable URI deletionUrl() {
        return deletionUrl;
    }

    /** Calls these from now on; null calls none. */
    public void setCallbacks(@Nullable URI uninstallUrl, @Nullable URI deletionUrl) {
        this.uninstallUrl = uninstallUrl;
        this.deletionUrl = deletionUrl;
    }

    /** Gives it this access for every scope. */
    public void setAccess(AppAccess all) {
        EnumSet.allOf(Scope.class).forEach(scope -> access.put(scope, all));
    }

    /** Gives it this access for one scope. */
    public void setAccess(Scope scope, AppAccess one) {
        access.put(scope, one);
    }

    @Override
    public String toString() {
        return "RegisteredApp[id=" + id + ", name=" + name + "]";
    }
}
