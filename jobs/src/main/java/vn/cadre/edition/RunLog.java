package vn.cadre.edition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The runs on record. A run begins, takes steps, and ends in one of three ways: it publishes an edition, finds nothing new,
 * or fails; one that is killed stays unfinished until the next run ends it.
 */
public interface RunLog {
    void begin(Run run);

    void step(String runId, Step step);

    /** One above the highest edition ever recorded, published or not. */
    long nextEdition();

    /** Announces the edition that the run is about to publish; readers may or may not see it from now on. */
    void publishing(String runId, long edition, OffsetDateTime at);

    /** Readers see the announced edition: the run is settled, and what it received and judged counts. */
    void published(String runId, OffsetDateTime at);

    /** The run changed no figure and is settled: what it received and judged counts. */
    void nothingNew(String runId, OffsetDateTime at);

    /** The run came to nothing: what it received is received anew by the next. */
    void failed(String runId, String reason, OffsetDateTime at);

    /** Runs that neither settled nor failed, oldest first: the one that is under way, and those that were killed. */
    List<RunRecord> unfinished();

    /** The newest runs, newest first. */
    List<RunRecord> newest(int limit);

    /** Published editions, newest first. */
    List<EditionRecord> editions();

    /** What a run is. */
    enum State {
        RUNNING,
        /** The edition is recorded; whether readers see it, {@code editions/current} tells. */
        PUBLISHING,
        PUBLISHED,
        NOTHING_NEW,
        FAILED
    }

    /**
     * A run as it begins.
     *
     * @param definitions the fingerprint of the definitions it judges under
     */
    record Run(String runId, OffsetDateTime startedAt, String command, String definitions) {
        public Run {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(startedAt, "startedAt");
            Objects.requireNonNull(definitions, "definitions");
        }
    }

    /** A part of a run and what it counted; a step may be taken several times. */
    record Step(String name, OffsetDateTime startedAt, OffsetDateTime endedAt, Map<String, Long> counts) {
        public Step {
            counts = Map.copyOf(counts);
        }
    }

    /** A run on record; the edition is the one it announced or published. */
    record RunRecord(
            Run run, State state, Optional<OffsetDateTime> endedAt, Optional<Long> edition, Optional<String> reason) {}

    /** A published edition. */
    record EditionRecord(long number, String runId, OffsetDateTime publishedAt, String definitions) {}
}
