package dev.lisle.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.InterfaceOf2023;
import dev.lisle.emulator.ReceivedRequest;
import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.ReadApi;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private final Emulator emulator = Emulator.start();
    private final InterfaceOf2023 old = emulator.openInterfaceOf2023(0);
    private final UnofficialClient client = UnofficialClient.builder(Endpoints.at(old.address()))
            .credentials("ada", old.password("ada"))
            .pace(Pace.UNLIMITED)
            .build();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void publicReadsDoNotSignIn() {
        Policies.Sides sides = Policies.publicReadsPrivateWrites(client);

        UserId grace = sides.reads().getUserId("grace");
        sides.reads().getUserThreads(grace);
        assertThat(paths()).noneMatch(path -> path.startsWith("/api/v1"));

        ThreadId post =
                sides.writes().createThread(NewThread.of("hello")).post().id();
        assertThat(sides.reads().getThread(post).thread().posts()).hasSize(1);
    }

    @Test
    void whereThePublicSideFailsThePrivateSideIsAsked() {
        ReadApi reads = Policies.publicElsePrivate(client);
        UserId grace = reads.getUserId("grace");
        ThreadId post =
                client.privateApi().createThread(NewThread.of("hello")).post().id();

        for (Runnable read : new Runnable[] {
            () -> reads.getUser(grace),
            () -> reads.getUserThreads(grace),
            () -> reads.getUserReplies(grace),
            () -> reads.getThread(post),
            () -> reads.getThreadLikers(post)
        }) {
            int before = paths().size();
            old.failNext("/graphql", FaultOf2023.GRAPHQL_UNKNOWN_DOCUMENT);
            read.run();
            assertThat(paths().subList(before, paths().size()))
                    .filteredOn(path -> !path.equals("/instagram"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("/api/v1");
        }
    }

    @Test
    void ifBothFailThePrivateSideIsHeardAndThePublicSideNotForgotten() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> Policies.publicElsePrivate(client).getUserId("nobody"))
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void aServerThatAsksToWaitIsNotAskedByAnotherWay() {
        ReadApi reads = Policies.publicElsePrivate(client);
        UserId grace = reads.getUserId("grace");
        old.failNext("/graphql", FaultOf2023.GRAPHQL_RATE_LIMIT);

        assertThatExceptionOfType(PleaseWaitException.class).isThrownBy(() -> reads.getUser(grace));

        assertThat(paths()).noneMatch(path -> path.startsWith("/api/v1"));
    }

    private java.util.List<String> paths() {
        return emulator.requests().stream().map(ReceivedRequest::path).toList();
    }
}
