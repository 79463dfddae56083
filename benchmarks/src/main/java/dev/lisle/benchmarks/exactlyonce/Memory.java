package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.PublishingLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the publisher's heap holds while a chain grows, in a process that does nothing else. */
final class Memory {
    private static final int LOOKS = 5;

    private Memory() {}

    /** The heap after a collection, once so many parts are live. */
    record Look(int live, long bytes) {}

    /** All looks, in order; the publisher has so many megabytes of heap and no more. */
    static List<Look> run(Path folder, int parts, int heapInMegabytes) throws IOException, InterruptedException {
        EmulatorSettings settings =
                EmulatorSettings.defaults().withProcessing(ProcessingTimes.NONE).withLimits(PublishingLimits.NONE);
        try (Emulator emulator = Emulator.start(settings)) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + heapInMegabytes + "m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MemoryChild.class.getName(),
                            emulator.address().toString(),
                            emulator.account("ada").token(),
                            folder.toString(),
                            Integer.toString(parts),
                            Integer.toString(parts / LOOKS))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<Look> looks = new ArrayList<>();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    int gap = line.indexOf(' ');
                    looks.add(new Look(
                            Integer.parseInt(line.substring(0, gap)), Long.parseLong(line.substring(gap + 1))));
                }
            }
            if (child.waitFor() != 0) {
                throw new IllegalStateException("the publisher's process failed");
            }
            return looks;
        }
    }

    /** How much each more live part holds, from the first look to the last. */
    static double bytesPerPart(List<Look> looks) {
        Look first = looks.get(0);
        Look last = looks.get(looks.size() - 1);
        return (last.bytes() - first.bytes()) / (double) (last.live() - first.live());
    }
}
