package vn.cadre.text.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanoiTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:12:00Z, 2026-11-22T15:12:00+07:00, 2026-11-22T15:12:00+07:00",
        "2026-11-22T17:00:05Z, 2026-11-23T00:00:05+07:00, 2026-11-23T00:00:05+07:00",
        "2026-11-22T08:12:35.250Z, 2026-11-22T15:12:35.25+07:00, 2026-11-22T15:12:35+07:00"
    })
    void aMomentIsWrittenWithItsSecondsWhateverTheyAre(Instant moment, String text, String second) {
        assertEquals(text, HanoiTime.text(moment));
        assertEquals(second, HanoiTime.second(moment));
    }

    @Test
    void theDayIsTheOneInHanoi() {
        assertEquals(
                "2026-11-23",
                HanoiTime.at(Instant.parse("2026-11-22T17:00:00Z"))
                        .toLocalDate()
                        .toString());
    }
}
