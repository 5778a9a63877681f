package vn.cadre.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was received and what became of it. A run's entries are seen by later runs only when the run is settled, that is,
 * published or found to hold nothing new; what a failed or killed run received is received anew by the next.
 */
public interface SubmissionLedger {
    /** Of the receipts asked for, those of settled runs, each with the id of its version, or empty when it was refused. */
    Map<String, Optional<String>> known(Collection<String> receiptIds);

    /** Of these files, those that {@link #remember} was told of: the hash of what they hold. */
    Map<FileStamp, String> contents(Collection<FileStamp> files);

    /** Remembers the hash of what files hold, so that they need not be read again. */
    void remember(Map<FileStamp, String> contents);

    /** What runs before this one received and never settled. */
    List<Receipt> unsettled(String runId);

    /** Puts receipts and their versions on record, for this run. */
    void receive(String runId, Collection<Receipt> receipts);

    /** The versions of these submissions that settled runs and this run received. */
    Map<Identity, List<Version>> versions(String runId, Collection<Identity> identities);

    /** Every submission that a settled run received. */
    List<Identity> identities();

    /** The fingerprint of the definitions that the newest settled run judged under. */
    Optional<String> definitions();

    /** Puts on record what this run made of versions. */
    void judge(String runId, Collection<Judgement> judgements);

    /** Puts on record how often each fault was found in versions by this run; never a cell's text. */
    void countFaults(String runId, Collection<FaultCount> counts);

    /** The versions whose rows count, as of the newest settled run. */
    List<Submission> current();

    /** Every version that settled runs and this run received, and what became of it. */
    List<SubmissionRecord> history(String runId);

    /** How often a fault was found in a version. */
    record FaultCount(String submissionId, String code, long count) {}
}
