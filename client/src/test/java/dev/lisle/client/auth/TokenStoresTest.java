package dev.lisle.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.errors.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStoresTest {
    @TempDir
    Path folder;

    @Nested
    class InMemory extends TokenStoreContract {
        @Override
        TokenStore store() {
            return TokenStore.inMemory();
        }
    }

    @Nested
    class InAFile extends TokenStoreContract {
        @Override
        TokenStore store() {
            return FileTokenStore.at(folder.resolve("made/when/needed/token.json"));
        }

        @Test
        void onlyTheOwnerCanReadItAndNothingElseIsLeftBeside() throws IOException {
            Path file = folder.resolve("token.json");
            Files.writeString(file, "{}");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

            FileTokenStore.at(file).save(TokenStoreContract.WHOLE);

            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }

        @Test
        void aFileThatHoldsSomethingElseIsAnErrorThatDoesNotRepeatIt() throws IOException {
            Path file = Files.writeString(folder.resolve("token.json"), "{\"access_token\":\"bad secret");

            assertThatThrownBy(() -> FileTokenStore.at(file).load())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("token.json")
                    .hasStackTraceContaining("no JSON")
                    .satisfies(e -> assertThat(e.getCause().getMessage()).doesNotContain("secret"));
        }
    }

    @Nested
    class InAnEnvFile extends TokenStoreContract {
        @Override
        TokenStore store() {
            return EnvTokenStore.at(folder.resolve(".env"));
        }

        @Test
        void everyOtherLineStaysAsItIs() throws IOException {
            Path file = folder.resolve(".env");
            Files.writeString(
                    file,
                    "# ours\r\nDB_URL = \"jdbc:x=y\"\r\n\r\n  export THREADS_ACCESS_TOKEN='old'\r\nTHREADS_ACCESS_TOKEN=older\r\nLAST=1");

            EnvTokenStore.at(file).save(TokenStoreContract.WHOLE);

            assertThat(Files.readString(file))
                    .isEqualTo(
                            "# ours\r\nDB_URL = \"jdbc:x=y\"\r\n\r\n  export THREADS_ACCESS_TOKEN='TH|123|example_token'\r\n"
                                    + "LAST=1\r\nTHREADS_USER_ID=17841400000000001\r\n"
                                    + "THREADS_TOKEN_SCOPES=threads_basic,threads_delete\r\n"
                                    + "THREADS_TOKEN_ISSUED_AT=2026-05-04T10:00:00Z\r\n"
                                    + "THREADS_TOKEN_EXPIRES_AT=2026-07-03T10:00:00Z\r\nTHREADS_TOKEN_LONG_LIVED=true\r\n");
        }

        @Test
        void aTokenThatStandsAloneIsALongLivedOne() throws IOException {
            Path file = Files.writeString(folder.resolve(".env"), "THREADS_ACCESS_TOKEN=\"THalone\"\n");

            assertThat(EnvTokenStore.at(file).load()).contains(Credentials.of(AccessToken.of("THalone")));
        }
    }

    @Nested
    class AloneInAnEnvFile {
        @Test
        void itsVariableChangesAndCommentsStayOnTheLineToo() throws IOException {
            Path file = folder.resolve(".env");
            Files.writeString(
                    file, "# tokens\nacc_tkn = 'old' # of the shop\nother=a#b # c\nempty= # none\nopen=\"x\n");
            EnvTokenStore store = EnvTokenStore.tokenOnly(file, "acc_tkn");

            assertThat(store.load()).contains(Credentials.of(AccessToken.of("old")));
            store.save(TokenStoreContract.WHOLE);

            assertThat(Files.readString(file))
                    .isEqualTo("# tokens\nacc_tkn='TH|123|example_token' # of the shop\nother=a#b # c\nempty= # none\n"
                            + "open=\"x\n");
            assertThat(EnvTokenStore.tokenOnly(file, "other").load()).contains(Credentials.of(AccessToken.of("a#b")));
            assertThat(EnvTokenStore.tokenOnly(file, "empty").load()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1a", "a-b", "a=b", "a\nb"})
        void whatIsNoNameOfAVariableIsRefused(String name) {
            assertThatThrownBy(() -> EnvTokenStore.tokenOnly(folder.resolve(".env"), name))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void credentialsOfPythreadsAreRead() {
        assertThat(
                        Credentials.fromJson(
                                "{\"user_id\":\"17841400000000001\",\"scopes\":[\"threads_basic\",\"other\"],"
                                        + "\"short_lived\":true,\"access_token\":\"THpy\",\"expiration\":\"2026-05-04T10:00:00.250000+00:00\"}"))
                .isEqualTo(new Credentials(
                        AccessToken.of("THpy"),
                        TokenStoreContract.WHOLE.user(),
                        Set.of(Scope.THREADS_BASIC),
                        null,
                        Instant.parse("2026-05-04T10:00:00.250Z"),
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"access_token\":\"sec ret\"}", "sec ret"})
    void whatIsNoJsonOfCredentialsIsRefusedAndNotRepeated(String json) {
        assertThatThrownBy(() -> Credentials.fromJson(json))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining("sec ret");
    }
}
