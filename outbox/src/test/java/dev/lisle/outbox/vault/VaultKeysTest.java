package dev.lisle.outbox.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VaultKeysTest {
    private static final VaultKey KEY = VaultKey.random();

    @TempDir
    private Path folder;

    @Test
    void aSealedTextOpensWithItsKeyForItsAccount() {
        Seal seal = new Seal(VaultKeys.of(KEY));

        String sealed = seal.seal("ada", "THQVJ…");

        assertThat(seal.open("ada", sealed)).isEqualTo("THQVJ…");
        assertThat(sealed).doesNotContain("THQVJ").startsWith("v1." + KEY.id() + ".");
        assertThat(seal.seal("ada", "THQVJ…")).isNotEqualTo(sealed);
    }

    @Test
    void aSealedTextInTheRowOfAnotherAccountDoesNotOpen() {
        Seal seal = new Seal(VaultKeys.of(KEY));
        String sealed = seal.seal("ada", "THQVJ…");

        assertThatThrownBy(() -> seal.open("ben", sealed))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("The sealed token of \"ben\" was changed or belongs to another account")
                .hasMessageNotContaining("THQVJ");
    }

    @Test
    void aSealedTextThatWasChangedAnywhereDoesNotOpen() {
        Seal seal = new Seal(VaultKeys.of(KEY));
        String sealed = seal.seal("ada", "THQVJ…");

        for (int i = 0; i < sealed.length(); i++) {
            char[] changed = sealed.toCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            String text = new String(changed);
            assertThatThrownBy(() -> seal.open("ada", text)).isInstanceOf(VaultKeyException.class);
        }
        assertThatThrownBy(() -> seal.open("ada", "v1." + KEY.id() + ".AAAA")).isInstanceOf(VaultKeyException.class);
    }

    @Test
    void theWrongKeyIsNamedAndSoAreThoseThatWereGiven() {
        String sealed = new Seal(VaultKeys.of(KEY)).seal("ada", "THQVJ…");
        VaultKey other = VaultKey.random();

        assertThatThrownBy(() -> new Seal(VaultKeys.of(other)).open("ada", sealed))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("sealed with the key " + KEY.id())
                .hasMessageContaining("opened with " + other.id());
    }

    @Test
    void anOlderKeyOpensWhatItSealed() {
        String sealed = new Seal(VaultKeys.of(KEY)).seal("ada", "THQVJ…");
        Seal seal = new Seal(VaultKeys.of(VaultKey.random(), KEY));

        assertThat(seal.open("ada", sealed)).isEqualTo("THQVJ…");
        assertThat(seal.isCurrent(sealed)).isFalse();
        assertThat(seal.isCurrent(seal.seal("ada", "THQVJ…"))).isTrue();
    }

    @Test
    void keysComeFromTheEnvironmentTheNewestFirst() {
        VaultKey older = VaultKey.random();

        assertThat(VaultKeys.fromEnvironment(Map.of("LISLE_OUTBOX_KEY", KEY.reveal() + ", " + older.reveal() + "\n")))
                .isEqualTo(VaultKeys.of(KEY, older));
        assertThatThrownBy(() -> VaultKeys.fromEnvironment(Map.of()))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("LISLE_OUTBOX_KEY is not set");
    }

    @Test
    void whatIsNoKeyIsRefusedAndNotRepeated() {
        for (String text : new String[] {"secret", "", "c2hvcnQ=", "*".repeat(44)}) {
            assertThatThrownBy(() -> VaultKeys.of(text))
                    .isInstanceOf(VaultKeyException.class)
                    .hasMessageStartingWith("This is no key of a vault")
                    .hasMessageNotContaining("secret");
        }
        assertThat(KEY).hasToString("VaultKey[" + KEY.id() + "]");
    }

    @Test
    void aKeyFileIsMadeOnceForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("new/outbox.key");

        VaultKeys made = VaultKeys.fromFile(file);

        assertThat(VaultKeys.fromFile(file)).isEqualTo(made);
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        Path file = folder.resolve("outbox.key");
        VaultKeys.fromFile(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> VaultKeys.fromFile(file))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void anEmptyKeyFileIsNotTakenForANewOne() throws IOException {
        Path file = folder.resolve("outbox.key");
        VaultKeys.fromFile(file);
        Files.writeString(file, "");

        assertThatThrownBy(() -> VaultKeys.fromFile(file))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("is empty");
    }
}
