package dev.lisle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.calls.CallStart;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.search.SearchQuery;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreadsClientTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    @Test
    void aListenerHearsOfEachRequestByThePatternOfItsPath() {
        meta.answer(RecordedAnswer.json(500, "{\"error\":{\"code\":2}}"))
                .answer(RecordedAnswer.json(400, "{\"error\":{\"code\":100,\"error_subcode\":33}}")
                        .with("X-App-Usage", "{\"call_count\":28}"));
        List<CallEvent> heard = new ArrayList<>();
        VirtualTime time = new VirtualTime();
        try (ThreadsClient client =
                TestClients.builder(meta).time(time, time).listener(heard::add).build()) {
            assertThatCode(() -> client.posts().get(new PostId("18051234567890123")))
                    .isInstanceOf(NotFoundException.class);
        }

        assertThat(heard).extracting(CallEvent::path).containsExactly("/{id}", "/{id}");
        assertThat(heard).extracting(CallEvent::attempt).containsExactly(1, 2);
        assertThat(heard).extracting(CallEvent::status).containsExactly(500, 400);
        assertThat(heard.get(1).failure()).isInstanceOf(NotFoundException.class);
        assertThat(heard.get(1).usage()).isEqualTo(Map.of("x-app-usage", "{\"call_count\":28}"));
    }

    @Test
    void aListenerThatFailsFailsNoCall() {
        meta.answer("profiles/me.json");
        try (ThreadsClient client = TestClients.builder(meta)
                .listener(event -> {
                    throw new IllegalStateException("no metrics today");
                })
                .build()) {
            assertThat(client.profiles().me().username()).isEqualTo("ada.example");
        }
    }

    @Test
    void whoHearsTheStartOfARequestHearsItsEndOnTheSameThread() {
        meta.answer(RecordedAnswer.json(500, "{\"error\":{\"code\":2}}")).answer("profiles/me.json");
        List<String> heard = new ArrayList<>();
        VirtualTime time = new VirtualTime();
        try (ThreadsClient client = TestClients.builder(meta)
                .time(time, time)
                .listener(CallListener.all(List.of(spy("outer", heard), spy("inner", heard))))
                .build()) {
            client.profiles().me();
        }

        assertThat(heard)
                .containsExactly(
                        "outer begins CallStart[method=GET, path=/me, attempt=1]",
                        "inner begins CallStart[method=GET, path=/me, attempt=1]",
                        "inner ends 1 with 500 on its thread: true",
                        "outer ends 1 with 500 on its thread: true",
                        "outer begins CallStart[method=GET, path=/me, attempt=2]",
                        "inner begins CallStart[method=GET, path=/me, attempt=2]",
                        "inner ends 2 with 200 on its thread: true",
                        "outer ends 2 with 200 on its thread: true");
    }

    private static CallListener spy(String name, List<String> heard) {
        return new CallListener() {
            @Override
            public CallListener starting(CallStart call) {
                heard.add(name + " begins " + call);
                Thread thread = Thread.currentThread();
                return event -> heard.add(name + " ends " + event.attempt() + " with " + event.status()
                        + " on its thread: " + (Thread.currentThread() == thread));
            }

            @Override
            public void finished(CallEvent event) {
                heard.add(name + " heard an end of no start");
            }
        };
    }

    @Test
    void aRequestIsOverAlsoIfATransportOfTheUsersBreaksOff() {
        List<CallEvent> heard = new ArrayList<>();
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of("THexample"))
                .transport(call -> {
                    throw new IllegalStateException("no transport today");
                })
                .listener(heard::add)
                .build()) {
            assertThatCode(() -> client.containers().publish(new ContainerId("1")))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.failure()).isInstanceOf(TransportException.class);
            assertThat(event.failure().effect()).isEqualTo(ThreadsException.Effect.UNKNOWN);
        });
    }

    @Test
    void ofSeveralListenersEachHearsThoughAnotherThrows() {
        meta.answer("profiles/me.json");
        List<CallEvent> heard = new ArrayList<>();
        CallListener broken = new CallListener() {
            @Override
            public CallListener starting(CallStart call) {
                throw new IllegalStateException("no traces today");
            }

            @Override
            public void finished(CallEvent event) {
                heard.add(event);
            }
        };
        CallListener fails = event -> {
            throw new IllegalStateException("no metrics today");
        };
        try (ThreadsClient client = TestClients.builder(meta)
                .listener(CallListener.all(List.of(heard::add, fails, broken)))
                .build()) {
            client.profiles().me();
        }

        assertThat(heard).as("who did not hear the start hears no end").hasSize(1);
    }

    @Test
    void workRunsElsewhereAndItsFailureIsTheCallsOwn() {
        meta.answer("profiles/me.json").answer(RecordedAnswer.json(400, "{\"error\":{\"code\":24}}"));
        try (ThreadsClient client = TestClients.of(meta)) {
            assertThat(client.async(c -> c.profiles().me()).join().username()).isEqualTo("ada.example");
            assertThat(client.async(c -> c.posts().get(new PostId("1"))))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void cancellingInterruptsTheCall() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<CallEvent> heard = new AtomicReference<>();
        ThreadsClient client = ThreadsClient.builder(AccessToken.of("THexample"))
                .transport(call -> {
                    sent.countDown();
                    new CountDownLatch(1).await();
                    throw new AssertionError("not interrupted");
                })
                .listener(event -> {
                    heard.set(event);
                    over.countDown();
                })
                .build();
        CompletableFuture<?> future = client.async(c -> c.profiles().me());
        assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();

        future.cancel(true);

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.get().failure()).isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void aDerivedClientSharesTheTransportAndChangesTheRest() {
        List<HttpCall> calls = new ArrayList<>();
        ThreadsClient ada = ThreadsClient.builder(AccessToken.of("THada"))
                .transport(call -> {
                    calls.add(call);
                    return new HttpAnswer(200, Map.of(), "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
                })
                .build();
        ThreadsClient grace = ada.derive()
                .token(AccessToken.of("THgrace"))
                .settings(ClientSettings.defaults()
                        .withAddress(URI.create("https://graph.threads.com"))
                        .withTimeout(Duration.ofSeconds(5)))
                .build();

        grace.profiles().me();
        ada.profiles().me();

        assertThat(calls)
                .extracting(call -> call.uri().getHost())
                .containsExactly("graph.threads.com", "graph.threads.net");
        assertThat(calls)
                .extracting(call -> call.headers().get("Authorization"))
                .containsExactly("Bearer THgrace", "Bearer THada");
        assertThat(calls.get(0).timeout()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatOneAccountAllowsIsNotHeldToBeWhatAnotherAllows() {
        ThreadsClient ada = ThreadsClient.builder(AccessToken.of("THada"))
                .scopes(Set.of(Scope.THREADS_BASIC, Scope.THREADS_MANAGE_INSIGHTS))
                .build();

        assertThat(ada.derive().build().scopes()).isEqualTo(ada.scopes());
        assertThat(ada.derive().token(AccessToken.of("THgrace")).build().scopes())
                .isEmpty();
    }

    @Test
    void aDerivedClientRunsItsWorkWhereTheFirstDoes() {
        List<Runnable> given = new ArrayList<>();
        ThreadsClient ada = ThreadsClient.builder(AccessToken.of("THada"))
                .transport(call -> new HttpAnswer(200, Map.of(), new byte[0]))
                .executor(given::add)
                .build();

        ada.derive().token(AccessToken.of("THgrace")).build().async(c -> "done");

        assertThat(given).hasSize(1);
    }

    @Test
    void aStreamReadsAheadIfItIsAskedToButNotWhereEachCallIsCounted() {
        List<Runnable> ahead = new ArrayList<>();
        meta.answer("posts/list.json").answer("posts/list.json").answer("posts/list.json");
        try (ThreadsClient patient =
                        TestClients.builder(meta).executor(ahead::add).build();
                ThreadsClient eager = patient.derive()
                        .settings(ClientSettings.defaults()
                                .withAddress(meta.address())
                                .withReadingAhead())
                        .build()) {
            readTwo(patient.posts().list(PostQuery.newest()));
            readTwo(eager.search().posts(SearchQuery.words("tea")));
            assertThat(ahead).isEmpty();

            readTwo(eager.posts().list(PostQuery.newest()));
            assertThat(ahead).hasSize(1);
        }
    }

    private static void readTwo(Page<Post> page) {
        assertThat(page.stream().limit(2)).hasSize(2);
    }
}
