package dev.lisle.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest extends LedgerContract {
    private static final Duration LEASE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    @Override
    protected Ledger ledger() {
        return FileLedger.in(folder.resolve("ledger"));
    }

    @Override
    protected Ledger another(Ledger ledger) {
        return FileLedger.in(folder.resolve("ledger"));
    }

    @Override
    protected boolean pass(Duration time) {
        return false;
    }

    @Override
    protected boolean hold(Ledger ledger, boolean onHold) {
        Path file = folder.resolve("ledger/HOLD");
        try {
            return onHold ? Files.exists(Files.createFile(file)) : Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPersonCanReadIt() throws IOException {
        FileLedger ledger = FileLedger.in(folder);
        ledger.begin("c1", "key", "{\"step\":\"planned\"}");
        ledger.append("c1", List.of("{\"step\":\"armed\"}"));

        assertThat(folder.resolve("c1.jsonl"))
                .hasContent("{\"lisle-ledger\":1,\"key\":\"key\"}\n{\"step\":\"planned\"}\n{\"step\":\"armed\"}\n");
    }

    @Test
    void whatIsFinishedIsListedLatestFirstUntilAPersonDeletesIt() throws IOException {
        FileLedger ledger = FileLedger.in(folder);
        for (String chain : List.of("c1", "c2", "c3")) {
            ledger.begin(chain, chain, "{}");
        }
        for (String chain : List.of("c3", "c1")) {
            ledger.finish(chain, ledger.lease(chain, LEASE).orElseThrow());
        }
        Files.setLastModifiedTime(folder.resolve("done/c3.jsonl"), FileTime.fromMillis(1));

        assertThat(ledger.finished()).containsExactly("c1", "c3");
        assertThat(ledger.unfinished()).containsExactly("c2");
        Files.delete(folder.resolve("done/c1.jsonl"));
        assertThat(ledger.finished()).containsExactly("c3");
    }

    @Test
    void cutAtAnyByteItHoldsTheWholeLinesBeforeTheCutAndGoesOn() throws IOException {
        FileLedger whole = FileLedger.in(folder);
        whole.begin("c1", "key", "{\"text\":\"erste Zeile: ä 🧵\"}");
        whole.append("c1", List.of("{\"text\":\"two\"}"));
        whole.append("c1", List.of("{\"text\":\"three}\"}"));
        byte[] bytes = Files.readAllBytes(folder.resolve("c1.jsonl"));
        List<String> lines = whole.read("c1");
        int head = indexAfterLine(bytes, 2); // a file has its first lines from the moment that it has its name

        for (int cut = head; cut <= bytes.length; cut++) {
            Path there = Files.createDirectories(folder.resolve("cut" + cut));
            Files.write(there.resolve("c1.jsonl"), Arrays.copyOf(bytes, cut));
            try (FileLedger ledger = FileLedger.in(there)) {
                int left = ledger.read("c1").size();
                long fence = ledger.lease("c1", LEASE).orElseThrow();

                assertThat(ledger.commit("c1", fence, left, List.of("{\"n\":1}")))
                        .isTrue();
                assertThat(ledger.read("c1"))
                        .hasSize(left + 1)
                        .startsWith(lines.subList(0, left).toArray(String[]::new));
                assertThat(ledger.read("c1").get(left)).isEqualTo("{\"n\":1}");
            }
        }
    }

    @Test
    void rubbishThatACrashLeftAtTheEndIsCutOff() throws IOException {
        FileLedger ledger = FileLedger.in(folder);
        ledger.begin("c1", "key", "{\"n\":1}");
        byte[] bytes = Files.readAllBytes(folder.resolve("c1.jsonl"));
        Files.write(folder.resolve("c1.jsonl"), Arrays.copyOf(bytes, bytes.length + 4096)); // zeros

        long fence = ledger.lease("c1", LEASE).orElseThrow();

        assertThat(ledger.commit("c1", fence, 1, List.of("{\"n\":2}"))).isTrue();
        assertThat(ledger.read("c1")).containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    @Test
    void aFolderThatWasCopiedIsOnHoldUntilAPersonSaysOtherwise() throws IOException {
        Path original = folder.resolve("original");
        try (FileLedger ledger = FileLedger.in(original)) {
            ledger.begin("c1", "key", "{}");
        }
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }

        assertThatThrownBy(() -> FileLedger.in(copy).lease("c1", LEASE))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("delete the file HOLD in " + copy.toRealPath());
        assertThat(copy.resolve("HOLD")).content().contains("restored from a copy");
        Files.delete(copy.resolve("HOLD"));

        try (FileLedger looked = FileLedger.in(copy)) {
            assertThat(looked.lease("c1", LEASE)).isPresent();
        }
        try (FileLedger ledger = FileLedger.in(original)) {
            assertThat(ledger.lease("c1", LEASE)).as("it is where it was").isPresent();
        }
    }

    @Test
    void aProgramThatLooksAtALeasedChainDoesNotEndTheLeaseForOtherPrograms() throws Exception {
        try (FileLedger one = FileLedger.in(folder)) {
            one.begin("c1", "key", "{}");
            one.lease("c1", LEASE).orElseThrow();
            try (FileLedger two =
                    FileLedger.in(folder)) { // its channel, if it had one of its own, would take the lock along
                assertThat(two.lease("c1", LEASE)).isEmpty();
            }

            assertThat(leaseInAnotherProgram()).isEqualTo("leased=false");
        }
        assertThat(leaseInAnotherProgram()).isEqualTo("leased=true");
    }

    private String leaseInAnotherProgram() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leaser.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = program.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** A program that asks for the lease of {@code c1} and ends. */
    static final class Leaser {
        private Leaser() {}

        public static void main(String[] folder) {
            try (FileLedger ledger = FileLedger.in(Path.of(folder[0]))) {
                System.out.println("leased=" + ledger.lease("c1", LEASE).isPresent());
            }
        }
    }

    @Test
    void anIdThatIsNoNameOfAFileIsRefused() {
        FileLedger ledger = FileLedger.in(folder);

        assertThatThrownBy(() -> ledger.begin("../c1", "key", "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static int indexAfterLine(byte[] bytes, int number) {
        int found = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && ++found == number) {
                return i + 1;
            }
        }
        throw new AssertionError("fewer than " + number + " lines");
    }
}
