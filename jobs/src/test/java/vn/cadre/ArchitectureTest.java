package vn.cadre;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way through the packages, and so do imports. */
class ArchitectureTest {
    private static final String HOUSE = "vn.cadre.";
    private static final int MOST_TYPES = 25;

    /** What each package may know. */
    private static final Map<String, Set<String>> KNOWS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("contract", Set.of("text")),
            Map.entry("lake", Set.of("text")),
            Map.entry("submission", Set.of("text")),
            Map.entry("home", Set.of("text")),
            Map.entry("archive", Set.of("text")),
            Map.entry("landing", Set.of("archive", "home", "submission", "contract", "text")),
            Map.entry("reading", Set.of("archive", "submission", "contract", "text")),
            Map.entry("staging", Set.of("reading", "submission", "contract", "lake", "text")),
            Map.entry("facts", Set.of("submission", "contract", "lake", "text")),
            Map.entry("indicator", Set.of("contract", "lake", "text")),
            Map.entry("edition", Set.of("submission", "home", "lake", "text")),
            Map.entry("report", Set.of("edition", "text")),
            Map.entry("query", Set.of("edition", "text")),
            Map.entry("control", Set.of("submission", "home", "edition", "text")),
            Map.entry("outbox", Set.of("home", "submission", "reading", "contract", "text")),
            Map.entry("sample", Set.of("contract", "text"))));

    /** They see every stage: {@code night} runs them, {@code cli} takes what a person asks for to them. */
    private static final Set<String> WIRING = Set.of("night", "cli");

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
        assertEquals(WIRING, unplaced);
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

    /** A room that holds more than this has two purposes. */
    @Test
    void noPackageIsCrowded() {
        Map<String, Long> crowded = house.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        crowded.values().removeIf(types -> types <= MOST_TYPES);
        assertEquals(Map.of(), crowded);
    }

    /** What starts in a second must not load Spark, and facts, not files, are where Spark begins. */
    @Test
    void onlyTheStagesThatComputeKnowSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.cadre.lake..", "vn.cadre.staging..", "vn.cadre.facts..", "vn.cadre.indicator..")
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
