package vn.cadre.report;

import java.time.Instant;
import java.util.Objects;

/**
 * What a page says about the edition it was rendered from.
 *
 * @param number the edition's number
 * @param publishedAt when readers first saw it
 * @param definitions the fingerprint of the definitions it was made with
 * @param run the run that made it
 * @param sample true when the figures rest on generated sample data
 */
public record EditionFacts(long number, Instant publishedAt, String definitions, String run, boolean sample) {
    public EditionFacts {
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(definitions, "definitions");
        Objects.requireNonNull(run, "run");
    }
}
