package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.ServerKey;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.users.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTest {
    private final Fixture fixture = new Fixture();
    private final Logger logger = (Logger) LoggerFactory.getLogger(UnofficialClient.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        logger.addAppender(log);
        log.start();
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setLevel(null);
        fixture.close();
    }

    @Test
    void theFirstCallOfAClientGivesTheNoticeAndNoLaterOne() {
        fixture.server.answer("private_api.get_user").answer("private_api.get_user");
        PrivateApi api = fixture.privateApi();

        assertThat(log.list).isEmpty();
        api.getUser(new UserId(5));
        api.getUser(new UserId(5));

        assertThat(log.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(UnofficialClient.NOTICE);
    }

    @Test
    void theLogHoldsMethodAndPathButNoQueryBodyOrSecret() {
        fixture.server
                .answer(ServerKey.generate(2048).reply())
                .answer("wire.login_success")
                .answer("private_api.search_user")
                .answer("wire.private_create_thread_text_only");
        PrivateApi api = fixture.withPassword().privateApi();

        api.searchUser("private words");
        api.createThread(NewThread.of("a text not to be logged"));

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("GET /api/v1/users/search/ 200 in "))
                .noneMatch(line -> line.contains("private")
                        || line.contains("not to be logged")
                        || line.contains("s3cret")
                        || line.contains("IGT"));
    }
}
