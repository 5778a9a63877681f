package vn.cadre.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingTest {
    /** The fifth of December ends in Hanoi at 17:00 in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2019-12-05T16:59:58Z, 2019-12-05T16:59:59Z, true",
        "2019-12-05T16:59:59Z, 2019-12-09T00:00:00Z, false",
        "2019-12-01T00:00:00Z, 2019-12-05T16:59:58Z, false",
        "2019-12-01T00:00:00Z, 2019-12-31T00:00:00Z, true"
    })
    void theDeadlineIsTheEndOfTheFifthInHanoi(Instant after, Instant until, boolean passed) {
        assertEquals(passed, Reporting.deadlinePassed(YearMonth.of(2019, 11), after, until));
    }
}
