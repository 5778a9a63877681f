package vn.cadre.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.contract.Definitions;
import vn.cadre.landing.SubmissionPath.Recognised;
import vn.cadre.landing.SubmissionPath.Refused;

class SubmissionNamesTest {
    private static final Definitions DEFINITIONS =
            Definitions.load(Path.of(System.getProperty("cadre.schemas", "../schemas")));
    private final SubmissionNames names = new SubmissionNames(DEFINITIONS, LocalDate.of(2026, 3, 15));

    private String read(String path) {
        SubmissionPath said = names.read(Path.of(path));
        return said instanceof Recognised known
                ? known.identity().toString()
                : ((Refused) said).reason().code();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    40/rotation_2019-11.xlsx                                | 63-40 rotation 2019-11
                    /data/inbox/TW/task_2019-11 (bản chính thức).csv        | TW task 2019-11
                    24/plan_approval_2025-06_v2.final.xlsx                  | 63-24 plan_approval 2025-06
                    24/plan_approval_2025-07(1).xlsx                        | 34-24 plan_approval 2025-07
                    TW-UBKT/inspection_2026-03.json                         | TW-UBKT inspection 2026-03
                    TW/reported_value_2019-Q4.csv                           | TW reported_value 2019-Q4
                    TW/reported_value_2019-H1 sửa.csv                       | TW reported_value 2019-H1
                    TW/reported_value_2023.tsv                              | TW reported_value 2023
                    TW/reported_value_2017-10-07..2022-02.csv               | TW reported_value 2017-10-07..2022-02
                    """)
    void aPathSaysUnitDatasetAndPeriod(String path, String identity) {
        assertEquals(identity, read(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    40/rotation_2019-9.xlsx           | UNKNOWN_PERIOD
                    40/rotation_2019-11-final.xlsx    | UNKNOWN_PERIOD
                    40/rotation_2019-11.final.xlsx    | UNKNOWN_PERIOD
                    40/rotation_2019-13.xlsx          | UNKNOWN_PERIOD
                    40/rotation_2019-1112.xlsx        | UNKNOWN_PERIOD
                    TW/reported_value_12-4..2022.csv  | UNKNOWN_PERIOD
                    TW/reported_value_2022..2021.csv  | UNKNOWN_PERIOD
                    40/rotation_.xlsx                 | UNKNOWN_PERIOD
                    40/rotation_2019-11               | UNKNOWN_PLACE
                    40/rotation_2019-11 ban moi       | UNKNOWN_PLACE
                    40/rotation.xlsx                  | UNKNOWN_DATASET
                    40/2019-11_rotation.xlsx          | UNKNOWN_DATASET
                    40/rotation_2019.xlsx             | PERIOD_NOT_MONTHLY
                    40/rotation_2019-Q4.xlsx          | PERIOD_NOT_MONTHLY
                    40/rotation_2026-04.xlsx          | PERIOD_IN_FUTURE
                    TW/reported_value_2027.csv        | PERIOD_IN_FUTURE
                    03/rotation_2019-11.xlsx          | UNKNOWN_UNIT
                    VN/rotation_2019-11.xlsx          | UNKNOWN_UNIT
                    63-40/rotation_2019-11.xlsx       | UNKNOWN_UNIT
                    02/rotation_2025-07.xlsx          | UNIT_NOT_IN_FORCE
                    TW-CP/task_2019-11.xlsx           | UNIT_NOT_IN_FORCE
                    """)
    void aPathThatSaysNothingKnownIsRefusedWithItsReason(String path, String code) {
        assertEquals(code, read(path));
    }

    @Test
    void aLineBreakAfterThePeriodIsNotOverlooked() {
        assertEquals("UNKNOWN_PERIOD", read("40/rotation_2019-11\n.xlsx"));
        assertEquals("63-40 rotation 2019-11", read("40/rotation_2019-11 a\nb.xlsx"));
    }

    @Test
    void everyReasonHasItsText() {
        for (String code : new String[] {
            "UNKNOWN_PLACE", "UNKNOWN_UNIT", "UNIT_NOT_IN_FORCE", "UNKNOWN_DATASET", "UNKNOWN_PERIOD",
            "PERIOD_NOT_MONTHLY", "PERIOD_IN_FUTURE", "NOT_A_FILE", "UNREADABLE_FILE", "STILL_BEING_WRITTEN"
        }) {
            assertEquals(code, DEFINITIONS.faults().code(code).code());
        }
    }
}
