package vn.cadre.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries that make values of what the indicators' own queries count. */
final class Queries {
    static final String MONTHLY_PART = text("monthly_part.sql");
    static final String REPORTING = text("reporting.sql");
    static final String REPORTED = text("reported.sql");
    static final String MONTHLY_VALUE = text("monthly_value.sql");
    static final String COVERED = text("covered.sql");
    static final String SPAN_VALUE = text("span_value.sql");
    static final String INDICATOR_VALUE = text("indicator_value.sql");

    private Queries() {}

    /** Changes with any of them: what was computed by others must be computed again. */
    static String fingerprint() {
        return Integer.toHexString(
                (MONTHLY_PART + REPORTING + REPORTED + MONTHLY_VALUE + COVERED + SPAN_VALUE + INDICATOR_VALUE)
                        .hashCode());
    }

    private static String text(String name) {
        try (InputStream stream = Queries.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
