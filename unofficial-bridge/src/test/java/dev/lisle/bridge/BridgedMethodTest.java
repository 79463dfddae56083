package dev.lisle.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.PublicApi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BridgedMethodTest {
    @Test
    void theTableHasEachMethodOfBothSidesOnce() {
        assertThat(names(true)).hasSize(7).containsExactlyInAnyOrderElementsOf(methodsOf(PublicApi.class));
        assertThat(names(false)).hasSize(27).containsExactlyInAnyOrderElementsOf(methodsOf(PrivateApi.class));
    }

    @Test
    void whatIsBridgedNamesTheMethodOfTheBridgeAndNothingElseDoes() {
        Set<String> bridge = methodsOf(OfficialBridge.class);

        for (BridgedMethod method : BridgedMethod.values()) {
            String named = method.note().split("[,; ]", 2)[0];
            assertThat(bridge.contains(named)).as(method.name()).isEqualTo(method.way() != Way.UNOFFICIAL_ONLY);
        }
    }

    @Test
    void theReadmeShowsTheSameTable() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (BridgedMethod method : BridgedMethod.values()) {
            boolean onBothSides = names(true).contains(method.method());
            String words = method.way().words();
            assertThat(readme)
                    .contains(String.format(
                            Locale.ROOT,
                            "| `%s` |%s| %s | %s |\n",
                            method.method(),
                            onBothSides ? " " + words + " " : " ",
                            words,
                            method.note()));
        }
    }

    private static List<String> names(boolean ofPublic) {
        return Arrays.stream(BridgedMethod.values())
                .filter(method -> method.isPublic() == ofPublic)
                .map(BridgedMethod::method)
                .toList();
    }

    private static Set<String> methodsOf(Class<?> api) {
        return Arrays.stream(api.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
