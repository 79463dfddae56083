package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminAcceptanceTest {
    private final Emulator emulator =
            Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z")));
    private final Caller ada = new Caller(emulator, "ada");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void accountsAreListedAndMade() {
        Caller.Reply made = ada.json("/_lisle/accounts", "{'username':'joan.c','name':'Joan Clarke'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(emulator.accounts()).extracting(Account::username).containsExactly("ada", "grace", "joan.c");
        assertThat(ada.get("/_lisle/accounts").body().path(2)).isEqualTo(made.body());
        Caller joan = new Caller(emulator.address(), made.body().path("token").asString());
        assertThat(joan.get("/me", "fields", "name").body().path("name").asString())
                .isEqualTo("Joan Clarke");
        assertThat(ada.json("/_lisle/accounts", "{'username':'ada'}").message())
                .isEqualTo("The account \"ada\" exists already: choose another username");
        assertThat(ada.json("/_lisle/accounts", "{'username':'<b>'}").status()).isEqualTo(400);
        assertThat(ada.json("/_lisle/tokens", "{'username':'nobody'}").message())
                .isEqualTo("There is no account \"nobody\": known are [ada, grace, joan.c]");
    }

    @Test
    void anAccountSaysThatItsTokenIsTooOldAndGetsAnother() {
        emulator.clock().advance(Duration.ofDays(60));

        assertThat(ada.get("/_lisle/accounts")
                        .body()
                        .path(0)
                        .path("tokenExpired")
                        .asBoolean())
                .isTrue();
        assertThat(ada.get("/me").status()).isEqualTo(400);
        Caller again = new Caller(
                emulator.address(),
                ada.json("/_lisle/tokens", "{'username':'ada'}")
                        .body()
                        .path("token")
                        .asString());
        assertThat(again.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aVoteIsCountedOnThePageAndInTheApi() {
        String post = ada.publish("Which?", "poll_attachment", "{\"option_a\":\"Warp\",\"option_b\":\"Weft\"}");
        String voting = "{'action':'vote','post':'" + post + "','username':'%s','option':'%s'}";
        ada.json("/_lisle/crowd", voting.formatted("ada", "option_a"));
        ada.json("/_lisle/crowd", voting.formatted("ada", "option_b")); // who changes a vote has one

        assertThat(ada.json("/_lisle/crowd", voting.formatted("grace", "option_b"))
                        .body()
                        .path("votes")
                        .toString())
                .isEqualTo("{\"option_b\":2}");
        assertThat(ada.get("/_lisle/timeline")
                        .body()
                        .at("/chains/0/posts/0/poll/votes")
                        .toString())
                .isEqualTo("{\"option_b\":2}");
        assertThat(ada.get(
                                "/" + post,
                                "fields",
                                "poll_attachment{option_a_votes_percentage,option_b_votes_percentage,total_votes}")
                        .body()
                        .path("poll_attachment")
                        .toString())
                .isEqualTo("{\"option_a_votes_percentage\":0.0,\"option_b_votes_percentage\":1.0,\"total_votes\":2}");
        emulator.clock().advance(Duration.ofDays(1));
        assertThat(ada.json("/_lisle/crowd", voting.formatted("grace", "option_a"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theClockIsToldAndMoved() {
        assertThat(ada.get("/_lisle/clock").body().toString()).isEqualTo("{\"now\":\"2026-05-04T12:00:00Z\"}");
        assertThat(ada.json("/_lisle/clock", "{'advance':'PT5M'}").body().toString())
                .isEqualTo("{\"now\":\"2026-05-04T12:05:00Z\"}");
        assertThat(emulator.clock().asClock().instant()).isEqualTo(Instant.parse("2026-05-04T12:05:00Z"));
        assertThat(ada.json("/_lisle/clock", "{'advance':'-PT5M'}").status()).isEqualTo(400);
        assertThat(ada.json("/_lisle/clock", "{'advance':'five minutes'}").status())
                .isEqualTo(400);
        assertThatThrownBy(() -> emulator.clock().advance(Duration.ofDays(40_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherProcessFollowsAndMovesTheClock() {
        RemoteClock clock = RemoteClock.of(emulator.address());

        assertThat(clock.instant()).isEqualTo(emulator.clock().instant());
        assertThat(clock.advance(Duration.ofMillis(1_500))).isEqualTo(Instant.parse("2026-05-04T12:00:01.500Z"));
        assertThat(emulator.clock().instant()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forward only");
    }

    @Test
    void postsContainersAndRequestsAreTold() {
        String post = ada.publish("hello");

        assertThat(ada.get("/_lisle/posts", "username", "ada")
                        .body()
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(post);
        assertThat(ada.get("/_lisle/containers").body().path(0).path("posts").toString())
                .isEqualTo("[\"" + post + "\"]");
        assertThat(ada.get("/_lisle/requests").body()).hasSize(2);
        assertThat(ada.get("/_lisle/requests", "limit", "1")
                        .body()
                        .path(0)
                        .path("path")
                        .asString())
                .isEqualTo("/me/threads_publish");
    }

    @Test
    void postsArePreparedOverHttpToo() {
        assertThat(ada.json("/_lisle/posts/prepared", "{'username':'ada','count':30}")
                        .status())
                .isEqualTo(201);
        assertThat(emulator.postsOf("ada")).hasSize(30);
        assertThat(ada.json("/_lisle/posts/prepared", "{'username':'ada','count':30}")
                        .status())
                .isEqualTo(409);
        assertThat(ada.json("/_lisle/posts/prepared", "{'username':'grace','count':-1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theTimelineShowsAChainInOnePiece() {
        Caller grace = new Caller(emulator, "grace");
        String root = ada.publish("one");
        String second = ada.publish("two", "reply_to_id", root);
        String answer = grace.publish("answer", "reply_to_id", second);
        String third = ada.publish("three", "reply_to_id", second);
        ada.publish("thanks", "reply_to_id", answer);
        grace.publish("another");

        var timeline = ada.get("/_lisle/timeline", "username", "ada").body();
        assertThat(timeline.path("chains")).hasSize(1);
        assertThat(timeline.path("chains").path(0).path("posts").values().stream()
                        .map(post -> post.path("id").asString()))
                .containsExactly(root, second, third);
        assertThat(timeline.path("chains").path(0).path("replies").asInt()).isEqualTo(2);
        assertThat(ada.get("/_lisle/timeline").body().path("chains")).hasSize(2);
        String shortcode = emulator.postsOf("ada").get(2).shortcode();
        assertThat(ada.get("/_lisle/conversation", "shortcode", shortcode)
                        .body()
                        .path("posts"))
                .hasSize(5);
        assertThat(ada.get("/_lisle/conversation", "shortcode", "nothing").status())
                .isEqualTo(404);
    }

    @Test
    void aConversationWhoseFirstPostIsGoneShowsWhatIsLeftOnce() {
        String root = ada.publish("one");
        String second = ada.publish("two", "reply_to_id", root);
        String third = ada.publish("three", "reply_to_id", second);
        String shortcode = emulator.postsOf("ada").get(1).shortcode();
        ada.delete("/" + root);

        assertThat(ada.get("/_lisle/conversation", "shortcode", shortcode).body().path("posts").values().stream()
                        .map(post -> post.path("id").asString()))
                .containsExactly(second, third);
    }

    @Test
    void thePageIsToldOfEveryPostWithoutAskingAgain() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(emulator.address() + "/_lisle/events"))
                                .build(),
                        BodyHandlers.ofInputStream());
        try (BufferedReader events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo(":"); // it listens now
            String post = ada.publish("live");

            String line = events.readLine();
            while (!line.equals("event: post")) {
                line = events.readLine();
            }
            assertThat(events.readLine()).contains("\"id\":\"" + post + "\"");
        }
    }

    @Test
    void thePageComesWithAPolicyThatLetsNothingElseIn() {
        for (String path : new String[] {"/", "/requests", "/@ada", "/@ada/post/DAAAAAAAAAA"}) {
            var page = ada.exchange(ada.request(path).GET());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'");
            assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("https://");
        }
        assertThat(ada.exchange(ada.request("/_lisle/avatars/ada.svg").GET()).body())
                .contains(">A</text>");
        assertThat(ada.exchange(ada.request("/_lisle/page/nothing.js").GET()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everythingThatThePageLoadsIsServedFromTheJar() {
        Set<String> seen = new HashSet<>();
        List<String> toRead = new ArrayList<>(List.of("/"));
        while (!toRead.isEmpty()) {
            String path = toRead.remove(0);
            var answer = ada.exchange(ada.request(path).GET());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Matcher files = Pattern.compile("(?:/_lisle/page/|from '\\./)([a-z]+\\.[a-z]+)")
                    .matcher(answer.body());
            while (files.find()) {
                if (seen.add(files.group(1))) {
                    toRead.add("/_lisle/page/" + files.group(1));
                }
            }
        }
        assertThat(seen).contains("page.css", "icon.svg", "theme.js", "page.js", "dom.js", "media.js");
    }
}
