package dev.lisle.examples;

import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.PublicApi;
import dev.lisle.unofficial.TwoFactorMethod;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.paging.PageQuery;
import dev.lisle.unofficial.settings.Settings;
import dev.lisle.unofficial.threads.Confirmation;
import dev.lisle.unofficial.threads.CreatedThread;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.ImageSource;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.Repost;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.FriendshipChange;
import dev.lisle.unofficial.users.FriendshipStatus;
import dev.lisle.unofficial.users.Likers;
import dev.lisle.unofficial.users.Profile;
import dev.lisle.unofficial.users.Restriction;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import dev.lisle.unofficial.users.UserSearch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** What docs/from-threads-net.md quotes: each example of threads-net, in Java. */
final class FromThreadsNet {
    private FromThreadsNet() {}

    static UnofficialClient withoutCredentials(Endpoints endpoints) {
        // snippet: unofficial without credentials
        UnofficialClient client = UnofficialClient.builder(endpoints).build();
        // end
        return client;
    }

    static UnofficialClient withCredentials(Endpoints endpoints, String password) {
        // snippet: unofficial with credentials
        UnofficialClient client = UnofficialClient.builder(endpoints)
                .credentials("demo.tester.one", password)
                .build();
        // end
        return client;
    }

    static UnofficialClient withSettingsAsMap(Endpoints endpoints, String token) {
        // snippet: unofficial with settings as a map
        Map<String, ?> map = Map.of(
                "authentication", Map.of("token", token),
                "timezone", Map.of("offset", -14400),
                "device",
                        Map.of(
                                "id", "android-f5d731137d5fb99b",
                                "manufacturer", "OnePlus",
                                "model", "ONEPLUS+A3010",
                                "android_version", 25,
                                "android_release", "7.1.1"));

        UnofficialClient client =
                UnofficialClient.builder(endpoints).settings(Settings.of(map)).build();
        // end
        return client;
    }

    static UnofficialClient withSettingsFromFile(Endpoints endpoints) {
        // snippet: unofficial with settings from a file
        UnofficialClient client = UnofficialClient.builder(endpoints)
                .settings(Settings.read(Path.of("settings.json")))
                .build();
        // end
        return client;
    }

    static void downloadSettings(Endpoints endpoints, String password) {
        // snippet: unofficial settings downloaded
        UnofficialClient client = UnofficialClient.builder(endpoints)
                .credentials("demo.tester.one", password)
                .build();
        client.downloadSettings(Path.of("settings.json")); // logs in first
        // end
    }

    static void readPublicly(PublicApi api) {
        // snippet: unofficial public reads
        UserId userId = api.getUserId("demo_author_a");
        Profile profile = api.getUser(userId);
        Page<FeedThread> threads = api.getUserThreads(userId);
        Page<FeedThread> replies = api.getUserReplies(userId);

        ThreadId threadId = api.getThreadId("CsFaZNTtgBl"); // no request
        ThreadView thread = api.getThread(threadId);
        Likers likers = api.getThreadLikers(threadId);
        // end
        show(profile, threads, replies, thread, likers);
    }

    static void readUsers(PrivateApi api) {
        // snippet: unofficial private reads of users
        UserId userId = api.getUserId("demo_author_a");
        Profile profile = api.getUser(userId);
        Page<FeedThread> threads = api.getUserThreads(userId);
        Page<FeedThread> replies = api.getUserReplies(userId);
        Page<User> followers = api.getUserFollowers(userId);
        Page<User> following = api.getUserFollowing(userId);
        FriendshipStatus friendship = api.getFriendshipStatus(userId);
        UserSearch search = api.searchUser("demo author");
        Page<User> recommended = api.getRecommendedUsers();
        // end
        show(profile, threads, replies, followers, following, friendship, search, recommended);
    }

    static void changeUsers(PrivateApi api, UserId userId) {
        // snippet: unofficial private writes to users
        FriendshipChange followed = api.followUser(userId);
        FriendshipChange unfollowed = api.unfollowUser(userId);
        FriendshipChange muted = api.muteUser(userId);
        FriendshipChange unmuted = api.unmuteUser(userId);
        Restriction restricted = api.restrictUser(userId);
        Restriction unrestricted = api.unrestrictUser(userId);
        FriendshipChange blocked = api.blockUser(userId);
        FriendshipChange unblocked = api.unblockUser(userId);
        // end
        show(followed, unfollowed, muted, unmuted, restricted, unrestricted, blocked, unblocked);
    }

    static void useThreads(PrivateApi api) {
        // snippet: unofficial private calls on threads
        ThreadId threadId = api.getThreadId("CsFaZNTtgBl"); // no request
        ThreadView thread = api.getThread(threadId);
        Likers likers = api.getThreadLikers(threadId);
        Confirmation liked = api.likeThread(threadId);
        Confirmation unliked = api.unlikeThread(threadId);
        Repost repost = api.repostThread(threadId);
        Confirmation unreposted = api.unrepostThread(threadId); // the original's id, not the repost's
        CreatedThread quote = api.quoteThread(threadId, "What we think of it");
        Confirmation deleted = api.deleteThread(quote.post().id());
        // end
        show(thread, likers, liked, unliked, repost, unreposted, deleted);
    }

    static void loopOverPages(PrivateApi api, UserId userId) {
        // snippet: unofficial loop over pages
        String nextMaxId = null;
        do {
            Page<FeedThread> page =
                    api.getUserThreads(userId, PageQuery.limit(2).from(nextMaxId));
            page.items()
                    .forEach(thread -> System.out.println(thread.posts().get(0).text()));
            nextMaxId = page.nextMaxId().orElse(null);
        } while (nextMaxId != null);
        // end
    }

    static List<@Nullable String> streamPages(PrivateApi api, UserId userId) {
        // snippet: unofficial stream of pages
        List<@Nullable String> texts = api.getUserThreads(userId).stream()
                .limit(40)
                .map(thread -> thread.posts().get(0).text())
                .toList();
        // end
        return texts;
    }

    static void create(PrivateApi api, ThreadId parent) {
        // snippet: unofficial create
        CreatedThread text = api.createThread(NewThread.of("Hello from the JVM."));

        CreatedThread link =
                api.createThread(NewThread.of("Worth reading.").withLink(URI.create("https://example.org/")));

        CreatedThread image =
                api.createThread(NewThread.of("A loom at rest.").withImage(ImageSource.of("images/loom.jpg")));

        CreatedThread reply = api.createThread(NewThread.of("And one more.")
                .withImage(ImageSource.of("https://img.example.com/loom.jpg"))
                .replyingTo(parent));
        // end
        show(text, link, image, reply);
    }

    static CreatedThread createWithSeveralImages(PrivateApi api) {
        // snippet: unofficial several images
        CreatedThread images = api.createThread(NewThread.of("Before and after.")
                .withImage(ImageSource.of("images/before.jpg"))
                .withImage(ImageSource.of("images/after.jpg")));
        // end
        return images;
    }

    static void flatMethods(Endpoints endpoints, String password) {
        // snippet: unofficial flat methods
        UnofficialClient client = UnofficialClient.builder(endpoints)
                .credentials("demo.tester.one", password) // sends nothing yet
                .build();
        PublicApi threads = client.publicApi();

        UserId userId = threads.getUserId("demo_author_a");
        Profile profile = threads.getUser(userId);
        Page<FeedThread> userThreads = threads.getUserThreads(userId);
        Page<FeedThread> userReplies = threads.getUserReplies(userId);
        ThreadId threadId = threads.getThreadId("CsFaZNTtgBl");
        ThreadView thread = threads.getThread(threadId);
        Likers likers = threads.getThreadLikers(threadId);

        client.privateApi().createThread(NewThread.of("Hello.")); // logs in here, and only here
        // end
        show(profile, userThreads, userReplies, thread, likers);
    }

    static void secondFactor(UnofficialClient client, Scanner keyboard) {
        // snippet: unofficial second factor
        try {
            client.session().login();
        } catch (TwoFactorRequiredException e) {
            if (!e.challenge().hasAuthenticator()) {
                client.session().awaitApproval(e.challenge(), Duration.ofMinutes(2)); // on another device
            } else {
                client.session().confirm(e.challenge(), keyboard.nextLine(), TwoFactorMethod.AUTHENTICATOR);
            }
        }
        // end
    }

    static void failures(PrivateApi api, ThreadId threadId) {
        // snippet: unofficial failures
        try {
            api.likeThread(threadId);
        } catch (PleaseWaitException e) {
            System.err.println("Nothing more goes out until " + e.until());
        } catch (UnofficialException e) {
            System.err.println(e.getMessage() + " Effect: " + e.effect());
        }
        // end
    }

    static @Nullable String unknownFields(Profile profile) {
        // snippet: unofficial unknown fields
        String category = profile.json().at("user", "category").text();
        // end
        return category;
    }

    private static void show(Object... results) {
        List.of(results).forEach(System.out::println);
    }
}
