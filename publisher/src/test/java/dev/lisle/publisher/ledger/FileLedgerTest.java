package dev.lisle.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void aPersonCanReadIt() throws IOException {
        FileLedger ledger = FileLedger.in(folder);
        ledger.begin("c1", "key", "{\"step\":\"planned\"}");
        ledger.append("c1", "{\"step\":\"armed\"}");

        assertThat(folder.resolve("c1.jsonl"))
                .hasContent("{\"lisle-ledger\":1,\"key\":\"key\"}\n{\"step\":\"planned\"}\n{\"step\":\"armed\"}\n");
    }

    @Test
    void cutAtAnyByteItHoldsTheWholeLinesBeforeTheCutAndGoesOn() throws IOException {
        FileLedger whole = FileLedger.in(folder);
        whole.begin("c1", "key", "{\"text\":\"erste Zeile: ä 🧵\"}");
        whole.append("c1", "{\"text\":\"two\"}");
        whole.append("c1", "{\"text\":\"three}\"}");
        byte[] bytes = Files.readAllBytes(folder.resolve("c1.jsonl"));
        List<String> lines = whole.read("c1");
        int head = indexAfterLine(bytes, 2); // a file has its first lines from the moment that it has its name

        for (int cut = head; cut <= bytes.length; cut++) {
            Path there = Files.createDirectories(folder.resolve("cut" + cut));
            Files.write(there.resolve("c1.jsonl"), Arrays.copyOf(bytes, cut));
            try (FileLedger ledger = FileLedger.in(there)) {
                int left = ledger.read("c1").size();
                long fence = ledger.lease("c1", LEASE).orElseThrow();

                assertThat(ledger.commit("c1", fence, left, "{\"n\":1}")).isTrue();
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

        assertThat(ledger.commit("c1", fence, 1, "{\"n\":2}")).isTrue();
        assertThat(ledger.read("c1")).containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    @Test
    void anotherLedgerOfTheSameFolderSeesTheLeaseAndTheLines() {
        FileLedger one = FileLedger.in(folder);
        FileLedger two = FileLedger.in(folder);
        one.begin("c1", "key", "{\"n\":1}");
        one.lease("c1", LEASE).orElseThrow();
        one.append("c1", "{\"n\":2}");

        assertThat(two.lease("c1", LEASE)).isEmpty();
        assertThat(two.read("c1")).hasSize(2);
        assertThat(two.begin("c2", "key", "{}")).contains("c1");
        one.close();
        assertThat(two.lease("c1", LEASE)).isPresent();
    }

    @Test
    void onHoldItGivesNoLease() throws IOException {
        FileLedger ledger = FileLedger.in(folder);
        ledger.begin("c1", "key", "{}");
        Files.createFile(folder.resolve("HOLD"));

        assertThatThrownBy(() -> ledger.lease("c1", LEASE))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("delete the file HOLD");
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
