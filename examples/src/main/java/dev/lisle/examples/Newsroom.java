package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.hosting.DirectoryMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** A newsroom as a Spring Boot application. */
@Configuration
@EnableAutoConfiguration
@Import({Newsroom.Announcements.class, Newsroom.Desk.class, Newsroom.Alarm.class})
public class Newsroom {
    /** For Spring. */
    public Newsroom() {}

    // snippet: spring publishes
    @Service
    static class Announcements {
        private final Publisher publisher;
        private final ThreadsClient threads;

        Announcements(Publisher publisher, ThreadsClient threads) {
            this.publisher = publisher;
            this.threads = threads;
        }

        PublishedChain announce(String text) throws InterruptedException {
            return publisher.publish(threads, Draft.of(text));
        }
    }
    // end

    // snippet: spring submits
    @Service
    static class Desk {
        private final Outbox outbox;

        Desk(Outbox outbox) {
            this.outbox = outbox;
        }

        Submission schedule(String article, String text, Instant when) {
            return outbox.submit("default", Draft.of(text), when, article); // twice under one key is once
        }
    }
    // end

    // snippet: spring hears
    @Component
    static class Alarm {
        @EventListener
        void on(OutboxEvent.LoginNeeded event) {
            System.err.println(event.account() + " has to log in again: " + event.note());
        }

        @EventListener
        void on(OutboxEvent.Failed event) {
            System.err.println(event.id() + " did not go out: " + event.note());
        }
    }
    // end

    // snippet: spring hosts
    @Bean
    MediaHost mediaHost() {
        return new DirectoryMediaHost(Path.of("/var/www/media"), URI.create("https://media.example.com/"));
    }
    // end
}
