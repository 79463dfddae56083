package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;

/** What a post can carry. */
public final class Attaching {
    private Attaching() {}

    static ContainerId poll(ThreadsClient client) {
        // snippet: a poll
        TextContainer poll = TextContainer.of("What do you drink at the loom?")
                .withPoll(Poll.of("Tea", "Coffee"))
                .with(PostOptions.none().withTopicTag("weaving").withReplyControl(ReplyControl.FOLLOWERS_ONLY));
        ContainerId container = client.containers().create(poll);
        // end
        return container;
    }

    static TextContainer spoiler() {
        // snippet: a spoiler and a longer text
        String text = "The ending: the thread holds.";
        TextAttachment essay =
                TextAttachment.of("Warp and weft").styled(TextSpan.of("Warp and weft", "Warp"), TextStyle.BOLD);
        TextContainer post = TextContainer.of(text)
                .withTextAttachment(essay)
                .with(PostOptions.none().hiding(TextSpan.of(text, "the thread holds")));
        // end
        return post;
    }
}
