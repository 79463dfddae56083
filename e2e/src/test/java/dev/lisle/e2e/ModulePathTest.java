package dev.lisle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.Publisher;
import dev.lisle.text.TextLength;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import tools.jackson.core.json.JsonFactory;

/** The published modules as modules: a program is compiled against them and run, in a process of its own. */
@Timeout(120)
class ModulePathTest {
    private static final String PROGRAM = """
            package example;

            import dev.lisle.client.ClientSettings;
            import dev.lisle.client.ThreadsClient;
            import dev.lisle.client.auth.AccessToken;
            import dev.lisle.client.posts.PostQuery;
            import dev.lisle.publisher.Publisher;
            import dev.lisle.publisher.drafts.Draft;
            import dev.lisle.text.TextLength;
            import java.net.URI;

            public final class Main {
                public static void main(String[] args) throws InterruptedException {
                    try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(args[1]))
                            .settings(ClientSettings.defaults().withAddress(URI.create(args[0])))
                            .build()) {
                        Publisher.builder().build().publish(client, Draft.of("Tea!"));
                        System.out.println(client.profiles().me().username() + " "
                                + client.posts().list(PostQuery.newest()).items().get(0).text() + " "
                                + TextLength.DOCUMENTED.of("tea") + " " + Main.class.getModule().getName());
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aProgramOnTheModulePathPublishes() throws Exception {
        assertThat(compile("dev.lisle.publisher", PROGRAM)).isEmpty();
        try (Emulator emulator = Emulator.start()) {
            Account account = emulator.accounts().get(0);

            assertThat(run("example/example.Main", emulator.address().toString(), account.token()))
                    .contains(account.username() + " Tea! 3 example");
        }
    }

    @Test
    void whatIsInternalCannotBeUsed() throws Exception {
        String said = compile("dev.lisle.client", """
                package example;

                final class Main {
                    dev.lisle.client.internal.ApiCaller caller;
                }
                """);

        assertThat(said).contains("dev.lisle.client.internal").contains("does not export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.lisle.text", "dev.lisle.client", "dev.lisle.publisher"})
    void everyPackageIsExportedButThoseThatAreInternal(String module) {
        ModuleDescriptor descriptor =
                ModuleFinder.of(modules()).find(module).orElseThrow().descriptor();
        Set<String> exported = descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported)
                .as("exports in module-info.java")
                .isEqualTo(descriptor.packages().stream()
                        .filter(name -> !name.contains(".internal"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What the compiler says of a module of one class; nothing if it is content. */
    private String compile(String needed, String source) throws IOException {
        Path module =
                Files.writeString(folder.resolve("module-info.java"), "module example { requires " + needed + "; }");
        Path program = Files.createDirectories(folder.resolve("example")).resolve("Main.java");
        Files.writeString(program, source);
        StringWriter said = new StringWriter();
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-cp",
                        folder.resolve("nothing").toString(),
                        "-p",
                        path(modules()),
                        "-d",
                        folder.resolve("out").toString(),
                        module.toString(),
                        program.toString());
        return said.toString();
    }

    private String run(String main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-p", path(modules()) + File.pathSeparator + folder.resolve("out"), "-m", main));
        command.addAll(List.of(args));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readString(said, StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String path(Path... modules) {
        return Stream.of(modules).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path[] modules() {
        return Stream.of(
                        TextLength.class,
                        ThreadsClient.class,
                        Publisher.class,
                        JsonFactory.class,
                        LoggerFactory.class,
                        NullMarked.class,
                        Parser.class,
                        StrikethroughExtension.class,
                        Load.class)
                .map(ModulePathTest::whereFrom)
                .toArray(Path[]::new);
    }

    private static Path whereFrom(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
