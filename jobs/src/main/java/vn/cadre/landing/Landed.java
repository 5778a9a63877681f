package vn.cadre.landing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cadre.submission.Decision.Change;
import vn.cadre.submission.FileVerdict;

/**
 * What landing found.
 *
 * @param candidates the submissions that tonight's receipts or changed definitions touch
 * @param settled the files that need no reading: refused, deferred, or the same content twice
 * @param unchanged the known files that still lie in the inbox
 * @param receipts how many files were not seen before
 */
public record Landed(
        List<Candidates> candidates, List<FileVerdict> settled, List<FileVerdict> unchanged, int receipts) {
    public Landed {
        candidates = List.copyOf(candidates);
        settled = List.copyOf(settled);
        unchanged = List.copyOf(unchanged);
    }

    /** The search for the current versions. */
    public Selection selection() {
        return new Selection(candidates);
    }

    /** True when no figure can change; the selection's judgements still go on record. */
    public boolean nothingNew() {
        Selection selection = selection();
        return candidates.stream().allMatch(each -> each.arrival() == Candidates.Arrival.NONE)
                && selection.next().isEmpty()
                && selection.decisions().stream()
                        .allMatch(decision -> decision.change() == Change.KEPT || decision.change() == Change.NONE);
    }

    /** One line per file, by path: what was settled at once, what the selection decided, and what merely lies there. */
    public List<FileVerdict> fileVerdicts(Selection selection) {
        List<FileVerdict> judged = selection.fileVerdicts();
        Set<String> files = new HashSet<>();
        judged.forEach(verdict -> files.add(verdict.file() + '\0' + verdict.submissionId()));
        List<FileVerdict> all = new ArrayList<>(settled);
        all.addAll(judged);
        unchanged.stream()
                .filter(verdict -> !files.contains(verdict.file() + '\0' + verdict.submissionId()))
                .forEach(all::add);
        all.sort(Comparator.comparing(FileVerdict::file).thenComparing(FileVerdict::verdict));
        return List.copyOf(all);
    }
}
