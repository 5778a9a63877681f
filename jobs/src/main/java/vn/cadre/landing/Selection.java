package vn.cadre.landing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.landing.Candidates.Candidate;
import vn.cadre.landing.Candidates.Standing;
import vn.cadre.submission.Decision;
import vn.cadre.submission.Decision.Change;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Submission;

/**
 * Finds the current version of each submission: the newest good one. Every version that came tonight is read, since whether
 * it was good tells whether its unit reported in time; rows are taken of the current one alone. Read what {@link #next}
 * gives and tell {@link #read}, until nothing is left to read, which takes three rounds at most.
 */
public final class Selection {
    private final List<Candidates> candidates;
    private final Map<String, Judgement> staged = new LinkedHashMap<>();
    private final Map<String, Judgement> lookedAt = new LinkedHashMap<>();
    private boolean begun;

    public Selection(Collection<Candidates> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /**
     * What is to be read at one time.
     *
     * @param toStage versions that count if they are good, at most one of each submission
     * @param toLookAt further versions, read for their judgement alone
     */
    public record Round(List<Submission> toStage, List<Submission> toLookAt) {
        public Round {
            toStage = List.copyOf(toStage);
            toLookAt = List.copyOf(toLookAt);
        }

        public boolean isEmpty() {
            return toStage.isEmpty() && toLookAt.isEmpty();
        }
    }

    /** How far the search has come for one submission. */
    private record Progress(Optional<Candidate> toRead, Optional<Candidate> chosen) {}

    /** The versions to read now; none when all is decided. */
    public Round next() {
        List<Submission> toStage = new ArrayList<>();
        List<Submission> toLookAt = new ArrayList<>();
        for (Candidates each : candidates) {
            Optional<Candidate> toRead = progress(each).toRead();
            toRead.map(Candidate::submission).ifPresent(toStage::add);
            boolean newestWasWrong = begun && toRead.isPresent();
            each.versions().stream()
                    .filter(version -> !version.equals(toRead.orElse(null)))
                    .filter(version -> isToBeLookedAt(version, newestWasWrong))
                    .map(Candidate::submission)
                    .forEach(toLookAt::add);
        }
        return new Round(toStage, toLookAt);
    }

    /** What came tonight, and, once the newest was found wrong, whatever else may count. */
    private boolean isToBeLookedAt(Candidate version, boolean newestWasWrong) {
        if (judgement(version).isPresent()) {
            return false;
        }
        return switch (version.standing()) {
            case ARRIVED -> true;
            case UNREAD, STALE -> newestWasWrong;
            case CURRENT, OUT -> false;
        };
    }

    /**
     * Takes what reading made of the versions that {@link #next} gave.
     *
     * @param ofStaged of those that were to be staged
     * @param ofLookedAt of the others
     */
    public void read(Collection<Judgement> ofStaged, Collection<Judgement> ofLookedAt) {
        ofStaged.forEach(judgement -> staged.put(judgement.submissionId(), judgement));
        ofLookedAt.forEach(judgement -> lookedAt.put(judgement.submissionId(), judgement));
        begun = true;
    }

    /** Which version of each submission counts from now on; only when nothing is left to read. */
    public List<Decision> decisions() {
        return candidates.stream().map(this::decision).toList();
    }

    /** The judgements of the versions read, and of those that stay behind a newer one. */
    public List<Judgement> judgements() {
        return candidates.stream().flatMap(each -> judgements(each).stream()).toList();
    }

    /** A line for each version that was read or that arrived tonight. */
    List<FileVerdict> fileVerdicts() {
        List<FileVerdict> verdicts = new ArrayList<>();
        for (Candidates each : candidates) {
            Map<String, Candidate> versions = new LinkedHashMap<>();
            each.versions().forEach(version -> versions.put(version.submission().submissionId(), version));
            judgements(each).stream()
                    .filter(judgement -> staged.containsKey(judgement.submissionId())
                            || lookedAt.containsKey(judgement.submissionId())
                            || versions.get(judgement.submissionId()).standing() == Standing.ARRIVED)
                    .map(judgement -> FileVerdict.of(
                            versions.get(judgement.submissionId()).submission(), judgement))
                    .forEach(verdicts::add);
        }
        return verdicts;
    }

    private Progress progress(Candidates each) {
        for (Candidate version : each.versions()) {
            if (version.standing() == Standing.CURRENT) {
                return new Progress(Optional.empty(), Optional.of(version));
            }
            if (version.standing() != Standing.OUT) {
                String id = version.submission().submissionId();
                if (staged.containsKey(id)) {
                    if (staged.get(id).verdict().accepted()) {
                        return new Progress(Optional.empty(), Optional.of(version));
                    }
                } else if (!lookedAt.containsKey(id)
                        || lookedAt.get(id).verdict().accepted()) {
                    return new Progress(Optional.of(version), Optional.empty());
                }
            }
        }
        return new Progress(Optional.empty(), Optional.empty());
    }

    private Decision decision(Candidates each) {
        Progress progress = progress(each);
        if (progress.toRead().isPresent()) {
            throw new IllegalStateException("not decided, there is a version to read: " + each.identity());
        }
        Optional<Submission> after = progress.chosen().map(Candidate::submission);
        return new Decision(each.identity(), each.current(), after, change(each, progress.chosen()));
    }

    private static Change change(Candidates each, Optional<Candidate> chosen) {
        if (chosen.isEmpty()) {
            return each.current().isPresent() ? Change.GONE : Change.NONE;
        }
        return chosen.get().standing() == Standing.CURRENT ? Change.KEPT : Change.TAKEN;
    }

    private Optional<Judgement> judgement(Candidate version) {
        String id = version.submission().submissionId();
        return Optional.ofNullable(staged.getOrDefault(id, lookedAt.get(id)));
    }

    private List<Judgement> judgements(Candidates each) {
        Optional<Candidate> chosen = progress(each).chosen();
        int position =
                chosen.map(each.versions()::indexOf).orElse(each.versions().size());
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < each.versions().size(); i++) {
            Candidate version = each.versions().get(i);
            (i > position ? behind(version, chosen.orElseThrow().submission().publishedFile()) : judgement(version))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** What was found wrong stays so, wherever it stands among the versions; what was good gives way to a newer one. */
    private Optional<Judgement> behind(Candidate version, String newer) {
        Optional<Judgement> read = judgement(version);
        if (read.filter(judgement -> !judgement.verdict().accepted()).isPresent()) {
            return read;
        }
        return switch (version.standing()) {
            case ARRIVED, STALE, CURRENT ->
                Optional.of(Judgement.superseded(
                        version.submission().submissionId(), new Reason(Judgement.NEWER_VERSION, null, newer)));
            case UNREAD, OUT -> Optional.empty();
        };
    }
}
