package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.emulator.faults.ActiveFault;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.FaultPreset;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsAcceptanceTest {
    private final Emulator emulator =
            Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z")));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIA_NOT_FOUND,400 24/4279009",
        "NO_PERMISSION,500 10",
        "RATE_LIMITED,400 613/4279002",
        "TOKEN_EXPIRED,400 190/463",
        "TOKEN_EXPIRED_500,500 190/463",
        "RESTRICTED,400 4/2207051",
        "DUPLICATE,400 506",
        "UNEXPECTED,500 2",
        "UNKNOWN,500 1",
        "WITHOUT_ID,200 0"
    })
    void aPublishMayBeAnsweredWrongBeforeOrAfterItTookPlace(FaultAnswer answer, String code) {
        String container = ada.create("media_type", "TEXT", "text", "hello");
        emulator.faults()
                .add(Fault.answer(answer, Moment.BEFORE_EFFECT)
                        .on(Operation.PUBLISH)
                        .once());
        emulator.faults()
                .add(Fault.answer(answer, Moment.AFTER_EFFECT)
                        .on(Operation.PUBLISH)
                        .once());

        assertThat(publish(container).code()).isEqualTo(code);
        assertThat(emulator.postsOf("ada")).isEmpty();
        assertThat(publish(container).code()).isEqualTo(code);
        assertThat(emulator.postsOf("ada")).hasSize(1);
        assertThat(ada.status(container)).isEqualTo("PUBLISHED");
    }

    @Test
    void anAnswerMayBeAPageInHtml() {
        emulator.faults().add(Fault.answer(FaultAnswer.HTML, Moment.AFTER_EFFECT));

        var answer = ada.exchange(ada.authorized("/me").GET());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_EFFECT,0", "AFTER_EFFECT,1"})
    void aConnectionMayBeCut(Moment moment, int posts) {
        String container = ada.create("media_type", "TEXT", "text", "hello");
        emulator.faults().add(Fault.cut(moment).on(Operation.PUBLISH));

        assertThatThrownBy(() -> publish(container)).isInstanceOf(UncheckedIOException.class);

        assertThat(emulator.postsOf("ada")).hasSize(posts);
        assertThat(emulator.requests().get(1).status()).isZero();
        assertThat(emulator.requests().get(1).fault()).isEqualTo("Cut[moment=" + moment + "]");
    }

    @Test
    void anAnswerMayBreakOffInTheMiddle() {
        String container = ada.create("media_type", "TEXT", "text", "hello");
        emulator.faults().add(Fault.truncated().on(Operation.PUBLISH));

        assertThatThrownBy(() -> publish(container)).isInstanceOf(UncheckedIOException.class);
        assertThat(emulator.postsOf("ada")).hasSize(1);
    }

    @Test
    void aCallMayWaitByTheEmulatorsClockBeforeItDoesAnything() throws Exception {
        String container = ada.create("media_type", "TEXT", "text", "hello");
        emulator.faults().add(Fault.delay(Duration.ofMinutes(3)).on(Operation.PUBLISH));

        CompletableFuture<Caller.Reply> reply = CompletableFuture.supplyAsync(() -> publish(container));
        awaitPlayed(1);

        assertThat(emulator.postsOf("ada")).isEmpty();
        emulator.clock().advance(Duration.ofMinutes(3));
        assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(emulator.postsOf("ada")).hasSize(1);
    }

    @Test
    void anAnswerMayTrickleInAfterTheEffect() throws Exception {
        String container = ada.create("media_type", "TEXT", "text", "hello");
        emulator.faults().add(Fault.slow(Duration.ofMinutes(3)).on(Operation.PUBLISH));

        CompletableFuture<Caller.Reply> reply = CompletableFuture.supplyAsync(() -> publish(container));
        awaitPlayed(1);

        assertThat(emulator.postsOf("ada")).hasSize(1);
        assertThat(reply.isDone()).isFalse();
        emulator.clock().advance(Duration.ofMinutes(3));
        assertThat(reply.get(60, TimeUnit.SECONDS).id())
                .isEqualTo(emulator.postsOf("ada").get(0).id());
    }

    @Test
    void closingTheEmulatorLetsGoAWriteThatWaits() throws Exception {
        closingLetsGo(() -> publish("1"));
    }

    @RepeatedTest(40) // the JDK's client sends a GET again when its connection closes unanswered, so it may come late
    void closingTheEmulatorLetsGoAReadThatWaits() throws Exception {
        closingLetsGo(() -> ada.get("/me"));
    }

    private void closingLetsGo(Supplier<Caller.Reply> call) throws Exception {
        emulator.faults().add(Fault.delay(Duration.ofDays(3)));
        CompletableFuture<Caller.Reply> reply = CompletableFuture.supplyAsync(call);
        awaitPlayed(1);

        emulator.close();

        assertThatThrownBy(() -> reply.get(60, TimeUnit.SECONDS)).hasRootCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void aFaultStrikesOnlyWhomAndWhatItIsMeantFor() {
        emulator.faults()
                .add(Fault.answer(FaultAnswer.UNKNOWN, Moment.BEFORE_EFFECT)
                        .on(Operation.PROFILE)
                        .of("grace")
                        .times(2));

        assertThat(ada.get("/me").status()).isEqualTo(200);
        assertThat(grace.get("/me/threads").status()).isEqualTo(200);
        assertThat(List.of(
                        grace.get("/me").status(),
                        grace.get("/me").status(),
                        grace.get("/me").status()))
                .containsExactly(500, 500, 200);
        assertThat(emulator.faults().all()).singleElement().matches(ActiveFault::usedUp);
    }

    @Test
    void chanceIsTheSameInEveryRun() {
        List<Integer> first = throwDice();
        emulator.faults().clear();

        assertThat(throwDice()).isEqualTo(first).contains(200, 500);
    }

    @Test
    void aRefusedCallIsNotStruckAfterAnEffectThatItNeverHad() {
        emulator.faults()
                .add(Fault.answer(FaultAnswer.HTML, Moment.AFTER_EFFECT)
                        .on(Operation.PUBLISH)
                        .once());

        assertThat(publish("4711").code()).isEqualTo("400 24/4279009");
        assertThat(emulator.faults().all()).singleElement().matches(fault -> fault.played() == 0);
    }

    @Test
    void faultsAreScriptedOverHttp() {
        Caller.Reply added = ada.json(
                "/_lisle/faults",
                "{'fault':'answer','answer':'UNEXPECTED','moment':'AFTER_EFFECT','on':['PROFILE'],'times':1}");
        ada.json("/_lisle/faults", "{'fault':'delay','by':'PT5S','username':'grace','probability':0.5,'seed':3}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(ada.get("/me").code()).isEqualTo("500 2");
        assertThat(ada.get("/_lisle/faults").body().path(0).toString())
                .isEqualTo("{\"number\":1,\"played\":1,\"usedUp\":true,\"fault\":\"answer\",\"answer\":\"UNEXPECTED\","
                        + "\"moment\":\"AFTER_EFFECT\",\"on\":[\"PROFILE\"],\"username\":null,\"times\":1,"
                        + "\"probability\":1.0,\"seed\":0}");
        assertThat(ada.delete("/_lisle/faults/1").body()).hasSize(1);
        assertThat(ada.delete("/_lisle/faults/1").status()).isEqualTo(400);
        assertThat(ada.delete("/_lisle/faults").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | "" is no fault
            {'fault':'delay','by':'soon'}                            | Text cannot be parsed
            {'fault':'delay','by':'-PT1S'}                           | A fault can't last PT-1S
            {'fault':'cut','moment':'NOW'}                           | "NOW" is no "moment"
            {'fault':'cut','moment':'AFTER_EFFECT','on':'DANCE'}     | "DANCE" is no "on"
            {'fault':'cut','moment':'AFTER_EFFECT','on':[]}          | at least one operation
            {'fault':'cut','moment':'AFTER_EFFECT','times':0}        | A fault can't strike 0 times
            {'fault':'cut','moment':'AFTER_EFFECT','probability':2}  | 2.0 is no probability
            """, quoteCharacter = '`')
    void aFaultThatMakesNoSenseIsRefused(String json, String message) {
        Caller.Reply reply = ada.json("/_lisle/faults", json);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
    }

    @ParameterizedTest
    @EnumSource
    void aPresetIsPlayedByItsName(FaultPreset preset) {
        emulator.faults().addAll(preset.faults(7));
        List<Fault> overJava =
                emulator.faults().all().stream().map(ActiveFault::fault).toList();
        emulator.faults().clear();

        ada.json("/_lisle/faults", "{'preset':'" + preset + "','seed':7}");

        assertThat(emulator.faults().all()).extracting(ActiveFault::fault).isEqualTo(overJava);
        assertThat(overJava).isNotEmpty();
    }

    @Test
    void everyFaultToldOverHttpCanBeReadBack() {
        for (FaultPreset preset : FaultPreset.values()) {
            emulator.faults().addAll(preset.faults(7));
        }
        List<Fault> all =
                emulator.faults().all().stream().map(ActiveFault::fault).toList();
        var told = ada.get("/_lisle/faults").body();
        emulator.faults().clear();

        told.values().forEach(fault -> ada.json("/_lisle/faults", fault.toString()));

        assertThat(emulator.faults().all()).extracting(ActiveFault::fault).isEqualTo(all);
    }

    private Caller.Reply publish(String container) {
        return ada.post("/me/threads_publish", "creation_id", container);
    }

    private List<Integer> throwDice() {
        emulator.faults()
                .add(Fault.answer(FaultAnswer.UNKNOWN, Moment.BEFORE_EFFECT).withProbability(0.5, 42));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(ada.get("/me").status());
        }
        return statuses;
    }

    /** Until so many calls were struck: the caller's side of a call that waits can't be asked. */
    private void awaitPlayed(int times) {
        while (emulator.faults().all().get(0).played() < times) {
            Thread.onSpinWait();
        }
    }
}
