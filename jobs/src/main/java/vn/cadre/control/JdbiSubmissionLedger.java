package vn.cadre.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.cadre.home.SenderNames.Own;
import vn.cadre.home.Vault;
import vn.cadre.submission.FileStamp;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Receipt;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Stage;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.SubmissionRecord.Acceptance;
import vn.cadre.submission.Verdict;
import vn.cadre.submission.Version;
import vn.cadre.submission.Version.Past;
import vn.cadre.text.date.HanoiTime;

/** The submissions in the control database. */
final class JdbiSubmissionLedger implements SubmissionLedger {
    private static final String NO_RUN = "";
    private static final DateTimeFormatter SQL_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx");

    private final Jdbi jdbi;
    private final Vault vault;
    private Map<String, Own> senderNames;

    JdbiSubmissionLedger(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    @Override
    public Map<String, Optional<String>> known(Collection<String> receiptIds) {
        Map<String, Optional<String>> known = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select receipt.receipt_id, receipt.submission_id
                        from unnest(cast(:ids as varchar array)) as asked (id)
                        join receipt on receipt.receipt_id = asked.id
                        join run on run.run_id = receipt.run_id
                        where run.state in ('PUBLISHED', 'NOTHING_NEW')
                        """)
                .bindArray("ids", String.class, receiptIds)
                .map((row, context) -> Map.entry(row.getString(1), Optional.ofNullable(row.getString(2))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue())));
        return known;
    }

    @Override
    public Map<FileStamp, String> contents(Collection<FileStamp> files) {
        Map<String, FileStamp> asked = new HashMap<>();
        files.forEach(file -> asked.put(file.id(), file));
        Map<FileStamp, String> contents = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select seen_file.stamp, seen_file.content_hash
                        from unnest(cast(:stamps as varchar array)) as asked (stamp)
                        join seen_file on seen_file.stamp = asked.stamp
                        """)
                .bindArray("stamps", String.class, asked.keySet())
                .map((row, context) -> Map.entry(asked.get(row.getString(1)), row.getString(2)))
                .forEach(known -> contents.put(known.getKey(), known.getValue())));
        return contents;
    }

    @Override
    public void remember(Map<FileStamp, String> contents) {
        if (contents.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            delete from seen_file
                            where stamp in (select stamp from unnest(cast(:stamps as varchar array)) as told (stamp))
                            """)
                    .bindArray(
                            "stamps",
                            String.class,
                            contents.keySet().stream().map(FileStamp::id).toList())
                    .execute();
            new BulkInsert<Map.Entry<FileStamp, String>>("seen_file")
                    .column("stamp", "varchar", known -> known.getKey().id())
                    .column("content_hash", "varchar", Map.Entry::getValue)
                    .execute(handle, contents.entrySet());
        });
    }

    @Override
    public List<Receipt> unsettled(String runId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select receipt.*, submission.unit_id, submission.dataset, submission.period
                        from run
                        join receipt on receipt.run_id = run.run_id
                        left join submission on submission.submission_id = receipt.submission_id
                        where run.state not in ('PUBLISHED', 'NOTHING_NEW') and run.run_id <> :run
                        order by receipt.receipt_id
                        """)
                .bind("run", runId)
                .map((row, context) -> receipt(row))
                .list());
    }

    @Override
    public void receive(String runId, Collection<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        keepNames(runId, receipts);
        jdbi.useTransaction(handle -> {
            addVersions(handle, receipts);
            Set<String> onRecord = existing(
                    handle, """
                    select receipt_id
                    from unnest(cast(:ids as varchar array)) as asked (id)
                    join receipt on receipt_id = asked.id
                    """, receipts.stream().map(Receipt::receiptId).toList());
            Map<Boolean, List<Receipt>> byRecord = receipts.stream()
                    .collect(Collectors.partitioningBy(receipt -> onRecord.contains(receipt.receiptId())));
            addReceipts(handle, runId, byRecord.get(false));
            takeOver(handle, runId, byRecord.get(true));
        });
    }

    /** The database knows files under their published names alone. */
    private synchronized void keepNames(String runId, Collection<Receipt> receipts) {
        Map<String, Own> names = new HashMap<>();
        receipts.forEach(receipt -> names.put(
                receipt.receiptId(),
                new Own(receipt.file(), of(receipt.reason(), Reason::value), of(receipt.reason(), Reason::detail))));
        vault.senderNames().keep(runId, names);
        senderNames = null;
    }

    private synchronized Map<String, Own> senderNames() {
        if (senderNames == null) {
            senderNames = vault.senderNames().all();
        }
        return senderNames;
    }

    private static Reason published(Receipt receipt) {
        return of(receipt.reason(), Reason::published);
    }

    private static void addVersions(Handle handle, Collection<Receipt> receipts) {
        Map<String, Receipt> versions = new LinkedHashMap<>();
        receipts.forEach(receipt -> receipt.submissionId().ifPresent(id -> versions.put(id, receipt)));
        versions.keySet().removeAll(existing(handle, """
                        select submission_id
                        from unnest(cast(:ids as varchar array)) as asked (id)
                        join submission on submission_id = asked.id
                        """, versions.keySet()));
        new BulkInsert<Map.Entry<String, Receipt>>("submission")
                .column("submission_id", "varchar", Map.Entry::getKey)
                .column(
                        "unit_id",
                        "varchar",
                        version -> version.getValue().identity().unitId())
                .column(
                        "dataset",
                        "varchar",
                        version -> version.getValue().identity().dataset())
                .column(
                        "period",
                        "varchar",
                        version -> version.getValue().identity().period())
                .column("content_hash", "varchar", version -> version.getValue().contentHash())
                .column("size_bytes", "bigint", version -> version.getValue().size())
                .column(
                        "identity_key",
                        "varchar",
                        version -> key(version.getValue().identity()))
                .execute(handle, versions.entrySet());
    }

    private static Set<String> existing(Handle handle, String query, Collection<String> ids) {
        return new HashSet<>(handle.createQuery(query)
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .list());
    }

    private static void addReceipts(Handle handle, String runId, List<Receipt> receipts) {
        new BulkInsert<Receipt>("receipt")
                .column("receipt_id", "varchar", Receipt::receiptId)
                .column("run_id", "varchar", receipt -> runId)
                .column("first_run_id", "varchar", receipt -> runId)
                .column("file", "varchar", Receipt::publishedFile)
                .column("modified_nanos", "bigint", Receipt::modified)
                .column("content_hash", "varchar", Receipt::contentHash)
                .column("size_bytes", "bigint", Receipt::size)
                .column("received_at", "timestamp with time zone", receipt -> SQL_TIME.format(receipt.receivedAt()))
                .column(
                        "submission_id",
                        "varchar",
                        receipt -> receipt.submissionId().orElse(null))
                .column("reason_code", "varchar", receipt -> of(receipt.reason(), Reason::code))
                .column("reason_value", "varchar", receipt -> of(published(receipt), Reason::value))
                .column("reason_detail", "varchar", receipt -> of(published(receipt), Reason::detail))
                .execute(handle, receipts);
    }

    private static <T, R> R of(T thing, Function<T, R> part) {
        return thing == null ? null : part.apply(thing);
    }

    /** What an unsettled run left behind, or what was refused and is understood by now, belongs to this run. */
    private static void takeOver(Handle handle, String runId, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update receipt
                set run_id = :run, submission_id = :submission,
                    reason_code = :code, reason_value = :value, reason_detail = :detail
                where receipt_id = :id
                """);
        receipts.forEach(receipt -> batch.bind("id", receipt.receiptId())
                .bind("run", runId)
                .bind("submission", receipt.submissionId().orElse(null))
                .bind("code", of(receipt.reason(), Reason::code))
                .bind("value", of(published(receipt), Reason::value))
                .bind("detail", of(published(receipt), Reason::detail))
                .add());
        batch.execute();
    }

    @Override
    public Map<Identity, List<Version>> versions(String runId, Collection<Identity> identities) {
        List<String> keys =
                identities.stream().map(JdbiSubmissionLedger::key).distinct().toList();
        return jdbi.withHandle(handle -> {
            Map<String, Past> pasts = pasts(handle, keys);
            Map<Identity, List<Version>> versions = new TreeMap<>();
            submissions(handle, runId, keys)
                    .forEach(submission -> versions.computeIfAbsent(submission.identity(), key -> new ArrayList<>())
                            .add(new Version(submission, Optional.ofNullable(pasts.get(submission.submissionId())))));
            return versions;
        });
    }

    /** Each version as its newest receipt brought it. */
    private Collection<Submission> submissions(Handle handle, String runId, List<String> keys) {
        Map<String, Submission> newest = new LinkedHashMap<>();
        handle.createQuery("""
                        select submission.*, receipt.receipt_id, receipt.file, receipt.received_at
                        from unnest(cast(:keys as varchar array)) as asked (identity_key)
                        join submission on submission.identity_key = asked.identity_key
                        join receipt on receipt.submission_id = submission.submission_id
                        join run on run.run_id = receipt.run_id
                        where (run.state in ('PUBLISHED', 'NOTHING_NEW') or run.run_id = :run)
                        order by receipt.received_at, receipt.receipt_id
                        """)
                .bindArray("keys", String.class, keys)
                .bind("run", runId)
                .map((row, context) -> submission(row))
                .forEach(submission -> newest.put(submission.submissionId(), submission));
        return newest.values();
    }

    /** What the newest settled run that judged a version made of it. */
    private static Map<String, Past> pasts(Handle handle, List<String> keys) {
        Map<String, Past> pasts = new HashMap<>();
        handle.createQuery("""
                        select judgement.submission_id, judgement.verdict, run.definitions
                        from unnest(cast(:keys as varchar array)) as asked (identity_key)
                        join submission on submission.identity_key = asked.identity_key
                        join judgement on judgement.submission_id = submission.submission_id
                        join run on run.run_id = judgement.run_id
                        where run.state in ('PUBLISHED', 'NOTHING_NEW')
                        order by run.run_number
                        """)
                .bindArray("keys", String.class, keys)
                .map((row, context) ->
                        Map.entry(row.getString(1), new Past(Verdict.of(row.getString(2)), row.getString(3))))
                .forEach(entry -> pasts.put(entry.getKey(), entry.getValue()));
        return pasts;
    }

    @Override
    public List<Identity> identities() {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select distinct submission.unit_id, submission.dataset, submission.period
                        from submission
                        join receipt on receipt.submission_id = submission.submission_id
                        join run on run.run_id = receipt.run_id
                        where run.state in ('PUBLISHED', 'NOTHING_NEW')
                        """)
                .map((row, context) -> new Identity(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .sorted()
                .toList());
    }

    @Override
    public Optional<String> definitions() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select definitions
                        from run
                        where state in ('PUBLISHED', 'NOTHING_NEW')
                        order by run_number desc
                        fetch first 1 rows only
                        """).mapTo(String.class).findOne());
    }

    @Override
    public void judge(String runId, Collection<Judgement> judgements) {
        jdbi.useTransaction(handle -> {
            new BulkInsert<Judgement>("judgement")
                    .column("run_id", "varchar", judgement -> runId)
                    .column("submission_id", "varchar", Judgement::submissionId)
                    .column(
                            "verdict",
                            "varchar",
                            judgement -> judgement.verdict().text())
                    .column("stage", "varchar", judgement -> of(judgement.stage(), Stage::text))
                    .column("rows_read", "bigint", judgement -> judgement.rows().read())
                    .column(
                            "rows_loaded",
                            "bigint",
                            judgement -> judgement.rows().loaded())
                    .column(
                            "rows_rejected",
                            "bigint",
                            judgement -> judgement.rows().rejected())
                    .column(
                            "rows_skipped",
                            "bigint",
                            judgement -> judgement.rows().skipped())
                    .column("reason_code", "varchar", judgement -> of(judgement.reason(), Reason::code))
                    .column("reason_value", "varchar", judgement -> of(judgement.reason(), Reason::value))
                    .column("reason_detail", "varchar", judgement -> of(judgement.reason(), Reason::detail))
                    .execute(handle, judgements);
            new BulkInsert<Skipped>("skipped_rows")
                    .column("run_id", "varchar", skipped -> runId)
                    .column("submission_id", "varchar", Skipped::judged)
                    .column("kind", "varchar", Skipped::kind)
                    .column("amount", "bigint", Skipped::amount)
                    .execute(handle, judgements.stream().flatMap(Skipped::of).toList());
        });
    }

    /** Rows of one kind, skipped in one judgement. */
    private record Skipped(String judged, String kind, long amount) {
        static Stream<Skipped> of(Judgement judgement) {
            return judgement.rows().skippedByKind().entrySet().stream()
                    .map(kind -> new Skipped(judgement.submissionId(), kind.getKey(), kind.getValue()));
        }
    }

    @Override
    public void countFaults(String runId, Collection<FaultCount> counts) {
        jdbi.useTransaction(handle -> new BulkInsert<FaultCount>("fault_count")
                .column("run_id", "varchar", count -> runId)
                .column("submission_id", "varchar", FaultCount::submissionId)
                .column("code", "varchar", FaultCount::code)
                .column("amount", "bigint", FaultCount::count)
                .execute(handle, counts));
    }

    @Override
    public List<Submission> current() {
        List<Submission> current = new ArrayList<>();
        versions(NO_RUN, identities())
                .values()
                .forEach(versions -> versions.stream()
                        .filter(version -> version.past()
                                .filter(past -> past.verdict().accepted())
                                .isPresent())
                        .map(Version::submission)
                        .min(Submission.NEWEST_FIRST)
                        .ifPresent(current::add));
        return List.copyOf(current);
    }

    @Override
    public List<SubmissionRecord> history(String runId) {
        return jdbi.withHandle(handle -> {
            Map<String, List<Judgement>> judgements = judgements(handle, runId);
            Map<String, OffsetDateTime> first = new HashMap<>();
            Map<String, Submission> versions = new LinkedHashMap<>();
            handle.createQuery("""
                            select submission.*, receipt.receipt_id, receipt.file, receipt.received_at
                            from submission
                            join receipt on receipt.submission_id = submission.submission_id
                            join run on run.run_id = receipt.run_id
                            where run.state in ('PUBLISHED', 'NOTHING_NEW') or run.run_id = :run
                            order by receipt.received_at, receipt.receipt_id
                            """)
                    .bind("run", runId)
                    .map((row, context) -> submission(row))
                    .forEach(submission -> {
                        versions.put(submission.submissionId(), submission);
                        first.putIfAbsent(submission.submissionId(), submission.receivedAt());
                    });
            return versions.values().stream()
                    .map(version -> record(
                            version,
                            first.get(version.submissionId()),
                            judgements.getOrDefault(version.submissionId(), List.of())))
                    .toList();
        });
    }

    /** Each version's judgements of settled runs and of this one, oldest first. */
    private static Map<String, List<Judgement>> judgements(Handle handle, String runId) {
        Map<String, List<Judgement>> judgements = new HashMap<>();
        Map<String, SortedMap<String, Long>> skipped = skipped(handle, runId);
        handle.createQuery("""
                        select judgement.*
                        from judgement
                        join run on run.run_id = judgement.run_id
                        where run.state in ('PUBLISHED', 'NOTHING_NEW') or run.run_id = :run
                        order by run.run_number
                        """)
                .bind("run", runId)
                .map((row, context) -> judgement(row, skipped))
                .forEach(judgement -> judgements
                        .computeIfAbsent(judgement.submissionId(), id -> new ArrayList<>())
                        .add(judgement));
        return judgements;
    }

    /** The rows that settled runs and this one skipped, by run and version. */
    private static Map<String, SortedMap<String, Long>> skipped(Handle handle, String runId) {
        Map<String, SortedMap<String, Long>> skipped = new HashMap<>();
        handle.createQuery("""
                        select skipped_rows.*
                        from skipped_rows
                        join run on run.run_id = skipped_rows.run_id
                        where run.state in ('PUBLISHED', 'NOTHING_NEW') or run.run_id = :run
                        """)
                .bind("run", runId)
                .map((row, context) -> new Skipped(judged(row), row.getString("kind"), row.getLong("amount")))
                .forEach(each -> skipped.computeIfAbsent(each.judged(), key -> new TreeMap<>())
                        .put(each.kind(), each.amount()));
        return skipped;
    }

    private static String judged(ResultSet row) throws SQLException {
        return row.getString("run_id") + '/' + row.getString("submission_id");
    }

    private static Judgement judgement(ResultSet row, Map<String, SortedMap<String, Long>> skipped)
            throws SQLException {
        String stage = row.getString("stage");
        String code = row.getString("reason_code");
        return new Judgement(
                row.getString("submission_id"),
                Verdict.of(row.getString("verdict")),
                stage == null ? null : Stage.of(stage),
                new RowCounts(
                        row.getLong("rows_loaded"),
                        row.getLong("rows_rejected"),
                        row.getLong("rows_skipped"),
                        skipped.getOrDefault(judged(row), new TreeMap<>())),
                code == null ? null : new Reason(code, row.getString("reason_value"), row.getString("reason_detail")));
    }

    private static SubmissionRecord record(Submission version, OffsetDateTime first, List<Judgement> judgements) {
        Optional<Judgement> newest =
                judgements.isEmpty() ? Optional.empty() : Optional.of(judgements.get(judgements.size() - 1));
        boolean ever = judgements.stream().anyMatch(Judgement::good);
        boolean now = newest.filter(judgement -> judgement.verdict().accepted()).isPresent();
        Acceptance acceptance = now ? Acceptance.CURRENT : ever ? Acceptance.FORMERLY : Acceptance.NEVER;
        return new SubmissionRecord(version, first, newest, acceptance);
    }

    /** What the sender named a file; the published name, where the vault's record of it is lost. */
    private Own own(ResultSet row) throws SQLException {
        Own own = senderNames().get(row.getString("receipt_id"));
        return own == null ? new Own(row.getString("file"), null, null) : own;
    }

    private Submission submission(ResultSet row) throws SQLException {
        String hash = row.getString("content_hash");
        return new Submission(
                row.getString("submission_id"),
                row.getString("unit_id"),
                row.getString("dataset"),
                row.getString("period"),
                hash,
                vault.path(hash).toString(),
                own(row).file(),
                receivedAt(row),
                row.getLong("size_bytes"));
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        Own own = own(row);
        String unit = row.getString("unit_id");
        String code = row.getString("reason_code");
        return new Receipt(
                own.file(),
                row.getLong("modified_nanos"),
                row.getString("content_hash"),
                row.getLong("size_bytes"),
                receivedAt(row),
                unit == null ? null : new Identity(unit, row.getString("dataset"), row.getString("period")),
                code == null ? null : new Reason(code, own.value(), own.detail()));
    }

    private static OffsetDateTime receivedAt(ResultSet row) throws SQLException {
        return HanoiTime.at(row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static String key(Identity identity) {
        return identity.unitId() + "/" + identity.dataset() + "/" + identity.period();
    }
}
