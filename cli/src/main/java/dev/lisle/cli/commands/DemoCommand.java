package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.UntilInterrupted;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the main job on this machine alone. */
@Command(
        name = "demo",
        description = {"Publish an essay with pictures and a video to a Threads on this machine. No account needed.", ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle demo --stay"})
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--stay", description = "Keep the page open until Ctrl-C.")
    private boolean stay;

    /** For picocli. */
    public DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        return Surroundings.of(spec).ctrlC().finishing(this::show); // Ctrl-C leaves no folder behind
    }

    private int show() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (DemoFiles files = DemoFiles.unpack();
                Emulator emulator = Emulator.start();
                ThreadsClient client = client(emulator)) {
            emulator.showPreview(new ChainPreview());
            out.println("A Threads on this machine is running: " + emulator.webPage());
            out.println("Publishing an essay with pictures and a video as @"
                    + emulator.accounts().get(0).username() + " …");
            out.println();
            PublishedChain chain = Publisher.builder()
                    .mediaHost(new EmulatorMediaHost(emulator.address()))
                    .listener(event -> progress(event, out))
                    .build()
                    .publish(client, files.draft());
            out.println();
            out.println("One draft, " + chain.parts().size() + " posts, one chain.");
            out.println(
                    stay
                            ? "See it at " + emulator.webPage() + " – Ctrl-C ends it."
                            : "'lisle demo --stay' keeps the page open, so that you can see it.");
            out.flush();
            if (stay) {
                UntilInterrupted.await();
            }
            return ExitCode.OK;
        }
    }

    private static void progress(PublishEvent event, PrintWriter out) {
        if (event instanceof PublishEvent.Published live) {
            out.println(
                    live.number() + " of " + live.parts() + "  " + live.part().permalink());
            out.flush();
        }
    }

    private static ThreadsClient client(Emulator emulator) {
        return ThreadsClient.builder(AccessToken.of(emulator.accounts().get(0).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .build();
    }
}
