package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.HideStatus;
import dev.lisle.emulator.Totals;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.Webhook;
import dev.lisle.emulator.faults.View;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a world, as plain values that refer to each other by id. Its form is the emulator's own and may change with
 * it.
 *
 * @param now the moment at which it was taken
 * @param counters where ids and places go on
 * @param totals what has happened so far
 * @param variants the readings in use
 * @param seeds the numbers from which the world was filled
 * @param people the accounts in the order in which they came
 * @param apps the apps in the order in which they came
 * @param grants what accounts have allowed apps
 * @param tokens the tokens
 * @param containers the containers, oldest first
 * @param late what was accepted and takes effect later
 * @param posts the posts by place, oldest first
 * @param around what happened around posts
 */
public record WorldSnapshot(
        Instant now,
        Counters counters,
        Totals totals,
        Set<Variant> variants,
        Set<Long> seeds,
        List<PersonData> people,
        List<AppData> apps,
        List<GrantData> grants,
        List<TokenData> tokens,
        List<ContainerData> containers,
        List<LateData> late,
        List<PostData> posts,
        Around around) {
    /** Where ids and places go on. */
    public record Counters(long users, long posts, long containers, int tokens, long earliestPlace, long lastPlace) {}

    /** An account, with what it used of its quotas by their names. */
    public record PersonData(
            String id,
            String username,
            AccountProfile profile,
            Map<String, List<Instant>> quotas,
            List<Long> calls,
            List<SearchHistory.Search> searches) {}

    /** An app. */
    public record AppData(
            String id,
            String secret,
            String name,
            Map<Scope, AppAccess> access,
            Set<String> testers,
            Set<String> invited,
            List<URI> redirectUris,
            @Nullable Webhook webhook,
            @Nullable URI uninstallUrl,
            @Nullable URI deletionUrl) {}

    /** A grant, of an app by its id and a person by theirs. */
    public record GrantData(String app, String person, Set<Scope> scopes, Instant until) {}

    /** A token. */
    public record TokenData(
            String text, Token.Kind kind, String app, String person, Set<Scope> scopes, Instant issuedAt) {}

    /** What was found at an address; the file by its id. */
    public record MediaData(
            @Nullable String file,
            int width,
            int height,
            @Nullable String failure) {}

    /** A container. */
    public record ContainerData(
            String id,
            String person,
            Content content,
            Duration time,
            MediaData media,
            List<String> items,
            Instant createdAt,
            Instant shownFrom,
            @Nullable String accepted,
            List<String> posts) {}

    /** A publish that takes effect later. */
    public record LateData(
            String container, long number, boolean repeated, Map<View, Duration> lags, boolean detached, Instant due) {}

    /** A post, or an item of one. */
    public record PostData(
            long number,
            long place,
            String person,
            Content content,
            MediaData media,
            List<PostData> items,
            @Nullable String rootId,
            Instant publishedAt,
            String container) {}

    /** Two accounts, by their ids. */
    public record Pair(String from, String to) {}

    /** What happened around posts, by their ids. */
    public record Around(
            Map<Ties.Tie, List<Pair>> ties,
            Map<String, Map<String, Instant>> likes,
            Map<String, Set<String>> reposters,
            Map<String, Moderation.Waiting> waiting,
            Map<String, HideStatus> marks,
            Map<String, Map<String, String>> votes,
            Map<String, Integer> shares,
            Map<String, Map<View, Instant>> lags) {}
}
