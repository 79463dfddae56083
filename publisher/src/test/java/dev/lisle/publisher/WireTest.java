package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.PublisherSettings.Caution;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rule 10, over a real socket: what a publish must survive on its way, and what must not be sent at all. */
class WireTest {
    private static final String RETRY_FLAG = "jdk.httpclient.enableAllMethodRetry";

    @Test
    void aConnectionThatIsResetAfterThePublishArrivedMakesNoSecondPost() throws Exception {
        try (Meta meta = new Meta();
                Line line = new Line(meta.emulator().address(), Line.Trouble.RESET_AFTER_IT_ARRIVED);
                ThreadsClient client = meta.clientAt(line.address())) {
            PublishedChain chain = meta.publisher().build().publish(client, Draft.of("hello"));

            assertThat(meta.texts()).containsExactly("hello");
            assertThat(chain.parts().get(0).id().value())
                    .isEqualTo(meta.emulator().postsOf("ada").get(0).id());
            assertThat(line.publishes()).isOne();
        }
    }

    @Test
    void aRedirectIsNotFollowedAndLeavesADoubt() throws Exception {
        try (Meta meta = new Meta();
                Line line = new Line(meta.emulator().address(), Line.Trouble.REDIRECTED);
                ThreadsClient client = meta.clientAt(line.address())) {
            Publisher publisher = meta.publisher()
                    .settings(
                            PublisherSettings.defaults().with(Caution.defaults().with(InDoubt.ASK)))
                    .build();

            ChainFailedException failure = catchThrowableOfType(
                    ChainFailedException.class, () -> publisher.publish(client, Draft.of("hello")));

            assertThat(failure.unknown().orElseThrow().doubt()).isEqualTo(Doubt.WHETHER);
            assertThat(line.publishes()).isOne();
            assertThat(meta.publishes()).isZero();
        }
    }

    @Test
    void aJvmThatSendsALostPublishAgainByItselfIsRefused() {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            System.setProperty(RETRY_FLAG, "true");
            try {
                assertThatThrownBy(() -> publisher.publish(client, Draft.of("hello")))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(RETRY_FLAG);
                assertThatThrownBy(() -> publisher.resume(client, "c1")).isInstanceOf(IllegalStateException.class);
            } finally {
                System.clearProperty(RETRY_FLAG);
            }
            assertThat(meta.emulator().requests()).isEmpty();
        }
    }

    @Test
    void aClientThatWaitsLongerThanThePublisherReckonsWithIsRefused() {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client();
                ThreadsClient patient = client.derive()
                        .settings(ClientSettings.defaults()
                                .withAddress(meta.emulator().address())
                                .withTimeout(Duration.ofSeconds(61)))
                        .build()) {
            Publisher publisher = meta.publisher().build();

            assertThatThrownBy(() -> publisher.publish(patient, Draft.of("hello")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PT1M1S")
                    .hasMessageContaining("PT1M");
            assertThat(meta.emulator().requests()).isEmpty();
        }
    }

    @Test
    void aDeadlineThatALeaseCannotOutlastIsRefused() {
        Caution usual = Caution.defaults();

        assertThatThrownBy(() ->
                        new Caution(usual.inDoubt(), Duration.ofSeconds(101), usual.settleTime(), usual.listLag()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1M41S")
                .hasMessageContaining("PT1M40S");
    }
}
