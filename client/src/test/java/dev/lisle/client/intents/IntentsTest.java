package dev.lisle.client.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.profiles.Profile;
import dev.lisle.client.profiles.UserId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentsTest {
    @Test
    void aPostIsPreparedWithEveryPart() {
        PostIntent intent = PostIntent.of("a & b + c 🧵")
                .withLink(URI.create("https://example.com/?a=b&c=d"))
                .withTopicTag("weaving looms")
                .withReplyControl(ReplyControl.FOLLOWERS_ONLY)
                .replyingTo("DExampleAAA")
                .quoting("DExampleBBB");

        assertThat(intent.uri())
                .hasToString("https://www.threads.com/intent/post?text=a%20%26%20b%20%2B%20c%20%F0%9F%A7%B5"
                        + "&url=https%3A%2F%2Fexample.com%2F%3Fa%3Db%26c%3Dd&tag=weaving%20looms"
                        + "&reply_control=followers_only&reply_post_shortcode=DExampleAAA"
                        + "&quote_post_shortcode=DExampleBBB");
    }

    @Test
    void theConnectedAccountIsFollowedByItsName() {
        Profile ada = new Profile(new UserId("1"), "ada.example", null, null, null, null, null, List.of(), Map.of());

        assertThat(FollowIntent.of(ada).uri())
                .hasToString("https://www.threads.com/intent/follow?username=ada.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a&b", "a\tb", "a\nb", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void aTagThatThePageRefusesIsRefusedHere(String tag) {
        assertThatThrownBy(() -> PostIntent.of("a").withTopicTag(tag)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatAnIntentDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> PostIntent.of("a").withReplyControl(ReplyControl.PARENT_POST_AUTHOR_ONLY))
                .hasMessageContaining("parent_post_author_only");
        assertThatThrownBy(() -> new FollowIntent("@ada")).hasMessageContaining("without @");
    }
}
