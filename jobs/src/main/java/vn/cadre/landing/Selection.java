package vn.cadre.landing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cadre.landing.Candidates.Candidate;
import vn.cadre.landing.Candidates.Standing;
import vn.cadre.submission.Decision;
import vn.cadre.submission.Decision.Change;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Submission;

/**
 * Finds the current version of each submission: the newest is read first, an older one counts only when every newer one was
 * rejected. Read what {@link #next} gives, tell {@link #judged}, until nothing is left to read; read what {@link
 * #passedOver} gives too, and tell {@link #lookedAt}.
 */
public final class Selection {
    private final List<Candidates> candidates;
    private final Map<String, Judgement> judged = new LinkedHashMap<>();
    private final Map<String, Judgement> looked = new LinkedHashMap<>();

    public Selection(Collection<Candidates> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** How far the search has come for one submission. */
    private record Progress(Optional<Candidate> toRead, Optional<Candidate> chosen) {}

    /** The versions to read now, at most one of each submission; empty when all is decided. */
    public List<Submission> next() {
        return candidates.stream()
                .flatMap(each -> progress(each).toRead().stream())
                .map(Candidate::submission)
                .toList();
    }

    /** Takes what reading made of versions that {@link #next} gave. */
    public void judged(Collection<Judgement> judgements) {
        judgements.forEach(judgement -> judged.put(judgement.submissionId(), judgement));
    }

    /**
     * The versions that came tonight with a newer one: whether they were good when they came tells whether their unit
     * reported in time.
     */
    public List<Submission> passedOver() {
        return candidates.stream()
                .flatMap(Selection::behindAnArrival)
                .filter(submission -> !looked.containsKey(submission.submissionId()))
                .toList();
    }

    private static Stream<Submission> behindAnArrival(Candidates each) {
        List<Candidate> open = each.versions().stream()
                .filter(version -> version.standing() != Standing.OUT)
                .toList();
        return open.isEmpty() || open.get(0).standing() == Standing.CURRENT
                ? Stream.empty()
                : open.stream()
                        .skip(1)
                        .filter(version -> version.standing() == Standing.ARRIVED)
                        .map(Candidate::submission);
    }

    /** Takes what reading made of versions that {@link #passedOver} gave. */
    public void lookedAt(Collection<Judgement> judgements) {
        judgements.forEach(judgement -> looked.put(judgement.submissionId(), judgement));
    }

    /** Which version of each submission counts from now on; only when nothing is left to read. */
    public List<Decision> decisions() {
        return candidates.stream().map(this::decision).toList();
    }

    /** The judgements of the versions read, and of those that stay behind a newer one. */
    public List<Judgement> judgements() {
        List<Judgement> all = new ArrayList<>(judged.values());
        candidates.forEach(each -> all.addAll(superseded(each)));
        return List.copyOf(all);
    }

    /** The version with this id. */
    public Optional<Submission> submission(String submissionId) {
        return candidates.stream()
                .flatMap(each -> each.versions().stream())
                .map(Candidate::submission)
                .filter(submission -> submission.submissionId().equals(submissionId))
                .findFirst();
    }

    /** A line for each version that was read or that arrived tonight. */
    List<FileVerdict> fileVerdicts() {
        Map<String, Candidate> known = new LinkedHashMap<>();
        candidates.forEach(each -> each.versions()
                .forEach(version -> known.put(version.submission().submissionId(), version)));
        return judgements().stream()
                .filter(judgement -> judged.containsKey(judgement.submissionId())
                        || known.get(judgement.submissionId()).standing() == Standing.ARRIVED)
                .map(judgement ->
                        FileVerdict.of(known.get(judgement.submissionId()).submission(), judgement))
                .toList();
    }

    private Progress progress(Candidates each) {
        for (Candidate version : each.versions()) {
            if (version.standing() == Standing.CURRENT) {
                return new Progress(Optional.empty(), Optional.of(version));
            }
            if (version.standing() != Standing.OUT) {
                Judgement judgement = judged.get(version.submission().submissionId());
                if (judgement == null) {
                    return new Progress(Optional.of(version), Optional.empty());
                }
                if (judgement.verdict().accepted()) {
                    return new Progress(Optional.empty(), Optional.of(version));
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

    private List<Judgement> superseded(Candidates each) {
        Optional<Candidate> chosen = progress(each).chosen();
        if (chosen.isEmpty()) {
            return List.of();
        }
        int position = each.versions().indexOf(chosen.get());
        return each.versions().subList(position + 1, each.versions().size()).stream()
                .filter(version -> version.standing() != Standing.OUT && version.standing() != Standing.UNREAD)
                .map(version -> Judgement.superseded(
                        version.submission().submissionId(),
                        why(version, chosen.get().submission().publishedFile())))
                .toList();
    }

    private Reason why(Candidate superseded, String newer) {
        Judgement judgement = looked.get(superseded.submission().submissionId());
        if (judgement != null && !judgement.verdict().accepted()) {
            return judgement.reason();
        }
        boolean unread = judgement == null && superseded.standing() == Standing.ARRIVED;
        return new Reason(unread ? Judgement.OLDER_VERSION : Judgement.NEWER_VERSION, null, newer);
    }
}
