package dev.lisle.publisher.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubMediaHostTest extends MediaHostContract {
    private final GitHubStandIn github = GitHubStandIn.start();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stop() {
        github.close();
    }

    @Override
    protected MediaHost host() {
        return builder(GitHubStandIn.TOKEN).build();
    }

    @Override
    protected MediaHost hostAfterRestart() {
        return host();
    }

    @Override
    protected MediaHost brokenHost() {
        return builder("github_pat_wrong").build();
    }

    @Override
    protected long filesHosted() {
        return github.files.size();
    }

    @Test
    void theCommitsSayWhatTheyAreAndTheApiVersionIsSent() throws IOException {
        MediaHost host = builder(GitHubStandIn.TOKEN)
                .folder("posts/2026")
                .branch("main")
                .apiVersion("2026-03-10")
                .build();

        host.remove(host.host(picture("png", 8), UploadProgress.IGNORED));

        assertThat(github.commits)
                .satisfiesExactly(
                        first -> assertThat(first).matches("Host posts/2026/[-0-9a-f]{36}\\.png for a post"),
                        second -> assertThat(second).matches("Remove posts/2026/[-0-9a-f]{36}\\.png"));
        assertThat(github.versions).containsOnly("2026-03-10");
    }

    @Test
    void itSaysThatTheHistoryKeepsTheFile() {
        assertThat(host().caution().orElseThrow()).contains("ada/media").contains("history");
    }

    @Test
    void aCommitThatAnotherOneOvertookIsSentAgain() throws IOException {
        github.conflicts = 2;

        host().host(picture("png", 8), UploadProgress.IGNORED);

        assertThat(github.files).hasSize(1);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void aCommitThatIsAlwaysOvertakenIsGivenUp() throws IOException {
        github.conflicts = 100;
        LocalMedia picture = picture("png", 8);

        assertThatThrownBy(() -> host().host(picture, UploadProgress.IGNORED))
                .isInstanceOf(MediaHostException.class)
                .hasMessageContaining("HTTP 409");
        assertThat(waits).hasSize(4);
    }

    @Test
    void aFileWhoseAnswerWasLostIsRemovedAgain() throws IOException {
        github.dropsAnswers = true;
        LocalMedia picture = picture("png", 8);

        assertThatThrownBy(() -> host().host(picture, UploadProgress.IGNORED)).isInstanceOf(MediaHostException.class);
        assertThat(github.commits).hasSize(2);
        assertThat(github.files).isEmpty();
    }

    @Test
    void aWrongTokenAndAWrongRepositoryAreSaidWithTheRemedyAndWithoutTheToken() throws IOException {
        LocalMedia picture = picture("png", 8);

        assertThatThrownBy(() -> brokenHost().host(picture, UploadProgress.IGNORED))
                .hasMessageContaining("Bad credentials")
                .hasMessageContaining("make a new one")
                .hasMessageNotContaining("github_pat");
        assertThatThrownBy(() -> GitHubMediaHost.builder("ada", "nowhere", GitHubStandIn.TOKEN)
                        .api(github.api())
                        .build()
                        .host(picture, UploadProgress.IGNORED))
                .hasMessageContaining("HTTP 404")
                .hasMessageContaining("Check owner and repository");
    }

    @Test
    void aFileOfAnotherRepositoryIsNotRemoved() throws IOException {
        URI address = host().host(picture("png", 8), UploadProgress.IGNORED);

        assertThatThrownBy(() -> host().remove(URI.create(address.toString().replace("/ada/media/", "/ada/precious/"))))
                .isInstanceOf(MediaHostException.class);
        assertThat(github.files).hasSize(1);
    }

    private GitHubMediaHost.Builder builder(String token) {
        return GitHubMediaHost.builder("ada", "media", token).api(github.api()).pause(waits::add);
    }
}
