package dev.lisle.publisher.drafts;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.Story;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft carries beside text, media and topic. Which part of a chain each goes to is said by
 * {@link dev.lisle.publisher.plans.PartOption}. A value; {@link Draft} has a method for each.
 *
 * @param quote the post to quote; null for none
 * @param quotesOnEveryPart whether each part quotes it; else the first does
 * @param location the place to name; null for none
 * @param countries where the posts can be seen, as codes of two letters; empty for everywhere
 * @param approvesReplies whether replies stay hidden until they are approved
 * @param story how it is shared to Instagram Stories; null for not at all
 * @param links to attach as cards, one a part, beside those that the text has
 * @param poll null for none
 * @param gif null for none
 * @param isGhost whether the post is archived after 24 hours
 * @param lead what a post with a {@link Shape#TEXT_ATTACHMENT} shows; null for how the text begins
 */
public record Extras(
        @Nullable PostId quote,
        boolean quotesOnEveryPart,
        @Nullable LocationId location,
        List<String> countries,
        boolean approvesReplies,
        @Nullable Story story,
        List<URI> links,
        @Nullable Poll poll,
        @Nullable Gif gif,
        boolean isGhost,
        @Nullable String lead) {
    /** Nothing. */
    public static final Extras NONE =
            new Extras(null, false, null, List.of(), false, null, List.of(), null, null, false, null);

    /** @throws InvalidDraftException if a country is no code of two letters, or a link no public address */
    public Extras {
        try {
            countries =
                    PostOptions.none().onlyIn(countries.toArray(String[]::new)).countries();
        } catch (InvalidRequestException e) {
            throw new InvalidDraftException(Problem.OPTION, String.valueOf(e.getMessage()), e);
        }
        links = links.stream().distinct().toList();
        for (URI link : links) {
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            if (!web || link.getHost() == null) {
                throw new InvalidDraftException(
                        Problem.LINK,
                        "\"" + link + "\" cannot be attached. Give a public address that begins with https://.");
            }
        }
    }

    Extras withQuote(PostId post, boolean onEveryPart) {
        return new Extras(
                post, onEveryPart, location, countries, approvesReplies, story, links, poll, gif, isGhost, lead);
    }

    Extras withLocation(LocationId place) {
        return new Extras(
                quote, quotesOnEveryPart, place, countries, approvesReplies, story, links, poll, gif, isGhost, lead);
    }

    Extras withCountries(List<String> codes) {
        return new Extras(
                quote, quotesOnEveryPart, location, codes, approvesReplies, story, links, poll, gif, isGhost, lead);
    }

    Extras withApprovals() {
        return new Extras(quote, quotesOnEveryPart, location, countries, true, story, links, poll, gif, isGhost, lead);
    }

    Extras withStory(Story other) {
        return new Extras(
                quote, quotesOnEveryPart, location, countries, approvesReplies, other, links, poll, gif, isGhost, lead);
    }

    Extras withLinks(List<URI> others) {
        return new Extras(
                quote,
                quotesOnEveryPart,
                location,
                countries,
                approvesReplies,
                story,
                others,
                poll,
                gif,
                isGhost,
                lead);
    }

    Extras withPoll(Poll other) {
        return new Extras(
                quote,
                quotesOnEveryPart,
                location,
                countries,
                approvesReplies,
                story,
                links,
                other,
                gif,
                isGhost,
                lead);
    }

    Extras withGif(Gif other) {
        return new Extras(
                quote,
                quotesOnEveryPart,
                location,
                countries,
                approvesReplies,
                story,
                links,
                poll,
                other,
                isGhost,
                lead);
    }

    Extras asGhost() {
        return new Extras(
                quote, quotesOnEveryPart, location, countries, approvesReplies, story, links, poll, gif, true, lead);
    }

    Extras withLead(@Nullable String text) {
        return new Extras(
                quote, quotesOnEveryPart, location, countries, approvesReplies, story, links, poll, gif, isGhost, text);
    }
}
