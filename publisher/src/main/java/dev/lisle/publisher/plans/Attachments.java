package dev.lisle.publisher.plans;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.text.Link;
import dev.lisle.text.TextSplitter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part without media carries the poll, the GIF, and each link. A part carries one of them at most: Meta excludes poll
 * with link, and says nothing of the rest.
 */
final class Attachments {
    private final Draft draft;
    private final List<String> texts;
    private final List<Integer> free = new ArrayList<>();
    private final List<@Nullable URI> links = new ArrayList<>();
    private final List<URI> withoutPart = new ArrayList<>();
    private int poll = -1;
    private int gif = -1;

    private Attachments(Draft draft, List<String> texts) {
        this.draft = draft;
        this.texts = texts;
    }

    /** For parts with these texts; one is empty where a part shows media. */
    static Attachments of(Draft draft, List<String> textsWithoutMedia) {
        Attachments attachments = new Attachments(draft, textsWithoutMedia);
        attachments.place();
        return attachments;
    }

    @Nullable
    Poll poll(int part) {
        return part == poll ? draft.extras().poll() : null;
    }

    @Nullable
    Gif gif(int part) {
        return part == gif ? draft.extras().gif() : null;
    }

    @Nullable
    URI link(int part) {
        return part < links.size() ? links.get(part) : null;
    }

    /** The links that become parts of their own, behind the others. */
    List<URI> withoutPart() {
        return withoutPart;
    }

    private void place() {
        for (int i = 0; i < texts.size(); i++) {
            links.add(null);
            if (!texts.get(i).isEmpty()) {
                free.add(i);
            }
        }
        if (draft.extras().poll() != null) {
            poll = take(free.size() - 1, Problem.POLL_WITH_MEDIA, "A poll");
        }
        if (draft.extras().gif() != null) {
            gif = take(0, Problem.NO_TEXT_ONLY_PART, "A GIF");
        }
        List<URI> elsewhere = new ArrayList<>();
        for (URI link : draft.extras().links()) {
            if (!attach(link, true)) {
                elsewhere.add(link);
            }
        }
        for (URI link : elsewhere) {
            if (!attach(link, false)) {
                addPart(link);
            }
        }
    }

    private int take(int index, Problem problem, String what) {
        if (free.isEmpty()) {
            throw new InvalidDraftException(
                    problem,
                    what + " needs a part that has text and neither media nor another attachment, and there is none."
                            + " Leave it out, or publish it as a draft of its own.");
        }
        return free.remove(index);
    }

    /** Attaches a link to the next part that may have it; with {@code there} only to one whose text has it. */
    private boolean attach(URI link, boolean there) {
        for (int i = 0; i < free.size(); i++) {
            Set<String> ofText = new HashSet<>();
            Link.in(texts.get(free.get(i))).forEach(found -> ofText.add(found.url()));
            boolean has = ofText.contains(link.toString());
            if (there ? has : ofText.size() < TextSplitter.LINKS_PER_POST) {
                links.set(free.remove(i), link);
                return true;
            }
        }
        return false;
    }

    private void addPart(URI link) {
        if (draft.splitting().shape() == Shape.SINGLE_POST) {
            throw new InvalidDraftException(
                    Problem.NO_TEXT_ONLY_PART,
                    "The link " + link
                            + " finds no place: a single post carries one attachment, and only without media."
                            + " Write it into the text, or let the draft become a chain.");
        }
        withoutPart.add(link);
    }
}
