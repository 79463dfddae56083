package dev.lisle.publisher.hosting;

import dev.lisle.client.time.Pause;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hosts files in a repository at GitHub, each by a commit, and deletes them by another. <strong>The history of the repository
 * keeps every file</strong>: take one that is for nothing else, and no file that may never be seen again. Meta fetches from
 * the raw address, so the repository should be public; the raw addresses of a private one pass within minutes.
 *
 * <p>Thread-safe. Takes files of up to 100 MB, as GitHub does.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/contents">Repository contents, in GitHub's documentation</a>
 */
public final class GitHubMediaHost implements MediaHost {
    /** The largest file that GitHub takes. */
    public static final long LARGEST_FILE_IN_BYTES = 100L << 20;

    private final GitHubContents contents;
    private final String folder;
    private final String repository;

    private GitHubMediaHost(Builder builder) {
        contents = new GitHubContents(builder);
        folder = builder.folder.isEmpty() || builder.folder.endsWith("/") ? builder.folder : builder.folder + "/";
        repository = builder.owner + "/" + builder.repository;
    }

    /**
     * Begins a host; the defaults fit github.com.
     *
     * @param token a fine-grained token that may read and write the contents of this repository and nothing else
     */
    public static Builder builder(String owner, String repository, String token) {
        return new Builder(owner, repository, token);
    }

    @Override
    public URI host(LocalMedia media, UploadProgress progress) {
        if (media.sizeInBytes() > LARGEST_FILE_IN_BYTES) {
            throw new MediaHostException(String.format(
                    "\"%s\" has %,d bytes, and GitHub takes %,d at most. Make it smaller, or use another media host.",
                    media.path(), media.sizeInBytes(), LARGEST_FILE_IN_BYTES));
        }
        String path = folder + media.newName();
        try {
            return contents.put(path, media, progress);
        } catch (IOException e) {
            MediaHostException failure = new MediaHostException(
                    "\"" + media.path() + "\" could not be hosted at GitHub in " + repository + ": " + Reason.of(e)
                            + ".",
                    e);
            tidy(path, failure);
            throw failure;
        }
    }

    @Override
    public void remove(URI address) {
        String path = folder + HostedName.of(address);
        if (!String.valueOf(address.getPath()).contains("/" + repository + "/")) {
            throw HostedName.foreign(address);
        }
        try {
            contents.delete(path);
        } catch (IOException e) {
            throw new MediaHostException(
                    "\"" + path + "\" could not be deleted at GitHub from " + repository + ": " + Reason.of(e)
                            + ". Delete it there by hand.",
                    e);
        }
    }

    @Override
    public Optional<String> caution() {
        return Optional.of("Files hosted at GitHub in " + repository + " are deleted after publishing, but the"
                + " history of the repository keeps them.");
    }

    /** When the answer was lost the file may be there all the same. */
    private void tidy(String path, MediaHostException failure) {
        try {
            contents.delete(path);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** What a GitHub host is made of. Not thread-safe. */
    public static final class Builder {
        final String owner;
        final String repository;
        final String token;

        @Nullable
        String branch;

        String folder = "lisle";
        String apiVersion = "2022-11-28";
        Duration uploadTimeout = Duration.ofMinutes(5);
        URI api = URI.create("https://api.github.com");
        Pause pause = Pause.REAL;

        private Builder(String owner, String repository, String token) {
            this.owner = Objects.requireNonNull(owner, "owner");
            this.repository = Objects.requireNonNull(repository, "repository");
            this.token = Objects.requireNonNull(token, "token").strip();
        }

        /** The branch that the commits go to; by default the repository's own default. */
        public Builder branch(String newBranch) {
            branch = newBranch;
            return this;
        }

        /** The folder for the files, {@code lisle} by default; empty for the root. */
        public Builder folder(String newFolder) {
            folder = newFolder;
            return this;
        }

        /** The version of GitHub's API, {@code 2022-11-28} by default. */
        public Builder apiVersion(String newVersion) {
            apiVersion = newVersion;
            return this;
        }

        /** How long one upload may take, 5 minutes by default. */
        public Builder uploadTimeout(Duration newTimeout) {
            uploadTimeout = newTimeout;
            return this;
        }

        /** The API of a GitHub of one's own, for example {@code https://github.example.com/api/v3}. */
        public Builder api(URI newApi) {
            api = newApi;
            return this;
        }

        /** Another way to wait before a commit is tried again because another one came in between; for tests. */
        public Builder pause(Pause newPause) {
            pause = newPause;
            return this;
        }

        /** The host. Sends nothing. */
        public GitHubMediaHost build() {
            return new GitHubMediaHost(this);
        }
    }
}
