package dev.lisle.examples;

import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.hosting.DirectoryMediaHost;
import dev.lisle.publisher.hosting.GitHubMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.preflight.Preflight;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Where local files go so that Meta can fetch them. */
final class Hosting {
    private Hosting() {}

    static Publisher behindAWebServer() {
        // snippet: host files behind a web server
        Publisher publisher = Publisher.builder()
                .mediaHost(new DirectoryMediaHost(Path.of("/var/www/media"), URI.create("https://media.example.com/")))
                .build();
        // end
        return publisher;
    }

    static MediaHost inARepository(String token) {
        // snippet: host files in a repository
        MediaHost host = GitHubMediaHost.builder("ada", "media", token)
                .branch("uploads") // the repository's own default otherwise
                .apiVersion("2022-11-28") // the default
                .uploadTimeout(Duration.ofMinutes(5)) // the default
                .build();
        // end
        return host;
    }

    static Publisher lookingAtNothing(MediaHost host) {
        // snippet: publish without a look at the media
        Publisher publisher =
                Publisher.builder().mediaHost(host).preflight(Preflight.off()).build();
        // end
        return publisher;
    }
}
