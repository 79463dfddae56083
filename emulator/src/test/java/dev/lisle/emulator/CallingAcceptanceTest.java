package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallingAcceptanceTest {
    private final Emulator emulator = Emulator.start();
    private final String token = emulator.account("ada").token();
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller nobody = new Caller(emulator.address(), "no-token");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theTokenComesInQueryFormOrHeader() {
        assertThat(nobody.get("/me", "access_token", token).status()).isEqualTo(200);
        assertThat(nobody.post("/me/threads", "media_type", "TEXT", "text", "x", "access_token", token)
                        .status())
                .isEqualTo(200);
        assertThat(ada.get("/me").status()).isEqualTo(200);
        assertThat(nobody.get("/me").code()).isEqualTo("400 190");
        assertThat(nobody.send(nobody.request("/me").GET()).code()).isEqualTo("400 190");
    }

    @Test
    void parametersComeInQueryFormMultipartOrJson() {
        String multipart = "--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nin parts\r\n--B--\r\n";
        ada.post("/me/threads?media_type=TEXT&text=in+the+query&auto_publish_text=true");
        ada.post("/me/threads", "media_type", "TEXT", "text", "in a form", "auto_publish_text", "true");
        ada.post(
                "/me/threads?media_type=TEXT&auto_publish_text=true",
                "multipart/form-data; boundary=B",
                multipart.getBytes(StandardCharsets.UTF_8));
        ada.json(
                "/me/threads",
                "{'media_type':'TEXT','text':'in JSON','auto_publish_text':true,'nothing':null,"
                        + "'allowlisted_country_codes':['DE','AT'],'poll_attachment':{'option_a':'1','option_b':'2'}}");

        assertThat(emulator.postsOf("ada"))
                .extracting(EmulatedPost::text)
                .containsExactly("in the query", "in a form", "in parts", "in JSON");
    }

    @Test
    void versionAndSlashesAtTheEndsAreOptional() {
        String id = emulator.account("ada").id();
        String container = ada.create("media_type", "TEXT", "text", "x");

        assertThat(ada.get("/v1.0/me/").status()).isEqualTo(200);
        assertThat(ada.get("/" + id + "/threads/").status()).isEqualTo(200);
        assertThat(ada.get("/v1.0/" + container + "/", "fields", "id,status,error_message")
                        .body()
                        .toString())
                .isEqualTo("{\"id\":\"" + container + "\",\"status\":\"FINISHED\"}");
    }

    @Test
    void wrongPathsMethodsAndIdsAreAnsweredInMetasForm() {
        assertThat(ada.get("/me/followers").message()).isEqualTo("Tried accessing nonexisting field (followers)");
        assertThat(ada.get("/me/threads_publish").message()).isEqualTo("Unsupported request - method type: get");
        assertThat(ada.delete("/me/threads").message()).isEqualTo("Unsupported request - method type: delete");
        assertThat(ada.get("/4711").code()).isEqualTo("400 100/33");
        assertThat(ada.get("/4711/replies").code()).isEqualTo("400 100/33");
        assertThat(ada.get("/a/b/c").status()).isEqualTo(404);
        assertThat(ada.json("/me/threads", "{broken").code()).isEqualTo("400 100");
        assertThat(ada.post(
                                "/me/threads",
                                "application/x-www-form-urlencoded",
                                "text=%zz".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("400 100");
    }

    @Test
    void anErrorIsJsonThatBeginsWithTheError() {
        var answer = nobody.exchange(nobody.request("/me").GET());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).startsWith("{\"error\":{\"message\":");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndTheEmulatorGoesOn() {
        byte[] large = new byte[3 << 20];

        assertThat(ada.post("/me/threads", "application/json", large).status()).isEqualTo(413);
        assertThat(ada.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aTokenOpensOnlyWhatItsScopesName() {
        String text = ada.json("/_lisle/tokens", "{'username':'ada','scopes':['threads_basic']}")
                .body()
                .path("token")
                .asString();
        Caller reader = new Caller(emulator.address(), text);

        assertThat(reader.get("/me").status()).isEqualTo(200);
        assertThat(reader.get("/me/threads").status()).isEqualTo(200);
        assertThat(reader.get("/me/replies").code()).isEqualTo("400 10");
        assertThat(reader.post("/me/threads", "media_type", "TEXT", "text", "x").code())
                .isEqualTo("400 10");
        assertThat(reader.get("/me/threads_publishing_limit", "fields", "quota_usage")
                        .code())
                .isEqualTo("400 10");
    }

    @Test
    void aTokenLivesSixtyDays() {
        emulator.clock().advance(Duration.ofDays(60).minusSeconds(60));
        assertThat(ada.get("/me").status()).isEqualTo(200);

        emulator.clock().advance(Duration.ofSeconds(60));
        assertThat(ada.get("/me").code()).isEqualTo("400 190/463");
    }

    @Test
    void requestsAreWrittenDownWithForeignTokensMasked() {
        ada.post("/me/threads", "media_type", "TEXT", "text", "x");
        nobody.get("/me", "access_token", "a-real-secret");
        nobody.send(nobody.request("/me?fields=id&access_token=" + token).GET());

        assertThat(emulator.requests()).extracting(ReceivedRequest::number).containsExactly(1L, 2L, 3L);
        assertThat(emulator.requests().get(0))
                .returns("POST", ReceivedRequest::method)
                .returns("/me/threads", ReceivedRequest::path)
                .returns("ada", ReceivedRequest::username)
                .returns(200, ReceivedRequest::status);
        assertThat(emulator.requests().get(1))
                .returns("190 Invalid OAuth 2.0 Access Token", ReceivedRequest::error)
                .returns(400, ReceivedRequest::status);
        assertThat(emulator.requests().get(1).params()).containsEntry("access_token", "(masked)");
        assertThat(emulator.requests().get(2).params()).containsEntry("access_token", token);
    }
}
