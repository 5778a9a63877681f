package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spoilt files of every format always have a verdict; {@code jobs/bench/fuzz} does the same many more times. */
class FuzzTest {
    @Test
    void spoiltFilesAlwaysHaveAVerdict() {
        Fuzz fuzz = new Fuzz(Submitted.DEFINITIONS, 10_000);
        Fuzz.seeds(1_000_000, 4_000).forEach(fuzz::run);
        assertEquals(Map.of(), fuzz.broken());
        assertEquals(
                4_000,
                fuzz.verdicts().values().stream().mapToLong(Long::longValue).sum());
    }
}
