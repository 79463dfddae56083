package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Caller.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients in several languages were seen to send to Meta, and what they rely on in the answers. */
class ThirdPartyRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private Emulator emulator;
    private Caller ada;
    private Caller nobody;
    private String token;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
        ada = new Caller(emulator, "ada");
        token = emulator.account("ada").token();
        nobody = new Caller(emulator.address(), "none");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test // Meta's sample application: everything in the query, empty what was not filled in
    void emptyParametersAreAbsent() {
        Reply created = send(
                "POST",
                "/v1.0/me/threads?text=Hello&media_type=TEXT&reply_control=&reply_to_id="
                        + "&link_attachment=&access_token=" + token,
                null,
                null);

        assertThat(created.status()).as("%s", created).isEqualTo(200);
    }

    @Test // Meta's Postman collection
    void aContainerIsReadWithASlashBeforeTheQuery() {
        String container = ada.create("media_type", "TEXT", "text", "Hello");

        Reply read =
                send("GET", "/v1.0/" + container + "/?fields=status,error_message&access_token=" + token, null, null);

        assertThat(read.body().path("status").asString()).isEqualTo("FINISHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me?access_token=", "/v1.0/me/?access_token=", "/v1.0/me?fields=&access_token="})
    void theTokenComesInTheQuery(String path) {
        assertThat(send("GET", path + token, null, null).status()).isEqualTo(200);
    }

    @Test
    void parametersComeInQueryAndFormAndJsonAtOnce() {
        Reply form = send("POST", "/me/threads?media_type=TEXT", FORM, "text=Form&access_token=" + token);
        Reply json = send(
                "POST",
                "/v1.0/me/threads?media_type=TEXT",
                "application/json",
                "{\"text\":\"JSON\",\"auto_publish_text\":true,\"client\":{\"means\":\"nothing\"},\"access_token\":\""
                        + token + "\"}");

        assertThat(List.of(form.status(), json.status())).containsExactly(200, 200);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "1"})
    void aSwitchIsWrittenInManyWays(String yes) {
        Reply published = ada.post("/me/threads", "media_type", "TEXT", "text", "Hi", "auto_publish_text", yes);

        assertThat(published.status()).isEqualTo(200);
        assertThat(emulator.postsOf("ada")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allowlisted_country_codes=DE,FR",
                "allowlisted_country_codes=DE&allowlisted_country_codes=FR",
                "allowlisted_country_codes[]=DE&allowlisted_country_codes[]=FR"
            })
    void aListIsWrittenInManyWays(String countries) {
        Reply created =
                send("POST", "/me/threads", FORM, "media_type=TEXT&text=Hi&" + countries + "&access_token=" + token);
        String post =
                ada.post("/me/threads_publish", "creation_id", created.id()).id();

        assertThat(ada.get("/" + post, "fields", "allowlisted_country_codes")
                        .body()
                        .path("allowlisted_country_codes")
                        .toString())
                .isEqualTo("[\"DE\",\"FR\"]");
    }

    @Test // Meta's sample application
    void aPollMayHaveEmptyOptions() {
        Reply created = ada.post(
                "/me/threads",
                "media_type",
                "TEXT",
                "text",
                "Tea?",
                "poll_attachment",
                "{\"option_a\":\"Yes\",\"option_b\":\"No\",\"option_c\":\"\",\"option_d\":\"\"}");

        assertThat(created.status()).as("%s", created).isEqualTo(200);
    }

    @Test // Meta's sample application
    void offsetsOfSpoilersMayBeText() {
        Reply created = ada.post(
                "/me/threads",
                "media_type",
                "TEXT",
                "text",
                "The end: she weaves",
                "text_entities",
                "[{\"entity_type\":\"SPOILER\",\"offset\":\"9\",\"length\":\"10\"}]");

        assertThat(created.status()).as("%s", created).isEqualTo(200);
    }

    @Test
    void anIdComesAlthoughNobodyAskedForIt() {
        assertThat(ada.get("/me", "fields", "username").body().has("id")).isTrue();
    }

    @Test
    void whoFollowsTheCursorsComesToAnEmptyPageWithoutOne() {
        emulator.preparePosts("ada", 30);
        List<String> seen = new ArrayList<>();
        Reply page = ada.get("/me/threads", "fields", "id", "limit", "10");
        for (int pages = 0; page.body().path("data").size() > 0; pages++) {
            assertThat(pages).isLessThan(4);
            page.body()
                    .path("data")
                    .values()
                    .forEach(post -> seen.add(post.path("id").asString()));
            String after =
                    page.body().path("paging").path("cursors").path("after").asString();
            page = ada.get("/me/threads", "fields", "id", "limit", "10", "after", after);
        }

        assertThat(seen).hasSize(30).doesNotHaveDuplicates();
        assertThat(page.body().path("paging").path("cursors").has("after")).isFalse();
    }

    @Test
    void anErrorIsRecognisedByHowItsBodyBegins() {
        HttpResponse<String> refused = nobody.exchange(nobody.request("/me?access_token=x"));

        assertThat(refused.body()).startsWith("{\"error\":{");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void aContainerIsPublishedAtOnceWhenItsPostIs() {
        String container = ada.create("media_type", "TEXT", "text", "Hello");
        ada.post("/me/threads_publish", "creation_id", container);

        assertThat(ada.status(container)).isEqualTo("PUBLISHED");
    }

    @Test
    void allLimitsAreAskedForAtOnce() {
        Reply limits = ada.get(
                "/me/threads_publishing_limit",
                "fields",
                "quota_usage,config,reply_quota_usage,reply_config,delete_quota_usage,delete_config,"
                        + "location_search_quota_usage,location_search_config");

        assertThat(limits.body().path("data").path(0).propertyNames())
                .contains("config", "reply_config", "delete_config", "location_search_config");
    }

    private Reply send(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = nobody.request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return nobody.send(contentType == null ? request : request.header("Content-Type", contentType));
    }
}
