package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** docs/cli.md is what the commands say of themselves, with what they really print for programs. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("../docs/cli.md");
    private static final Path INTRO = Path.of("src/test/resources/dev/lisle/cli/cli-intro.md");
    private static final EmulatorSettings FROZEN = EmulatorSettings.defaults()
            .withClockFrozenAt(Instant.parse("2026-05-04T10:00:00Z"))
            .withProcessing(ProcessingTimes.NONE);

    @Test
    void thePageIsWhatTheCommandsSay(@TempDir Path home) throws IOException {
        String said = ReferencePage.text(Files.readString(INTRO), answers(home));
        if (Boolean.getBoolean("lisle.write")) {
            Files.writeString(PAGE, said);
        }

        assertThat(Files.readString(PAGE))
                .as("run with -Dlisle.write=true to write it")
                .isEqualTo(said);
    }

    private static Map<String, String> answers(Path home) {
        try (Stage stage = Stage.open(home, FROZEN)) {
            stage.emulator().changeProfile("grace", grace -> grace.withOtherFollowers(500));
            String root =
                    stage.publish("ada", "Which is it?", "--topic=weaving", "--poll=warp,weft", "--approve-replies");
            String waiting = stage.publish("grace", "Warp, @ada", "--reply-to", root);
            Answers answers = new Answers(stage, new LinkedHashMap<>());
            answers.add("publish", "Hello", "--link=https://example.com/");
            answers.add("reply", root, "Warp, I think");
            answers.add("show", root);
            answers.add("timeline", "--limit=1");
            answers.add("approvals list", root);
            answers.add("approvals approve", waiting);
            answers.add("approvals ignore", stage.publish("grace", "Spam", "--reply-to", root));
            answers.add("replies", root);
            answers.add("conversation", root);
            answers.add("hide", waiting);
            answers.add("unhide", waiting);
            answers.add("mentions");
            answers.add("search", "--topic=weaving");
            answers.add("profile", "grace");
            answers.add("whoami");
            answers.add("limits");
            answers.add("insights", root);
            answers.add("repost", stage.publish("grace", "Worth it"));
            answers.add("delete", root, "--yes");
            answers.add("locations", "Willow");
            answers.add(
                    "oembed", stage.emulator().postsOf("ada").get(0).permalink().toString());
            answers.add("intent post", "Hello");
            answers.add("intent follow", "ada");
            answers.add("raw", "/me", "fields=id,username");
            answers.add("token show");
            answers.add("token debug");
            new Answers(stage.inItsTime(), answers.byCommand).add("doctor", "--probe", "--yes");
            return answers.byCommand;
        }
    }

    /** What commands print with {@code --json}: the first line, on many lines, with the address that an emulator has by default. */
    private record Answers(Stage stage, Map<String, String> byCommand) {
        void add(String command, String... args) {
            String[] words = command.split(" ");
            String[] all = new String[words.length + args.length + 1];
            System.arraycopy(words, 0, all, 0, words.length);
            System.arraycopy(args, 0, all, words.length, args.length);
            all[all.length - 1] = "--json";
            String first = stage.print(all).lines().findFirst().orElseThrow();
            byCommand.put(
                    command, lines(first).replace(stage.emulator().address().getRawAuthority(), "127.0.0.1:8484"));
        }

        private static String lines(String json) {
            ObjectWriteContext pretty = new ObjectWriteContext.Base() {
                @Override
                public PrettyPrinter getPrettyPrinter() {
                    return new DefaultPrettyPrinter();
                }
            };
            StringWriter text = new StringWriter();
            JsonFactory factory = new JsonFactory();
            try (JsonParser in = factory.createParser(ObjectReadContext.empty(), json);
                    JsonGenerator out = factory.createGenerator(pretty, text)) {
                for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                    out.copyCurrentEvent(in);
                }
            }
            return text.toString()
                    .replace("\" : ", "\": ")
                    .replaceAll("\"chain\": \"c[0-9a-f]+\"", "\"chain\": \"c1de819d32da8c03f\"") // never the same
                    .replaceAll("trace \\w+", "trace A1example")
                    .replaceAll("_lag_in_seconds\": [0-9.]+", "_lag_in_seconds\": 0.4");
        }
    }
}
