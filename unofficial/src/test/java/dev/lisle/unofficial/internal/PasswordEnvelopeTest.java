package dev.lisle.unofficial.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.unofficial.support.ServerKey;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordEnvelopeTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_689_508_800);

    @Test
    void theServerOpensWhatWasSealed() {
        ServerKey key = ServerKey.generate(2048);

        String sealed = PasswordEnvelope.forKey("41", key.header()).seal("s3cret pässword", NOW);

        assertThat(sealed).startsWith("#PWD_INSTAGRAM:4:1689508800:");
        assertThat(key.open(sealed, 41)).isEqualTo("s3cret pässword");
    }

    @Test
    void theEnvelopeIsLaidOutAsDocumented() {
        ServerKey key = ServerKey.generate(2048);

        String sealed = PasswordEnvelope.forKey("41", key.header()).seal("twelve bytes", NOW);

        byte[] bytes = Base64.getDecoder().decode(sealed.substring(sealed.lastIndexOf(':') + 1));
        assertThat(bytes).hasSize(288 + 12);
        assertThat(bytes[0]).isEqualTo((byte) 1);
        assertThat(bytes[1]).isEqualTo((byte) 41);
        assertThat(bytes[14]).isEqualTo((byte) 0); // 256, little-endian
        assertThat(bytes[15]).isEqualTo((byte) 1);
    }

    @Test
    void noTwoEnvelopesAreAlike() {
        PasswordEnvelope envelope =
                PasswordEnvelope.forKey("41", ServerKey.generate(2048).header());

        assertThat(envelope.seal("p", NOW)).isNotEqualTo(envelope.seal("p", NOW));
    }

    @Test
    void aKeyThatCannotBeTrustedOrReadIsRefused() {
        String good = ServerKey.generate(2048).header();

        assertThatThrownBy(() -> PasswordEnvelope.forKey("256", good)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PasswordEnvelope.forKey("x", good)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PasswordEnvelope.forKey("41", ServerKey.generate(1024).header()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PasswordEnvelope.forKey("41", "U1lOVEhFVElDLVBFTQ=="))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
