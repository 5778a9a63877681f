package vn.cadre.contract;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.contract.unit.Unit;

class DefinitionsTest {
    private static final Definitions DEFINITIONS = Definitions.load(SchemaDirectory.real());

    @Test
    void sevenDatasetsHaveAContract() {
        assertEquals(
                List.of("appraisal", "inspection", "plan_approval", "reported_value", "rotation", "task", "training"),
                List.copyOf(DEFINITIONS.contracts().keySet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rotation       | cadre_id movement_type side from_org to_org decision_no decision_date start_date
                    plan_approval  | cadre_id planned_title term management_tier decision_no decision_date
                    appraisal      | cadre_id kind management_tier result_date
                    task           | task_code title kind programme programme_year status
                    training       | course_code title start_date trainees
                    inspection     | inspection_code mode subject start_date
                    reported_value | indicator basis value
                    """)
    void aContractRequiresWhatIdentifiesItsRow(String dataset, String required) {
        assertEquals(required, names(dataset, Field::required));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rotation       | cadre_key movement_type decision_no decision_date start_date  | start_date    | true
                    plan_approval  | unit cadre_key planned_title term decision_no decision_date   | decision_date | true
                    appraisal      | unit cadre_key kind proposal result_date                      | result_date   | true
                    task           | unit period programme programme_year task_code                |               | true
                    training       | unit course_code start_date                                   | start_date    | true
                    inspection     | unit inspection_code                                          | start_date    | true
                    reported_value | unit period indicator basis                                   |               | false
                    """)
    void aContractNamesItsKeyItsDateAndItsRhythm(String dataset, String key, String ownDate, boolean monthly) {
        Contract contract = DEFINITIONS.contract(dataset).orElseThrow();
        assertEquals(List.of(key.split(" ")), contract.naturalKey());
        assertEquals(ownDate, contract.ownDate());
        assertEquals(monthly, contract.monthly());
    }

    @Test
    void personalDataHaveNoColumnOfTheirOwn() {
        assertEquals("cadre_id full_name birth_date note", names("rotation", Field::personal));
        Set<String> columns = DEFINITIONS.contracts().values().stream()
                .flatMap(contract -> contract.dataColumns().stream())
                .map(StagingColumn::name)
                .collect(java.util.stream.Collectors.toSet());
        assertTrue(columns.containsAll(Set.of("cadre_key", "birth_year", "from_unit", "to_unit", "lead_unit_id")));
        assertTrue(
                List.of("cadre_id", "full_name", "birth_date", "note").stream().noneMatch(columns::contains));
    }

    private static String names(String dataset, Predicate<Field> wanted) {
        return DEFINITIONS.contract(dataset).orElseThrow().fields().stream()
                .filter(wanted)
                .map(Field::name)
                .collect(joining(" "));
    }

    @Test
    void thirtySixIndicatorsAreCatalogued() {
        assertEquals(36, DEFINITIONS.indicators().size());
        IndicatorDefinition completion = DEFINITIONS.indicators().get("NV01");
        assertEquals(
                "PERCENT STATE true", completion.unit() + " " + completion.aggregation() + " " + completion.ratio());
        assertEquals(36, DEFINITIONS.codeLists().codes("indicator").size());
    }

    @Test
    void aFaultSaysWhatToDoInBothLanguages() {
        FaultText text = DEFINITIONS.faults().code("NOT_A_DATE");
        assertEquals("Ô {cell}, cột “{column}”, ghi “{value}” không phải là ngày.", text.messageVi());
        assertEquals("Đề nghị ghi theo thứ tự ngày/tháng/năm, ví dụ 07/10/2017.", text.remedyVi());
        assertEquals(
                Severity.WARNING,
                DEFINITIONS.faults().code("ROTATION_SAME_ORGANISATION").severity());
    }

    @Test
    void aDocumentIsNamedByNumberAndDate() {
        assertEquals(
                List.of(LocalDate.of(2019, 9, 23), LocalDate.of(2025, 11, 7)),
                DEFINITIONS.documents().stream()
                        .filter(document -> document.number().equals("205"))
                        .map(Document::date)
                        .toList());
    }

    @Test
    void aCodeIsFoundByCodeLabelAndSpellingInAnyCase() {
        CodeLists lists = DEFINITIONS.codeLists();
        for (String text : List.of("LUAN_CHUYEN", "Luân chuyển", "LUÂN CHUYỂN", "lc", "luan chuyen")) {
            assertEquals("LUAN_CHUYEN", lists.resolve("movement_type", text).orElse(text));
        }
        assertEquals("", lists.resolve("movement_type", "Bổ nhiệm").orElse(""));
        assertEquals(
                new CodeLabel("Điều động", "Transfer"),
                lists.labels("movement_type").get("DIEU_DONG"));
    }

    @Test
    void aCityCommitteeIsProvincialOnlyInACityUnderTheCentre() {
        CodeLists lists = DEFINITIONS.codeLists();
        Unit hanoi = DEFINITIONS.units().byId("63-01").orElseThrow();
        Unit ngheAn = DEFINITIONS.units().byId("63-40").orElseThrow();
        assertEquals(
                List.of("BTV_TINH_UY", "BTV_HUYEN_UY"),
                List.of(
                        lists.resolve("management_tier", "Ban Thường vụ Thành uỷ", hanoi)
                                .orElseThrow(),
                        lists.resolve("management_tier", "Ban Thường vụ Thành uỷ", ngheAn)
                                .orElseThrow()));
    }

    @Test
    void theFingerprintChangesWithOneByte(@TempDir Path copy) throws IOException {
        SchemaDirectory.copy(SchemaDirectory.real(), copy);
        assertEquals(DEFINITIONS.fingerprint(), Definitions.load(copy).fingerprint());
        Files.writeString(copy.resolve("indicators/LC01.yaml"), "\n", StandardOpenOption.APPEND);
        assertNotEquals(DEFINITIONS.fingerprint(), Definitions.load(copy).fingerprint());
    }

    @Test
    void definitionsTravelToTasks() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(DEFINITIONS);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Definitions arrived = (Definitions) in.readObject();
            assertEquals(DEFINITIONS.contracts(), arrived.contracts());
            assertEquals(DEFINITIONS.fingerprint(), arrived.fingerprint());
            assertEquals(
                    "63-40",
                    arrived.units()
                            .resolve("Tỉnh ủy Nghệ An", LocalDate.of(2019, 11, 30))
                            .orElseThrow()
                            .id());
        }
    }
}
