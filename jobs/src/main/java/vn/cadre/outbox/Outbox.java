package vn.cadre.outbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cadre.contract.Definitions;
import vn.cadre.home.Home;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.Verdict;

/**
 * Brings the outbox to where the ledger says it should be: a return file for each submission that waits for a correction, a
 * letter for each file whose path could not be understood, a receipt page for each unit and year; what was answered goes.
 */
public final class Outbox {
    private final Definitions definitions;
    private final OutboxFiles files;
    private final Letter letter;
    private int returned;
    private int letters;
    private int receipts;
    private int removed;

    public Outbox(Home home, Definitions definitions, LocalDate today) {
        this.definitions = definitions;
        this.files = new OutboxFiles(home.outbox());
        this.letter = new Letter(definitions, today);
    }

    /** How many files were written and how many were taken away. */
    public record Sent(int returned, int letters, int receipts, int removed) {}

    /**
     * Drafts what is missing and what tonight judged anew; nobody sees it before {@link #send}.
     *
     * @param history every version ever received
     * @param tonight what tonight's look at the inbox found
     */
    public Outbox prepare(List<SubmissionRecord> history, Collection<FileVerdict> tonight) {
        files.sweep();
        Dispatch dispatch = Dispatch.of(history);
        prepareReturns(dispatch.toReturn(), tonight);
        prepareLetters(tonight);
        dispatch.units().forEach(this::prepareReceipts);
        return this;
    }

    /** Sends what was prepared, and takes away what has been answered. */
    public Sent send() {
        files.send();
        return new Sent(returned, letters, receipts, removed);
    }

    private void prepareReturns(List<SubmissionRecord> due, Collection<FileVerdict> tonight) {
        Set<String> judged = tonight.stream()
                .filter(verdict -> verdict.verdict() == Verdict.PARTIAL || verdict.verdict() == Verdict.REJECTED)
                .map(FileVerdict::submissionId)
                .collect(Collectors.toSet());
        Map<String, Set<String>> standing = new HashMap<>();
        files.folders()
                .forEach(folder -> standing.put(
                        folder,
                        files.names(folder).stream()
                                .filter(FileName::isReturned)
                                .collect(Collectors.toCollection(TreeSet::new))));
        ReturnFile maker = new ReturnFile(definitions);
        for (SubmissionRecord record : due) {
            Submission submission = record.submission();
            Set<String> names = standing.getOrDefault(submission.unitId(), new HashSet<>());
            List<String> own = names.stream()
                    .filter(name -> FileName.isReturned(name, submission))
                    .toList();
            if (own.isEmpty() || judged.contains(submission.submissionId())) {
                names.remove(prepareReturn(maker, submission));
            } else {
                own.forEach(names::remove);
            }
        }
        standing.forEach((folder, names) -> names.forEach(name -> remove(folder, name)));
    }

    private String prepareReturn(ReturnFile maker, Submission submission) {
        ReturnFile.Made made = maker.make(Path.of(submission.vaultPath()), Subject.of(submission, definitions));
        String name = FileName.returned(submission) + made.extension();
        files.draft(submission.unitId(), name, made.content());
        returned++;
        return name;
    }

    private void remove(String folder, String name) {
        files.takeAway(folder, name);
        removed++;
    }

    /** A letter goes when its file lies in the inbox no more and the same sender has sent another. */
    private void prepareLetters(Collection<FileVerdict> tonight) {
        Set<String> due = new HashSet<>();
        for (FileVerdict verdict : tonight) {
            if (Letter.isDue(verdict)) {
                String folder = letter.folder(verdict.file());
                String name = Letter.name(verdict.file());
                due.add(folder + "/" + name);
                if (verdict.verdict() == Verdict.REJECTED
                        || !files.names(folder).contains(name)) {
                    files.draft(folder, name, out -> out.write(letter.text(verdict)));
                    letters++;
                }
            }
        }
        Set<String> answered = tonight.stream()
                .filter(verdict -> verdict.submissionId() != null && verdict.verdict() != Verdict.UNCHANGED)
                .map(verdict -> verdict.identity().unitId())
                .collect(Collectors.toSet());
        for (String folder : answered) {
            files.names(folder).stream()
                    .filter(name -> Letter.isLetter(name) && !due.contains(folder + "/" + name))
                    .forEach(name -> remove(folder, name));
        }
    }

    private void prepareReceipts(String unitId, Dispatch.Standing standing) {
        Set<String> known = files.names(unitId);
        Set<String> due = new HashSet<>();
        for (ReceiptPage page : ReceiptPage.of(unitId, standing, definitions)) {
            due.add(page.name());
            boolean stands = known.contains(page.name())
                    && files.head(unitId, page.name(), ReceiptPage.markLength()).contains(page.mark());
            if (!stands) {
                files.draft(unitId, page.name(), out -> out.write(page.text()));
                receipts++;
            }
        }
        known.stream()
                .filter(name -> ReceiptPage.isReceipt(name) && !due.contains(name))
                .forEach(name -> remove(unitId, name));
    }
}
