package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a chain: its head and the facts after it, added up. Not thread-safe. */
public final class ChainFacts {
    private final Instant begun;
    private final String account;
    private final @Nullable PostId replyTo;
    private final List<PartPlan> parts;
    private final Map<Integer, PartFacts> facts = new HashMap<>();
    private final Map<Item, Fact.ItemCreated> items = new HashMap<>();
    private final Set<URI> hosted = new LinkedHashSet<>();
    private final List<PostId> replaces;
    private final Map<Integer, String> continued = new HashMap<>();
    private final Map<Integer, String> stories = new HashMap<>();
    private int lines = 1;
    private final Set<PostId> deleted = new HashSet<>();
    private boolean givenUp;

    /** The item of a carousel: the lasting number of its part, and its place from 0. */
    private record Item(int part, int item) {}

    private ChainFacts(
            Instant begun, String account, @Nullable PostId replyTo, List<PartPlan> parts, List<PostId> replaces) {
        this.begun = begun;
        this.account = account;
        this.replyTo = replyTo;
        this.parts = new ArrayList<>(parts);
        this.replaces = new ArrayList<>(replaces);
    }

    /** The first line of a chain. */
    public static String head(Instant at, String account, @Nullable PostId replyTo, List<PartPlan> parts) {
        return head(at, account, replyTo, parts, List.of());
    }

    /** The same for a chain that takes the place of posts, which are deleted before it is published. */
    public static String head(
            Instant at, String account, @Nullable PostId replyTo, List<PartPlan> parts, List<PostId> replaces) {
        return Line.of("planned", at)
                .put("account", account)
                .put("replyTo", replyTo)
                .put("replaces", replaces.isEmpty() ? null : replaces)
                .put("parts", parts.stream().map(PartLine::write).toList())
                .toString();
    }

    /** What all lines of a chain, at least the first, add up to. */
    public static ChainFacts of(List<String> lines) {
        Line head = Line.read(lines.get(0));
        ChainFacts facts = new ChainFacts(
                head.at(),
                head.text("account"),
                head.post("replyTo"),
                head.lines("parts").stream().map(PartLine::read).toList(),
                head.posts("replaces"));
        for (String line : lines.subList(1, lines.size())) {
            facts.add(FactLine.read(line));
        }
        return facts;
    }

    /** Adds one more line; null is one that is not known here. */
    public void add(@Nullable Fact fact) {
        lines++;
        note(fact);
    }

    /** So many of the facts that were added are lines now; says how many lines that makes. */
    public int written(int more) {
        lines += more;
        return lines;
    }

    /** Adds what is no line, or not yet. */
    public void note(@Nullable Fact fact) {
        if (fact instanceof Fact.Hosted file) {
            hosted.add(file.address());
            parts.replaceAll(part -> part.number() == file.part() ? part.hosted(file.item(), file.address()) : part);
        } else if (fact instanceof Fact.Removed file) {
            hosted.remove(file.address());
        } else if (fact instanceof Fact.Deleted gone) {
            replaces.remove(gone.post());
            deleted.add(gone.post());
        } else if (fact instanceof Fact.Shared shared) {
            stories.put(shared.part(), shared.status());
        } else if (fact instanceof Fact.Continued other) {
            continued.put(other.part(), other.chain());
        } else if (fact instanceof Fact.GivenUp) {
            givenUp = true;
        } else if (fact instanceof Fact.Resumed) {
            parts.forEach(part -> facts.put(part.number(), of(part).plus(fact)));
        } else if (fact instanceof Fact.ItemCreated item) {
            items.put(new Item(item.part(), item.item()), item);
        } else if (fact instanceof Fact.Replanned again) {
            replan(again);
        } else if (fact instanceof Fact.OfPart ofPart) {
            if (fact instanceof Fact.Live) {
                items.keySet().removeIf(item -> item.part() == ofPart.part());
            }
            facts.merge(ofPart.part(), PartFacts.nothing().plus(fact), (old, fresh) -> old.plus(fact));
        }
    }

    /** When it was begun. */
    public Instant begun() {
        return begun;
    }

    /** Whose chain it is: the id of the account. */
    public String account() {
        return account;
    }

    /** What the first part answers; null for a chain of its own. */
    public @Nullable PostId replyTo() {
        return replyTo;
    }

    /** The posts that it takes the place of and that are not deleted yet, in the order of their publication. */
    public List<PostId> replaces() {
        return replaces;
    }

    /** Whether any post was deleted for it, or of it. */
    public boolean hasDeleted() {
        return !deleted.isEmpty();
    }

    /** Whether this post was deleted, as far as the ledger knows. */
    public boolean isDeleted(PostId post) {
        return deleted.contains(post);
    }

    /** What Meta said of sharing the part to Instagram Stories; null if it said nothing. */
    public @Nullable String story(PartPlan part) {
        return stories.get(part.number());
    }

    /** The chain that took the place of this part and all after it; null if none did. */
    public @Nullable String continuedBy(PartPlan part) {
        return continued.get(part.number());
    }

    /** The chain that took the place of its last parts; null if none did. */
    public @Nullable String continuedBy() {
        for (PartPlan part : parts) {
            String other = continuedBy(part);
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** The parts in the order of publication. */
    public List<PartPlan> parts() {
        return parts;
    }

    /** What is known of a part. */
    public PartFacts of(PartPlan part) {
        return Objects.requireNonNull(facts.getOrDefault(part.number(), PartFacts.nothing()));
    }

    /** The container of a carousel's item, if it was made after {@code oldest}; else null. */
    public Fact.@Nullable ItemCreated item(PartPlan part, int item, Instant oldest) {
        Fact.ItemCreated made = items.get(new Item(part.number(), item));
        return made == null || made.at().isBefore(oldest) ? null : made;
    }

    /** All items of carousels that were made, but those of parts that are live. */
    public Set<ContainerId> items() {
        return items.values().stream().map(Fact.ItemCreated::container).collect(Collectors.toUnmodifiableSet());
    }

    /** The hosted files that were not removed yet. */
    public Set<URI> hosted() {
        return hosted;
    }

    /** How many lines the ledger had when this was up to date. */
    public int lines() {
        return lines;
    }

    /** Whether nobody goes on with it. */
    public boolean isGivenUp() {
        return givenUp;
    }

    /** Whether a part may be live although nobody knows it for certain. */
    public boolean mayBeLive() {
        return parts.stream().anyMatch(part -> of(part).mayBeLive());
    }

    /** Whether all parts are live. */
    public boolean isWhole() {
        return parts.stream().allMatch(part -> of(part).live() != null);
    }

    /** Whether a part is live by what a person said, and that was not looked at yet. */
    public boolean isSaid() {
        return parts.stream().anyMatch(part -> of(part).said() != null);
    }

    /** A number that no part has had. */
    public int freshNumber() {
        return parts.stream().mapToInt(PartPlan::number).max().orElse(0) + 1;
    }

    private void replan(Fact.Replanned again) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).number() == again.part()) {
                parts.remove(i);
                parts.addAll(i, again.into());
                return;
            }
        }
    }
}
