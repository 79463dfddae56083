package dev.lisle.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of docs/architecture.md, and the few places where time and threads may be touched. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/")) // wherever the build puts them
            .importPackages("dev.lisle");

    private static final List<String> MODULES = List.of(
            "text",
            "client",
            "archive",
            "publisher",
            "hosting",
            "outbox",
            "emulator",
            "unofficial",
            "bridge",
            "micrometer",
            "spring",
            "mcp",
            "cli",
            "examples",
            "benchmarks");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text      | ",
                "client    | text",
                "archive   | client,text",
                "publisher | client,text",
                "hosting   | publisher,client,text",
                "outbox    | publisher,client,text",
                "emulator  | ",
                "unofficial | ",
                "bridge    | publisher,client,text,unofficial",
                "micrometer | outbox,publisher,client,text",
                "spring    | micrometer,outbox,publisher,client,text",
                "mcp       | outbox,publisher,client,text",
                "cli       | mcp,archive,outbox,hosting,publisher,client,text,emulator,unofficial"
            })
    void aModuleKnowsOnlyThoseItsArrowsPointTo(String module, String mayKnow) {
        List<String> allowed = mayKnow == null ? List.of() : List.of(mayKnow.split(","));
        String[] foreign = MODULES.stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(other -> "dev.lisle." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.lisle." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "client", "archive", "publisher", "outbox", "emulator", "unofficial"})
    void nobodyElseTouchesWhatIsInternal(String module) {
        noClasses()
                .that(are(not(resideInAPackage("dev.lisle." + module + ".."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.lisle." + module + "..internal.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void thePageOfTheOutboxStandsOnItsPublicSideAndTheOutboxKnowsNoPage() {
        noClasses()
                .that()
                .resideInAPackage("dev.lisle.outbox.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lisle.outbox.internal..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.lisle.outbox..")
                .and()
                .resideOutsideOfPackage("dev.lisle.outbox.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lisle.outbox.web..")
                .check(HOUSE);
    }

    @Test
    void theClientNeedsNothingButItsThreeParts() {
        classes()
                .that()
                .resideInAPackage("dev.lisle.client..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "dev.lisle.client..",
                        "dev.lisle.text..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "tools.jackson.core..")
                .check(HOUSE);
    }

    @Test
    void capabilitiesOfThePublisherDoNotGoInCircles() {
        slices().matching("dev.lisle.publisher.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyPauseSleeps() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Pause")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineAndTheBridgeKnowTheInterfaceOf2023() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.lisle.unofficial..", "dev.lisle.bridge..", "dev.lisle.cli..", "dev.lisle.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lisle.unofficial..")
                .check(HOUSE);
    }

    @Test
    void theTimeComesFromAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lisle.benchmarks..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.lisle.text..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(HOUSE);
    }

    @Test
    void nothingPublicIsNamedLikeAThreadOfTheJvm() {
        noClasses()
                .that()
                .arePublic()
                .should()
                .haveSimpleName("Thread")
                .orShould()
                .haveSimpleName("Threads")
                .check(HOUSE);
    }

    @Test
    void onlyProgramsMayEndTheJvm() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.lisle.cli.Lisle")
                .and()
                .doNotHaveFullyQualifiedName("dev.lisle.emulator.standalone.Main")
                .and()
                .resideOutsideOfPackage("dev.lisle.benchmarks..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }
}
