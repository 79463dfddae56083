package dev.lisle.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.Terminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bashCompletesCommandsAndOptions() throws Exception {
        assertThat(bash("lisle", "out")).containsExactly("outbox");
        assertThat(bash("lisle", "outbox", "ca")).containsExactly("cancel");
        assertThat(bash("lisle", "publish", "--fi")).containsExactlyInAnyOrder("--file", "--fill-media", "--first");
    }

    @Test
    void fishIsTold() {
        List<String> script = print("fish").lines().toList();

        assertThat(script)
                .contains(
                        "complete -c lisle -n '__lisle_at exactly outbox' -a cancel"
                                + " -d 'Keep posts from going out. What of them is live stays live'",
                        "complete -c lisle -n '__lisle_at below completion' -a 'bash zsh fish'")
                .anyMatch(line -> line.matches("complete .*_at below publish' -s f -l file -r -F -d '.*'")
                        || line.matches("complete .*_at below publish' -l file -r -F -d '.*'"))
                .noneMatch(line -> line.contains("warmup"));
    }

    @Test
    void zshLoadsWhatItNeedsForTheScriptOfBash() {
        assertThat(print("zsh")).contains("bashcompinit");
    }

    /** What bash offers for the last word. */
    private List<String> bash(String... words) throws Exception {
        Path script = Files.writeString(folder.resolve("lisle.bash"), print("bash"));
        String line = "source '" + script + "'; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_lisle; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "--norc", "-c", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD) // compopt works only when a key was pressed
                .start();
        bash.getOutputStream().close();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
    }

    private static String print(String shell) {
        Terminal.Result result = Terminal.run("completion", shell);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }
}
