package dev.lisle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a native image must be told, compared with what the code does. No image is built here: that needs GraalVM. But what the
 * metadata is about, looking things up by name at run time, is visible in the class files.
 */
class NativeImageTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lisle.text", "dev.lisle.client", "dev.lisle.publisher");

    /** Every way of the JDK to reach a class, a member or a resource by its name; the constants of an enum are in an image without it. */
    private static final Pattern BY_NAME = Pattern.compile("java\\.lang\\.Class\\.(forName|getResource.*|getMethods?"
            + "|getDeclared.*|getFields?|getConstructors?|getRecordComponents|newInstance)"
            + "|java\\.lang\\.ClassLoader\\.(load|getResource|getSystem).*"
            + "|java\\.lang\\.Module\\.getResource.*"
            + "|java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.(find|unreflect).*"
            + "|java\\.lang\\.reflect\\.(Proxy\\.newProxyInstance|Method\\.invoke|Constructor\\.newInstance)"
            + "|java\\.util\\.(ServiceLoader\\.load.*|ResourceBundle\\.getBundle)"
            + "|java\\.io\\.Object(Input|Output)Stream\\.<init>");

    @Test
    void onlyTheseReachSomethingByItsNameAndAllOfThemAreInTheMetadata() {
        Set<String> found = CLASSES.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> BY_NAME.matcher(target(access)).matches())
                .map(access -> access.getOriginOwner().getSimpleName() + " "
                        + access.getTarget().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactly("ClusterClass getResourceAsStream", "NewThreads findStatic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "client", "publisher"})
    void everyResourceIsNamedAndEveryNameIsAResource(String module) throws IOException {
        assertThat(entries(module, "resources").stream()
                        .map(entry -> entry.get("glob").asString())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(resources(module));
    }

    @Test
    void anOlderGraalvmIsToldTheSame() throws IOException {
        JsonNode old = read("text", "resource-config.json");
        String pattern = old.at("/resources/includes/0/pattern").asString();

        assertThat(resources("text")).singleElement().asString().matches(pattern);
        assertThat(old.at("/resources/includes")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "client", "publisher"})
    void everyConditionIsOnAClassThatThereIs(String module) throws IOException {
        List<JsonNode> all = new ArrayList<>(entries(module, "resources"));
        all.addAll(entries(module, "reflection"));

        assertThat(all)
                .allSatisfy(entry -> assertThat(CLASSES.contain(
                                entry.at("/condition/typeReached").asString()))
                        .isTrue());
    }

    /** From Java 21 on it is there; where it is missing, or not in the image, the client starts threads of the usual kind. */
    @Test
    void theOneMethodThatIsReachedByNameIsSpelledAsInTheJdk() throws IOException {
        JsonNode only = entries("client", "reflection").get(0);
        List<String> named = Stream.of(Thread.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getName().equals(only.at("/methods/0/name").asString()))
                .map(method -> method.getParameterTypes()[0].getName())
                .toList();

        assertThat(only.get("type").asString()).isEqualTo(Thread.class.getName());
        assertThat(only.at("/methods/0/parameterTypes/0").asString()).isEqualTo(Runnable.class.getName());
        assertThat(named).isEqualTo(Runtime.version().feature() < 21 ? List.of() : List.of(Runnable.class.getName()));
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static List<JsonNode> entries(String module, String kind) throws IOException {
        return read(module, "reachability-metadata.json")
                .path(kind)
                .valueStream()
                .toList();
    }

    private static JsonNode read(String module, String file) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(Path.of(
                        "..", module, "src/main/resources/META-INF/native-image/dev.lisle/lisle-" + module, file)));
    }

    private static List<String> resources(String module) throws IOException {
        Path root = Path.of("..", module, "src/main/resources");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("META-INF/"))
                    .toList();
        }
    }
}
