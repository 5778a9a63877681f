package vn.cadre.night;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Verdict;

/**
 * What a night did.
 *
 * @param edition the edition that readers see now, or null when there is none
 * @param changed whether the night published it
 * @param report the page to open, or null when there is nothing to report
 */
public record NightSummary(
        String runId,
        Long edition,
        boolean changed,
        Map<Verdict, Long> verdicts,
        RowCounts rows,
        Path report,
        double seconds) {
    public NightSummary {
        Objects.requireNonNull(runId, "runId");
        verdicts = new EnumMap<>(verdicts);
    }

    static Map<Verdict, Long> count(Collection<FileVerdict> files) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        files.forEach(file -> counts.merge(file.verdict(), 1L, Long::sum));
        return counts;
    }

    static RowCounts rows(Collection<FileVerdict> files) {
        return files.stream().map(FileVerdict::rows).reduce(RowCounts.NONE, RowCounts::plus);
    }

    public boolean rejectedSomething() {
        return rows.rejected() > 0 || verdicts.get(Verdict.REJECTED) > 0 || verdicts.get(Verdict.QUARANTINED) > 0;
    }

    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("run_id", runId);
            json.writeObjectField("edition", edition);
            json.writeObjectFieldStart("submissions");
            for (Verdict verdict : Verdict.values()) {
                json.writeNumberField(verdict.text(), verdicts.get(verdict));
            }
            json.writeEndObject();
            json.writeObjectFieldStart("rows");
            json.writeNumberField("read", rows.read());
            json.writeNumberField("loaded", rows.loaded());
            json.writeNumberField("rejected", rows.rejected());
            json.writeNumberField("skipped", rows.skipped());
            json.writeEndObject();
            json.writeStringField("report", report == null ? null : report.toString());
            json.writeNumberField("seconds", Math.round(seconds * 100) / 100.0);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
