package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The interface of 2023 as its first libraries used it, request by request. */
class InterfaceOf2023Test {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String APP = "Barcelona 289.0.0.77.109 Android";
    private static final String LOGIN = "/api/v1/bloks/apps/com.bloks.www.bloks.caa.login.async.send_login_request/";
    private static final String CREATE = "/api/v1/media/configure_text_only_post/";

    private final Emulator emulator = Emulator.start();
    private final InterfaceOf2023 old = emulator.openInterfaceOf2023(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theTokenIsFoundAsEachVersionOfTheLibraryLookedForIt() throws Exception {
        String page = send(request("/instagram")).body();

        Matcher byPattern = Pattern.compile("LSD\",\\[\\],\\{\"token\":\"(.*?)\"\\},\\d+\\]")
                .matcher(page);
        assertThat(byPattern.find()).isTrue();
        int word = page.indexOf("\"token\"");
        assertThat(page.substring(word + 9, word + 31)).isEqualTo(byPattern.group(1));
    }

    @Test
    void theLoginIsFoundInTheRawAnswerUpToTwoBackslashes() throws Exception {
        String body = login(sealed(old.password("ada"))).body();

        String token = token(body);
        assertThat(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8))
                .contains("\"ds_user_id\":\"");
        assertThat(send(signedIn("/api/v1/users/search/?q=grace", token)).body())
                .contains("\"num_results\":1");
    }

    @Test
    void aPasswordThatIsNotSealedOrSealedForAnotherTimeOpensNothing() throws Exception {
        String sealed = sealed(old.password("ada"));

        assertThat(login(old.password("ada")).body()).contains("bk.action.dialog.OpenDialog");
        assertThat(login(sealed.replaceFirst(":4:\\d+:", ":4:1689500001:")).body())
                .contains("bk.action.dialog.OpenDialog");
        assertThat(login(sealed("guess")).body()).contains("Incorrect Password");
    }

    @Test
    void variantsOfSiblingsAreReadToo() throws Exception {
        String token = token(login(sealed(old.password("ada"))).body());
        String json = "{\"caption\": \"a+b & c\", \"upload_id\": \"1689500000123\","
                + " \"text_post_app_info\": \"{\\\"reply_control\\\":0}\"}";
        String created = send(signedIn(CREATE, token)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("signed_body=SIGNATURE." + encoded(json))))
                .body();

        assertThat(created).contains("\"device_timestamp\":1689500000123", "\"upload_id\":\"1689500000123\"");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("a+b & c");
        String code = emulator.postsOf("ada").get(0).shortcode();
        assertThat(created).contains("\"code\":\"" + code + "\"");
        assertThat(send(request("/t/" + code + "/")).body()).contains("{\"post_id\":\"");
    }

    @Test
    void whoIsNotTheAppIsTurnedAway() throws Exception {
        HttpResponse<String> browser = send(request("/api/v1/users/search/?q=a").header("User-Agent", "Mozilla/5.0"));
        HttpResponse<String> nobody = send(signedIn("/api/v1/users/search/?q=a", "bm9ib2R5"));

        assertThat(browser.statusCode()).isEqualTo(400);
        assertThat(browser.body()).contains("useragent mismatch");
        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(nobody.body()).contains("login_required");
    }

    @Test
    void graphqlWithoutItsTokenIsAnsweredByAPage() throws Exception {
        HttpResponse<String> answer = send(request("/api/graphql")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("lsd=none&variables=%7B%7D&doc_id=1")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatExceptionOfType(PortInUseException.class)
                .isThrownBy(() -> emulator.openInterfaceOf2023(old.address().getPort()));
    }

    private HttpResponse<String> login(String password) throws IOException, InterruptedException {
        String params = "{\"client_input_params\": {\"password\": \"" + password + "\", \"contact_point\": \"ada\","
                + " \"device_id\": \"android-0123456789abcdef\"}, \"server_params\": {}}";
        return send(request(LOGIN)
                .header("User-Agent", APP)
                .header("Content-Type", FORM + "; charset=UTF-8")
                .POST(BodyPublishers.ofString(
                        "params=" + encoded(params) + "&bk_client_context=%7B%7D&bloks_versioning_id=1")));
    }

    /** By the key that the headers of {@code qe/sync} hold. */
    private String sealed(String password) throws GeneralSecurityException, IOException, InterruptedException {
        HttpResponse<String> sync = send(
                request("/api/v1/qe/sync/").header("User-Agent", APP).POST(BodyPublishers.ofString("params=%7B%7D")));
        String pem = new String(
                Base64.getDecoder().decode(header(sync, "ig-set-password-encryption-pub-key")),
                StandardCharsets.US_ASCII);
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        byte[] key = new byte[32];
        byte[] iv = new byte[12];
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.ENCRYPT_MODE, KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        aes.updateAAD("1689500000".getBytes(StandardCharsets.US_ASCII));
        byte[] textThenTag = aes.doFinal(password.getBytes(StandardCharsets.UTF_8));
        int end = textThenTag.length - 16;
        ByteBuffer all = ByteBuffer.allocate(288 + end)
                .put((byte) 1)
                .put((byte) Integer.parseInt(header(sync, "ig-set-password-encryption-key-id")))
                .put(iv)
                .put(new byte[] {0, 1})
                .put(rsa.doFinal(key))
                .put(Arrays.copyOfRange(textThenTag, end, textThenTag.length))
                .put(textThenTag, 0, end);
        return "#PWD_INSTAGRAM:4:1689500000:" + Base64.getEncoder().encodeToString(all.array());
    }

    private static String token(String body) {
        int start = body.indexOf("Bearer IGT:2:") + "Bearer IGT:2:".length();
        return body.substring(start, body.indexOf("\\\\", start));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(old.address() + path));
    }

    private HttpRequest.Builder signedIn(String path, String token) {
        return request(path).header("User-Agent", APP).header("Authorization", "Bearer IGT:2:" + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
