package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed definitions make of a home that has published: what was received is read again, and nothing is lost. */
class DefinitionsIT {
    private static final String VENUE = """
                  - name: venue
                    businessName: Địa điểm
                    logicalType: string
                    description: Where the course is held.
                    customProperties:
                      - {property: headerEn, value: Venue}
                      - {property: cadreType, value: text}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void sendCourses() throws IOException {
        Launcher.copyDefinitions(schemas());
        send("2019-10", "L01", "1/10/2019", 40);
        send("2019-11", "L02", "4/11/2019", 46);
    }

    @Test
    void aFieldInTheMiddleAndAnotherTypeReachWhatWasReceivedBefore() throws IOException {
        nightly();
        List<String> before = courses("trainees");
        addVenue();
        change("contracts/training.odcs.yaml", "logicalType: integer", "logicalType: number");
        change(
                "contracts/training.odcs.yaml",
                "{property: cadreType, value: integer}",
                "{property: cadreType, value: decimal}");
        change(
                "warehouse/fact_training.yaml",
                "name: trainees, type: 'bigint'",
                "name: trainees, type: 'decimal(18,4)'");
        nightly();
        assertAll(
                () -> assertEquals(
                        List.of("63-40 | 2019-10 | L01 | Lớp mẫu | 40", "63-40 | 2019-11 | L02 | Lớp mẫu | 46"),
                        before),
                () -> assertEquals(
                        List.of(
                                "63-40 | 2019-10 | L01 | Lớp mẫu | Vinh | 40.0000",
                                "63-40 | 2019-11 | L02 | Lớp mẫu | Vinh | 46.0000"),
                        courses("venue, trainees")),
                () -> assertEquals(before, courses("trainees", "--edition", "1")));
    }

    @Test
    void aNightThatDiedUnderOtherDefinitionsTakesNothingWithIt() throws Exception {
        nightly();
        List<String> before = courses("trainees");
        Path contract = schemas().resolve("contracts/training.odcs.yaml");
        String plain = Files.readString(contract);
        change("contracts/training.odcs.yaml", "logicalType: integer", "logicalType: number");
        change(
                "contracts/training.odcs.yaml",
                "{property: cadreType, value: integer}",
                "{property: cadreType, value: decimal}");
        killedWhen("indicators");
        Files.writeString(contract, plain);
        send("2019-12", "L03", "2/12/2019", 7);
        nightly();
        assertEquals(
                Stream.concat(before.stream(), Stream.of("63-40 | 2019-12 | L03 | Lớp mẫu | 7"))
                        .toList(),
                courses("trainees"));
    }

    @ParameterizedTest
    @CsvSource({
        "indicators/QH05.sql, from fact_training, from fact_trainings, names a table",
        "indicators/LC02.sql, select, selec, SYNTAX",
        "warehouse/fact_training.sql, '    programme,', '    programe,', programe",
        "warehouse/fact_task.sql, '    due_date,', '', due_date",
        "reports/monthly.yaml, ranking:, rankings:, sections[2].blocks[2]",
        "warehouse/fact_inspection.sql, event.inspection, event.inspections, names a table"
    })
    void aQueryThatCannotBeUnderstoodIsNamed(String file, String part, String by, String named) throws IOException {
        change(file, part, by);
        Launcher.Run night = Launcher.cadre(night());
        assertAll(
                () -> assertEquals(2, night.exit(), night::toString),
                () -> assertTrue(night.err().contains("cadre: " + file + ":"), night::err),
                () -> assertTrue(night.err().contains(named), night::err),
                () -> assertFalse(Files.exists(directory.resolve("home/editions/current"))));
    }

    @Test
    void everyQueryThatCannotBeUnderstoodIsNamedAtOnceWithItsPlace() throws IOException {
        change("indicators/QH05.sql", "from fact_training", "from fact_trainings");
        change("indicators/LC02.sql", "select", "selec");
        change("warehouse/fact_training.sql", "    programme,\n", "    programe,\n");
        Launcher.Run night = Launcher.cadre(night());
        assertEquals(2, night.exit(), night::toString);
        List<String> told = night.err()
                .lines()
                .filter(line -> line.startsWith("  ") && line.contains(".sql:"))
                .map(line -> line.strip().replaceFirst("(\\.sql:\\d+:\\d+: ).*", "$1"))
                .sorted()
                .toList();
        assertEquals(3, told.size(), night::err);
        assertAll(
                () -> assertTrue(told.get(0).matches("indicators/LC02\\.sql:\\d+:\\d+: "), told::toString),
                () -> assertEquals("indicators/QH05.sql:3:6: ", told.get(1)),
                () -> assertTrue(told.get(2).matches("warehouse/fact_training\\.sql:\\d+:5: "), told::toString));
    }

    private Path schemas() {
        return directory.resolve("schemas");
    }

    private void send(String period, String code, String start, int trainees) throws IOException {
        Path file = directory.resolve("inbox/40/training_" + period + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "Mã lớp,Tên lớp,Địa điểm,Chương trình,Từ ngày,Số học viên\n%s,Lớp mẫu,Vinh,,%s,%d\n"
                        .formatted(code, start, trainees));
    }

    private void addVenue() throws IOException {
        change("contracts/training.odcs.yaml", "      - name: programme\n", VENUE + "      - name: programme\n");
        change(
                "warehouse/fact_training.yaml",
                "  - {name: programme,",
                "  - {name: venue, type: 'string', vi: 'Địa điểm', en: 'Venue'}\n  - {name: programme,");
        change("warehouse/fact_training.sql", "    programme,\n", "    venue,\n    programme,\n");
    }

    private void change(String file, String part, String by) throws IOException {
        Path path = schemas().resolve(file);
        String text = Files.readString(path);
        String changed = text.replace(part, by);
        assertNotEquals(text, changed, () -> file + " does not hold " + part);
        Files.writeString(path, changed);
    }

    private List<String> courses(String fields, String... options) {
        List<String> arguments = new ArrayList<>(List.of("sql", "--home", home(), "--format", "csv"));
        arguments.addAll(List.of(options));
        arguments.add("""
                select fact.unit, fact.period, fact.course_code, fact.title, %s
                from fact_training as fact
                join staging.training as staged
                    on staged.unit = fact.unit and staged.course_code = fact.course_code
                    and staged.title = fact.title and staged.start_date = fact.start_date and staged.%s = fact.%s
                order by all
                """.formatted(
                "fact." + fields.replace(", ", ", fact."), fields.replaceAll(".* ", ""), fields.replaceAll(".* ", "")));
        return Launcher.cadre(arguments.toArray(String[]::new)).csv().stream()
                .skip(1)
                .map(fieldsOfRow -> String.join(" | ", fieldsOfRow))
                .toList();
    }

    private String home() {
        return directory.resolve("home").toString();
    }

    private String[] night() {
        return new String[] {
            "nightly",
            "--home",
            home(),
            "--inbox",
            directory.resolve("inbox").toString(),
            "--schemas",
            schemas().toString()
        };
    }

    private void nightly() {
        Launcher.Run night = Launcher.cadre(night());
        assertEquals(0, night.exit(), night::toString);
    }

    private void killedWhen(String stage) throws IOException, InterruptedException {
        Launcher.killedWhen(stage, night());
    }
}
