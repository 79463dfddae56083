package dev.lisle.archive;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import java.net.URI;
import java.nio.file.Path;

/** A program that archives an account: {@code ADDRESS TOKEN FOLDER}. Run with a small heap by {@link ManyPostsTest}. */
final class ManyPosts {
    private ManyPosts() {}

    /** Prints how many posts are new. */
    public static void main(String[] args) {
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(args[1]))
                .settings(ClientSettings.defaults().withAddress(URI.create(args[0])))
                .build()) {
            ArchiveUpdate done = Archive.in(Path.of(args[2]))
                    .update(client, ArchivePlan.all().withoutInsights().withoutReplies());
            System.out.println(done.added() + " " + done.isComplete());
        }
    }
}
