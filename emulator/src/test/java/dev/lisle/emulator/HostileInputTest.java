package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is answered in Meta's form or cut off, and the emulator goes on. */
@Timeout(120)
class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;
    /** The connections that are held; -Dlisle.hostile=10000 for the whole herd. */
    private static final int HERD = Integer.getInteger("lisle.hostile", 2_000);

    private Emulator emulator;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
    }

    @AfterEach
    void goesOnAndStops() {
        assertThat(new Caller(emulator, "ada").publish("I am still here")).isNotEmpty();
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 104857600\r\n",
                "Content-Type: application/json\r\nContent-Length: 104857600\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 104857600\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n"
            })
    void aBodyOfAHundredMegabytes(String headers) throws IOException {
        String answer = send(100, "POST /me/threads HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 413 .*\"error\":.*|");
    }

    @Test
    void aHeaderOfAMegabyte() throws IOException {
        String answer = send(0, "GET /me HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(MEGABYTE) + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 431 .*\"error\":.*|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/me?fields=%",
                "/me?%=%",
                "/%00",
                "/..%2f..%2fetc/passwd",
                "/me?access_token=%ff%fe",
                "/1e9",
                "/-1",
                "/99999999999999999999999999",
                "/me/threads/threads/threads",
                "/%F0%9F%A7%B5",
                "//",
                "/;x",
                "/_lisle/media/..%2f..%2fetc%2fpasswd",
                "/_lisle/avatars/..svg",
                "/_lisle/page/..%2fpage.css",
                "/_lisle/timeline?before=-1",
                "/_lisle/conversation?shortcode=%22",
                "/@%22%3E/post/x",
                "/oauth/authorize?%",
                "/oauth/authorize?client_id=%3Cscript%3E"
            })
    void whatIsNoAddress(String path) throws IOException {
        String answer = send(0, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("root:");
        if (!path.startsWith("/@") && !path.equals("//")) { // which show the page
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").containsAnyOf("error", "no such file", "\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text=%zz&media_type=TEXT",
                "media_type=TEXT&text=" + "\u0000",
                "poll_attachment={\"option_a\"",
                "{\"text\":",
                "[[[[[[[[[[[[",
                "media_type=CAROUSEL&children=,,,,",
                "media_type=IMAGE&image_url=file:///etc/passwd",
                "media_type=IMAGE&image_url=http://127.0.0.1:1/",
                "media_type=TEXT&text=x&reply_to_id=x'--"
            })
    void whatIsNoPost(String body) throws IOException {
        String answer = send(
                0,
                "POST /me/threads?access_token=" + emulator.account("ada").token()
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type:"
                        + " application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);

        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|200) .*").doesNotContain("root:");
    }

    @Test
    void jsonThatIsNestedWithoutEnd() throws IOException {
        String body = "{\"a\":".repeat(100_000);
        String answer = send(
                0,
                "POST /me/threads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"error\":");
    }

    @Test
    void aHerdOfConnectionsFromAnotherProcess() throws Exception {
        Process herd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileCallers.class.getName(),
                        Integer.toString(emulator.address().getPort()),
                        Integer.toString(HERD))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(herd.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("held " + HERD);

            Caller ada = new Caller(emulator, "ada");
            for (int i = 0; i < 20; i++) {
                assertThat(ada.get("/me").status()).isEqualTo(200);
            }
        } finally {
            herd.getOutputStream().close();
            herd.destroy();
            herd.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/threads", "/_lisle/clock"})
    void callersWhoStopInTheMiddleOfABodyKeepNobodyWaiting(String path) throws IOException {
        List<Socket> stuck = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) { // more than there are threads
                Socket socket = new Socket("127.0.0.1", emulator.address().getPort());
                stuck.add(socket);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"adv")
                                .getBytes(StandardCharsets.UTF_8));
            }

            assertThat(new Caller(emulator, "ada").get("/me").status()).isEqualTo(200);
        } finally {
            for (Socket socket : stuck) {
                socket.close();
            }
        }
    }

    @Test
    void callersWhoStopInTheMiddleOfALargeBodyKeepNobodyWaitingEither() throws IOException {
        List<Socket> stuck = new ArrayList<>();
        byte[] much = ("POST /me/threads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1900000\r\n\r\n"
                        + "x".repeat(600_000))
                .getBytes(StandardCharsets.UTF_8);
        try {
            for (int i = 0; i < 220; i++) { // more than there are threads
                Socket socket = new Socket("127.0.0.1", emulator.address().getPort());
                stuck.add(socket);
                socket.getOutputStream().write(much);
            }

            assertThat(new Caller(emulator, "ada").get("/me").status()).isEqualTo(200);
        } finally {
            for (Socket socket : stuck) {
                socket.close();
            }
        }
    }

    @Test
    void twoHundredEmulatorsLeaveNoThreadAndNoPort() {
        Emulator.start().close(); // what the JVM keeps for itself is there then
        Set<String> before = threads();
        int[] ports = new int[200];

        for (int i = 0; i < ports.length; i++) {
            try (Emulator one = Emulator.start()) {
                ports[i] = one.address().getPort();
                assertThat(new Caller(one, "ada").get("/me").status()).isEqualTo(200);
            }
        }

        assertThat(Arrays.stream(ports).filter(HostileInputTest::isOpen)).isEmpty();
        assertThat(threads()).isEqualTo(before);
    }

    /** The emulators' threads: clients have threads of their own. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("lisle-emulator") || name.contains("Jetty") || name.contains("jetty"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends it, and so many megabytes after it until nobody takes them; what was answered, or nothing if it was cut. */
    private String send(int megabytes, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", emulator.address().getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            boolean chunked = head.contains("chunked");
            try {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                byte[] part = "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < megabytes; i++) {
                    if (chunked) {
                        out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(part);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
                out.flush();
            } catch (IOException e) {
                return answer(socket); // it was cut off, perhaps with a word
            }
            return answer(socket);
        }
    }

    private static String answer(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            byte[] head = in.readNBytes(1);
            if (head.length == 0) {
                return "";
            }
            byte[] rest = new byte[65_536];
            int length = 0;
            int read = in.read(rest);
            while (read > 0 && length + read < rest.length) {
                length += read;
                String sofar = new String(rest, 0, length, StandardCharsets.UTF_8);
                if (sofar.contains("\r\n\r\n") && (sofar.endsWith("}") || sofar.contains("Content-Length: 0"))) {
                    break;
                }
                read = in.read(rest, length, rest.length - length);
            }
            return new String(head, StandardCharsets.UTF_8) + new String(rest, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
