package vn.cadre.edition;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What readers see: every table at one moment.
 *
 * @param number counts up from 1
 * @param runId the run that made it
 * @param definitions the fingerprint of the schemas it was made under
 * @param latestMonth the last month submitted, such as {@code 2019-11}, or null before the first submission
 * @param changes what the run made anew, and from which definitions everything was made
 * @param sampleData true when the figures come from generated sample data
 */
public record Edition(
        long number,
        String runId,
        Instant publishedAt,
        String definitions,
        String latestMonth,
        boolean sampleData,
        List<EditionTable> tables,
        Changes changes) {
    public Edition {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(definitions, "definitions");
        Objects.requireNonNull(changes, "changes");
        tables = List.copyOf(tables);
    }

    /** The table of that name. */
    public Optional<EditionTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
