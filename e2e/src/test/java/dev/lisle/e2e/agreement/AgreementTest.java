package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.ReceivedRequest;
import dev.lisle.emulator.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of the client means to the emulator what it means to the client, in each of Meta's readings. */
@Timeout(180)
class AgreementTest {
    private static final Map<String, Consumer<Stage>> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("everything that a text carries", Posting::everythingThatATextCarriesIsReadBack);
        SCENARIOS.put("polls, GIFs, text attachments", Posting::pollsGifsAndTextAttachmentsAreReadBack);
        SCENARIOS.put("media and carousels", Posting::mediaAndCarouselsAreReadBack);
        SCENARIOS.put("the status of a container", Posting::aContainerHasAStatusAndIsPublishedOnce);
        SCENARIOS.put("one call, and stories", Posting::aTextMayBePublishedInOneCallAndSharedToStories);
        SCENARIOS.put("ghosts, quotes, reposts, deletes", Posting::ghostsQuotesRepostsAndDeletes);
        SCENARIOS.put("a text that is too long", Posting::whatIsTooLongIsRefusedAndHadNoEffect);
        SCENARIOS.put("pages both ways", Posting::listsGoThroughAllPagesBothWays);
        SCENARIOS.put("replies and conversations", Replying::repliesAreListedDirectlyAndAsAWholeConversation);
        SCENARIOS.put("hiding", Replying::aReplyIsHiddenAndShownAgain);
        SCENARIOS.put("approving", Replying::repliesWaitForApproval);
        SCENARIOS.put("searching", Finding::postsAreFoundByWordsTagsAndAuthor);
        SCENARIOS.put("mentions", Finding::mentionsAreListed);
        SCENARIOS.put("profiles", Finding::ownAndPublicProfilesAreRead);
        SCENARIOS.put("places", Finding::placesAreFoundByNameAndByPoint);
        SCENARIOS.put("embedding", Finding::aPostIsEmbedded);
        SCENARIOS.put("insights of a post", Measuring::thePostThatIsLikedHasALike);
        SCENARIOS.put("insights of an account", Measuring::theAccountHasEveryMetricInItsShape);
        SCENARIOS.put("quotas", Measuring::theQuotaCountsWhatWasPublished);
        SCENARIOS.put("logging in", LoggingIn::aUserLogsInAndTheTokenIsExtendedRefreshedAndInspected);
        SCENARIOS.put("keeping a token", LoggingIn::aKeeperRefreshesInTime);
        SCENARIOS.put("refusing", LoggingIn::aUserWhoRefusesIsNotLoggedIn);
        SCENARIOS.put("webhooks", Hearing::everyEventIsHeardAsItsKind);
        SCENARIOS.put("removing the app", Hearing::removingTheAppIsHeard);
    }

    static Stream<Arguments> scenarios() {
        return SCENARIOS.entrySet().stream().map(scenario -> Arguments.of(scenario.getKey(), scenario.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theTwoReadingsAgree(String what, Consumer<Stage> scenario) {
        try (Stage stage = new Stage()) {
            scenario.accept(stage);
        }
    }

    /** All of Meta's other readings at once, and then those that exclude one of them. */
    static Stream<Arguments> scenariosInTheOtherReadings() {
        EnumSet<Variant> some = EnumSet.of(Variant.TEXT_IN_CODE_POINTS, Variant.WEBHOOK_ENTRIES);
        return Stream.of(EnumSet.complementOf(some), some)
                .flatMap(variants -> SCENARIOS.entrySet().stream()
                        .map(scenario -> Arguments.of(variants, scenario.getKey(), scenario.getValue())));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("scenariosInTheOtherReadings")
    void theyAgreeInTheOtherReadingsToo(Set<Variant> variants, String what, Consumer<Stage> scenario) {
        try (Stage stage = new Stage(variants.toArray(Variant[]::new))) {
            scenario.accept(stage);
        }
    }

    @Test
    void togetherTheyCallEveryOperationOfMetasPages() throws IOException {
        Set<String> called = new TreeSet<>();
        for (Consumer<Stage> scenario : SCENARIOS.values()) {
            try (Stage stage = new Stage()) {
                scenario.accept(stage);
                for (ReceivedRequest request : stage.emulator.requests()) {
                    operations().forEach((id, call) -> {
                        if ((request.method() + " " + request.path()).matches(call)) {
                            called.add(id);
                        }
                    });
                }
            }
        }

        assertThat(called).isEqualTo(new TreeSet<>(operations().keySet()));
    }

    /** Those of the graph hosts, each with a pattern of its method and path. */
    private static Map<String, String> operations() throws IOException {
        JsonNode catalogue = new JsonMapper()
                .readTree(Files.readString(Path.of("../client/src/test/resources/dev/lisle/client/official-api.json")));
        Map<String, String> operations = new LinkedHashMap<>();
        List<JsonNode> all = catalogue.get("operations").valueStream().toList();
        for (JsonNode operation : all) {
            if (operation.get("host").asString().equals("graph")) {
                String path = operation.get("path").asString().replaceAll("\\{[^}]+}", "(?:\\\\d+|me)");
                operations.put(
                        operation.get("id").asString(), operation.get("method").asString() + " (?:/v1\\.0)?" + path);
            }
        }
        return operations;
    }
}
