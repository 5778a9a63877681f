package vn.cadre;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way through the packages, and so do imports. */
class ArchitectureTest {
    private static final String HOUSE = "vn.cadre.";

    /** What each package may know; {@code cli} wires everything and is not here. */
    private static final Map<String, Set<String>> KNOWS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("contract", Set.of("text")),
            Map.entry("lake", Set.of("text")),
            Map.entry("landing", Set.of("contract", "text")),
            Map.entry("reading", Set.of("landing", "contract", "text", "lake")),
            Map.entry("facts", Set.of("landing", "contract", "text", "lake")),
            Map.entry("indicator", Set.of("contract", "text", "lake")),
            Map.entry("edition", Set.of("landing", "lake", "text")),
            Map.entry("report", Set.of("edition", "text")),
            Map.entry("query", Set.of("edition", "text")),
            Map.entry("control", Set.of("landing", "edition", "text")),
            Map.entry("outbox", Set.of("landing", "reading", "contract", "text")),
            Map.entry("sample", Set.of("contract", "text"))));

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.cadre");
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> unplaced = new TreeSet<>();
        house.forEach(type -> unplaced.add(type.getPackageName().replaceFirst("^vn\\.cadre\\.(\\w+).*", "$1")));
        unplaced.removeAll(KNOWS.keySet());
        assertEquals(Set.of("cli"), unplaced);
    }

    @TestFactory
    Stream<DynamicTest> packagesKnowOnlyWhatFlowsIntoThem() {
        return KNOWS.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> knowsOnly(entry.getKey(), entry.getValue())));
    }

    private static void knowsOnly(String name, Set<String> known) {
        String[] allowed = Stream.concat(Stream.of(name), known.stream())
                .map(other -> HOUSE + other + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(HOUSE + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("vn.cadre..")).or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("vn.cadre.(*)..").should().beFreeOfCycles().check(house);
    }

    /** What starts in a second must not load Spark, and facts, not files, are where Spark begins. */
    @Test
    void onlyTheStagesThatComputeKnowSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.cadre.lake..", "vn.cadre.reading..", "vn.cadre.facts..", "vn.cadre.indicator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(house);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.cadre.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(house);
    }
}
