package vn.cadre.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.contract.file.InvalidDefinitions;

class BrokenDefinitionsTest {
    private static final String CONTRACT = "contracts/visit.odcs.yaml";
    private static final String CODES = "reference/code_list.csv";
    private static final String UNITS = "reference/unit.csv";
    private static final String LINEAGE = "reference/unit_lineage.csv";

    @TempDir
    Path directory;

    @Test
    void theSmallDefinitionsAreInOrder() {
        Definitions definitions = Definitions.load(SchemaDirectory.small().in(directory));
        assertEquals(List.of("visit"), List.copyOf(definitions.contracts().keySet()));
        assertEquals(
                List.of("period", "bucket(16, unit)"),
                definitions.tables().get("fact_visit").partitioning());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyProblemIsNamedWithItsFileLineAndRemedy(
            String title, UnaryOperator<SchemaDirectory> fault, List<String> problems) {
        Path broken = fault.apply(SchemaDirectory.small()).in(directory);
        assertEquals(
                problems,
                assertThrows(InvalidDefinitions.class, () -> Definitions.load(broken))
                        .problems());
    }

    @Test
    void allProblemsOfAllFilesAreListedAtOnce() {
        Path broken = SchemaDirectory.small()
                .replace(CONTRACT, "value: mode}", "value: moods}")
                .delete("warehouse/fact_visit.sql")
                .replace(LINEAGE, "63-27,", "63-28,")
                .in(directory);
        assertEquals(
                """
                3 problems in the definitions:
                  contracts/visit.odcs.yaml:43: schema[0].properties[2].codeList: there is no code list moods; add it to reference/code_list.csv or correct the name
                  reference/unit_lineage.csv:3: from: there is no unit "63-28"; add it to reference/unit.csv or correct the id
                  warehouse/fact_visit.yaml: has no fact_visit.sql beside it; write the query that makes the table""",
                assertThrows(InvalidDefinitions.class, () -> Definitions.load(broken))
                        .getMessage());
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "unknown key",
                        small -> small.replace(CONTRACT, "required: true", "obligatory: true"),
                        "contracts/visit.odcs.yaml:20: schema[0].properties[0].obligatory: unknown key; use one of name,"
                                + " businessName, logicalType, description, required, primaryKey, primaryKeyPosition,"
                                + " classification, customProperties"),
                fault(
                        "unknown type",
                        small -> small.replace(CONTRACT, "cadreType, value: integer", "cadreType, value: number"),
                        "contracts/visit.odcs.yaml:46: schema[0].properties[3].logicalType: \"integer\" does not fit the"
                                + " cadreType text; write string",
                        "contracts/visit.odcs.yaml:50: schema[0].properties[3].cadreType: \"number\" is not known here;"
                                + " write one of text, date, integer, decimal, tick, code, unit, quantity",
                        "contracts/visit.odcs.yaml:52: schema[0].quality[0]: found and 0 cannot be compared; compare two"
                                + " dates, two numbers or two texts"),
                fault(
                        "natural key that names no field",
                        small -> small.replace(CONTRACT, "[unit, code, day]", "[unit, code, day, place]"),
                        "contracts/visit.odcs.yaml:10: naturalKey: place is no field of this contract; name fields,"
                                + " cadre_key, unit or period"),
                fault(
                        "key positions that contradict the natural key",
                        small -> small.replace(CONTRACT, "[unit, code, day]", "[unit, day, code]"),
                        "contracts/visit.odcs.yaml:10: naturalKey: the primaryKeyPosition of the fields says code 2, day"
                                + " 3; let it say day 2, code 3"),
                fault(
                        "alias that fits two fields",
                        small -> small.replace(CONTRACT, "[Mã số, Số hiệu]", "[Mã số, NGÀY]"),
                        "contracts/visit.odcs.yaml:27: schema[0].properties[1]: the header \"Ngày\" fits code and day;"
                                + " leave it to one of them"),
                fault(
                        "own date that is no date",
                        small -> small.replace(CONTRACT, "ownDate, value: day", "ownDate, value: code"),
                        "contracts/visit.odcs.yaml:11: ownDate: \"code\" is no date field of this contract; name a field"
                                + " of cadreType date"),
                fault(
                        "rule over an unknown field",
                        small -> small.replace(CONTRACT, "found >= 0", "lost >= 0"),
                        "contracts/visit.odcs.yaml:52: schema[0].quality[0]: lost is no field of this contract; name"
                                + " fields, or a number last"),
                fault(
                        "rule that is no rule",
                        small -> small.replace(CONTRACT, "found >= 0", "found is positive"),
                        "contracts/visit.odcs.yaml:52: schema[0].quality[0]: \"found is positive\" is no rule; write:"
                                + " field, one of < <= > >= = <>, field or number"),
                fault(
                        "file name that is not the id",
                        small -> small.replace(CONTRACT, "id: visit", "id: visits"),
                        "contracts/visit.odcs.yaml:3: id: \"visits\" is not expected here; write visit"),
                fault(
                        "missing remedy",
                        small -> small.replace(CONTRACT, "          - {property: remedyEn, value: Correct it.}\n", ""),
                        "contracts/visit.odcs.yaml:52: schema[0].quality[0].remedyEn: missing; write a value for it"),
                fault(
                        "broken YAML",
                        small -> small.write("indicators/KT09.yaml", "name: {vi: Số cuộc\nunit: LUOT\n"),
                        "indicators/KT09.yaml:2: is no YAML: expected ',' or '}', but got :; correct the line or the one"
                                + " above it"),
                fault(
                        "broken CSV",
                        small -> small.replace(CODES, "Giám sát,", "\"Giám sát,"),
                        "reference/code_list.csv: the list unit_of_measure is missing; add it for the indicators",
                        "reference/code_list.csv:3: 3 cells under 6 columns; put texts with commas between double"
                                + " quotes"),
                fault(
                        "unknown column",
                        small -> small.replace(LINEAGE, "decree", "law"),
                        "reference/unit_lineage.csv:1: unknown column law; use"
                                + " from,to,decree,legal_date,operating_date",
                        "reference/unit_lineage.csv:1: the column decree is missing; add it"),
                fault(
                        "duplicate code",
                        small -> small.replace(CODES, "mode,GIAM_SAT", "mode,KIEM_TRA"),
                        "reference/code_list.csv:3: code: KIEM_TRA stands twice in its list; keep one of the lines"),
                fault(
                        "spelling of two codes",
                        small -> small.replace(CODES, "Supervision,,", "Supervision,kt,"),
                        "reference/code_list.csv:3: other_spellings: \"kt\" means KIEM_TRA already; leave it to one"
                                + " code"),
                fault(
                        "lineage to an unknown unit",
                        small -> small.replace(LINEAGE, "63-27,34-24", "63-27,34-27"),
                        "reference/unit_lineage.csv:3: to: there is no unit \"34-27\"; add it to reference/unit.csv or"
                                + " correct the id"),
                fault(
                        "validity dates reversed",
                        small -> small.replace(UNITS, "2025-07-01,", "2025-07-01,2025-01-01"),
                        "reference/unit.csv:4: valid_to: 2025-01-01 is before valid_from 2025-07-01; exchange or correct"
                                + " the dates"),
                fault(
                        "date that is none",
                        small -> small.replace(UNITS, "2025-07-01,", "1/7/2025,"),
                        "reference/unit.csv:4: valid_from: \"1/7/2025\" is no date; write it like 2025-07-01"),
                fault(
                        "alias of an unknown unit",
                        small -> small.replace("reference/unit_alias.csv", "63-24", "63-25"),
                        "reference/unit_alias.csv:2: units: there is no unit \"63-25\"; add it to reference/unit.csv or"
                                + " correct the id"),
                fault(
                        "placeholder that nothing fills",
                        small -> small.replace("reference/fault.csv", "{file} is empty", "{name} is empty"),
                        "reference/fault.csv:2: message_vi: nothing is known for {name}; use one of {cell}, {column},"
                                + " {dataset}, {detail}, {file}, {sheet}, {value}"),
                fault(
                        "table without its query",
                        small -> small.delete("warehouse/fact_visit.sql"),
                        "warehouse/fact_visit.yaml: has no fact_visit.sql beside it; write the query that makes the"
                                + " table"),
                fault(
                        "query without its definition",
                        small -> small.write("indicators/KT10.sql", "select 1\n"),
                        "indicators/KT10.sql: has no KT10.yaml beside it; describe it there, or delete the file"),
                fault(
                        "key that is no column",
                        small ->
                                small.replace("warehouse/fact_visit.yaml", "key: [unit, period]", "key: [unit, month]"),
                        "warehouse/fact_visit.yaml:5: key: month is no column of this table; name one of its columns"),
                fault(
                        "unknown column type",
                        small ->
                                small.replace("warehouse/fact_visit.yaml", "unit, type: string", "unit, type: varchar"),
                        "warehouse/fact_visit.yaml:3: columns[0].type: \"varchar\" is no column type; write string, date,"
                                + " bigint, int, double, decimal(p,s), boolean, timestamp or array<...>"),
                fault(
                        "unknown unit of measure",
                        small -> small.replace("indicators/KT09.yaml", "LUOT", "LẦN"),
                        "indicators/KT09.yaml:3: unit: \"LẦN\" is not known here; write one of LUOT"),
                fault(
                        "ratio without a denominator",
                        small -> small.replace("indicators/KT09.yaml", "SUM", "RATIO"),
                        "indicators/KT09.yaml:1: a RATIO without denominator; write the denominator, or another"
                                + " aggregation"),
                fault(
                        "indicator of a dataset that there is not",
                        small -> small.replace("indicators/KT09.yaml", "source:", "dataset: tasks\nsource:"),
                        "indicators/KT09.yaml:5: dataset: there is no dataset tasks; use one of visit, or add it to"
                                + " contracts/"),
                fault(
                        "breakdown by a list that there is not",
                        small -> small.replace(
                                "indicators/KT09.yaml", "source:", "breakdowns: ['', 'way={richtung}', oops]\nsource:"),
                        "indicators/KT09.yaml:5: breakdowns[1]: there is no code list richtung; add it to"
                                + " reference/code_list.csv or correct the name",
                        "indicators/KT09.yaml:5: breakdowns[2]: \"oops\" is no breakdown; write '' or name={code list}"),
                fault(
                        "report of what is not there",
                        small -> small.write("reports/monthly.yaml", """
                                index: [{indicator: LC99, unit: XX}]
                                sections:
                                  - id: Họ
                                    blocks:
                                      - figures: [{indicator: KT09, breakdown: way=UP, basis: weekly}]
                                  - id: late
                                    blocks:
                                      - unfinished: {unit: VN, codes: moods, complete: [X]}
                                  - {id: late, blocks: []}
                                """),
                        "reports/monthly.yaml:1: index[0].indicator: there is no indicator LC99; use one of KT09, or add"
                                + " it to indicators/",
                        "reports/monthly.yaml:1: index[0].unit: there is no unit XX; use one of 34-24, 63-24, 63-27,"
                                + " KHONG_RO, VN, or add it to reference/unit.csv",
                        "reports/monthly.yaml:3: sections[0].id: \"Họ\" is no id of a section; write small letters,"
                                + " digits, _ and -",
                        "reports/monthly.yaml:5: sections[0].blocks[0].figures[0].basis: there is no basis weekly; use one"
                                + " of as_of, period, ytd",
                        "reports/monthly.yaml:5: sections[0].blocks[0].figures[0].breakdown: KT09 has no breakdown way=UP;"
                                + " use one of [], or name it in indicators/KT09.yaml",
                        "reports/monthly.yaml:8: sections[1].blocks[0].unfinished.codes: there is no code list moods; add"
                                + " it to reference/code_list.csv or correct the name",
                        "reports/monthly.yaml:9: sections[2].id: the section late stands twice; give each an id of its"
                                + " own"),
                fault(
                        "phrases for what is not there",
                        small -> small.write("reports/phrases.yaml", """
                                measure: {KILO: {vi: cân, en: kilos}}
                                dataset: {visits: {vi: a, en: b}}
                                """),
                        "reports/phrases.yaml:1: measure.KILO: there is no measure KILO; use one of LUOT, or add it to the"
                                + " list unit_of_measure",
                        "reports/phrases.yaml:2: dataset.visits: there is no dataset visits; use one of visit, or add it"
                                + " to contracts/"),
                fault(
                        "stray file",
                        small -> small.write("contracts/visit.yml", "id: visit\n"),
                        "contracts/visit.yml: is no <dataset>.odcs.yaml; rename or remove the file"),
                fault(
                        "missing reference table",
                        small -> small.delete(LINEAGE),
                        "reference/unit_lineage.csv: is missing; write it with the columns"
                                + " from,to,decree,legal_date,operating_date"));
    }

    private static Arguments fault(String title, UnaryOperator<SchemaDirectory> fault, String... problems) {
        return Arguments.of(title, fault, List.of(problems));
    }
}
