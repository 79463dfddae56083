package dev.lisle.mcp;

import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishing, under a key of the caller's that makes it safe to call again. */
final class PublishingTools {
    private final ThreadsClient client;
    private final Publisher publisher;
    private final Drafts drafts;
    private final Workbench workbench;
    private volatile @Nullable String account;

    PublishingTools(ThreadsClient client, Publisher publisher, Drafts drafts, Workbench workbench) {
        this.client = client;
        this.publisher = publisher;
        this.drafts = drafts;
        this.workbench = workbench;
    }

    List<Offer> offers() {
        return List.of(
                new Offer("preview_post", Permission.READ, this::preview),
                new Offer("chain_status", Permission.READ, this::status),
                new Offer("list_unfinished", Permission.READ, this::unfinished),
                new Offer("publish_post", Permission.WRITE, this::publish),
                new Offer("resume_chain", Permission.WRITE, this::resume));
    }

    private Answer preview(Arguments arguments) {
        return ChainAnswers.of(publisher.plan(drafts.read(arguments)));
    }

    private Answer publish(Arguments arguments) throws InterruptedException {
        String key = arguments.key("key");
        Draft draft = drafts.read(arguments);
        return answer(key, workbench.work(key, draft, () -> publishOnce(key, draft)));
    }

    /** The ledger refuses an id that was used; then the chain is told or gone on with, if it is the same. */
    private PublishedChain publishOnce(String key, Draft draft) throws InterruptedException {
        Optional<ChainStatus> known = find(key);
        if (known.isEmpty()) {
            try {
                return publisher.publish(client, draft, key);
            } catch (IllegalArgumentException e) { // perhaps somebody who shares the ledger was faster
                known = find(key);
                if (known.isEmpty()) {
                    throw new RefusedException(String.valueOf(e.getMessage()), e);
                }
            }
        }
        ChainStatus begun = known.get();
        checkAccount(begun); // before anything of it is told
        if (!isSame(begun, publisher.plan(draft))) {
            throw new RefusedException("The key \"" + key + "\" was used for another draft, which begins with \""
                    + begun.parts().get(0).text()
                    + "\". One key is one publication: give this one a key of its own.");
        }
        return goOn(begun);
    }

    private Answer resume(Arguments arguments) throws InterruptedException {
        String key = arguments.key("key");
        if (workbench.has(key)) { // perhaps not begun in the ledger yet
            return answer(key, workbench.work(key, null, () -> goOn(get(key))));
        }
        ChainStatus begun = get(key);
        return answer(key, workbench.work(key, null, () -> goOn(begun)));
    }

    private PublishedChain goOn(ChainStatus begun) throws InterruptedException {
        checkAccount(begun);
        if (begun.isGivenUp()) {
            throw new RefusedException("The chain \"" + begun.id() + "\" was ended with "
                    + begun.live().size() + " of "
                    + begun.parts().size() + " parts live, so nothing more is published under this key. Look at it with"
                    + " chain_status; what is missing can be published under a new key.");
        }
        if (isEnded(begun) && begun.live().size() < begun.parts().size()) {
            throw new RefusedException("The chain \"" + begun.id() + "\" was published, and of its "
                    + begun.parts().size()
                    + " parts " + begun.live().size()
                    + " are left: the others were deleted since. Nothing is published again"
                    + " under this key; a new key publishes anew.");
        }
        return publisher.resume(client, begun.id());
    }

    private Answer status(Arguments arguments) {
        String key = arguments.key("key");
        return workbench.isWorking(key) && find(key).isEmpty() ? ChainAnswers.underWay(key) : fields(get(key));
    }

    private Answer unfinished(Arguments arguments) {
        String own = account();
        return new Answer()
                .withList(
                        "chains",
                        publisher.unfinished().stream()
                                .map(publisher::status)
                                .filter(status -> status.account().equals(own))
                                .map(this::fields)
                                .toList());
    }

    private Answer fields(ChainStatus status) {
        return ChainAnswers.of(status, workbench.isWorking(status.id()), isEnded(status));
    }

    private boolean isEnded(ChainStatus status) {
        return !status.isInDoubt() && !publisher.unfinished().contains(status.id());
    }

    /** @throws RefusedException if there is none, or it is another account's */
    ChainStatus get(String key) {
        ChainStatus status = find(key)
                .orElseThrow(() -> new RefusedException("There is no chain \"" + key
                        + "\": nothing was ever begun under this key. list_unfinished tells those that are"
                        + " not whole."));
        checkAccount(status);
        return status;
    }

    private Optional<ChainStatus> find(String key) {
        try {
            return Optional.of(publisher.status(key));
        } catch (IllegalArgumentException e) { // the ledger knows none
            return Optional.empty();
        }
    }

    private void checkAccount(ChainStatus status) {
        if (!status.account().equals(account())) {
            throw new RefusedException("The chain \"" + status.id()
                    + "\" belongs to another account. Use another key, or a server that is started for that account.");
        }
    }

    private String account() {
        String known = account;
        if (known == null) {
            known = client.profiles().me().id().value();
            account = known;
        }
        return known;
    }

    private static Answer answer(String key, Optional<PublishedChain> published) {
        return published.map(ChainAnswers::of).orElseGet(() -> ChainAnswers.underWay(key));
    }

    /** Where media were when the chain was begun may be known better since. */
    private static boolean isSame(ChainStatus begun, ChainPlan plan) {
        if (begun.parts().size() != plan.parts().size() || !Objects.equals(begun.replyTo(), plan.replyTo())) {
            return false;
        }
        for (int i = 0; i < plan.parts().size(); i++) {
            if (!isSame(begun.parts().get(i), plan.parts().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(PlannedPart one, PlannedPart other) {
        return one.text().equals(other.text())
                && Objects.equals(one.topicTag(), other.topicTag())
                && one.replyControl() == other.replyControl()
                && one.extras().equals(other.extras())
                && media(one).equals(media(other));
    }

    private static List<List<String>> media(PlannedPart part) {
        return part.media().stream().map(PublishingTools::words).toList();
    }

    private static List<String> words(Media media) {
        return List.of(media.source().toString(), String.valueOf(media.altText()), String.valueOf(media.isSpoiler()));
    }
}
