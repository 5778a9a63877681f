package vn.cadre.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.cadre.edition.RunLog;
import vn.cadre.text.date.HanoiTime;

/** The runs in the control database. */
final class JdbiRunLog implements RunLog {
    private static final String RUNS = """
            select run.*, edition.edition_number
            from run
            left join edition on edition.run_id = run.run_id
            """;

    private final Jdbi jdbi;

    JdbiRunLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void begin(Run run) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into run (run_id, started_at, state, command, definitions)
                        values (:run, :at, 'RUNNING', :command, :definitions)
                        """)
                .bind("run", run.runId())
                .bind("at", run.startedAt())
                .bind("command", run.command())
                .bind("definitions", run.definitions())
                .execute());
    }

    @Override
    public void step(String runId, Step step) {
        jdbi.useTransaction(handle -> {
            long number = handle.createUpdate("""
                            insert into step (run_id, name, started_at, ended_at)
                            values (:run, :name, :started, :ended)
                            """)
                    .bind("run", runId)
                    .bind("name", step.name())
                    .bind("started", step.startedAt())
                    .bind("ended", step.endedAt())
                    .executeAndReturnGeneratedKeys("step_number")
                    .mapTo(Long.class)
                    .one();
            count(handle, number, step);
        });
    }

    private static void count(Handle handle, long number, Step step) {
        if (!step.counts().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into step_count values (:step, :counted, :amount)");
            step.counts()
                    .forEach((counted, amount) -> batch.bind("step", number)
                            .bind("counted", counted)
                            .bind("amount", amount)
                            .add());
            batch.execute();
        }
    }

    @Override
    public long nextEdition() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(edition_number), 0) + 1 from edition")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void publishing(String runId, long edition, OffsetDateTime at) {
        jdbi.useTransaction(handle -> {
            change(handle, runId, State.PUBLISHING, null, null);
            handle.createUpdate("""
                            insert into edition (edition_number, run_id, published_at, definitions)
                            select cast(:edition as bigint), run_id, cast(:at as timestamp with time zone), definitions
                            from run
                            where run_id = :run
                            """)
                    .bind("edition", edition)
                    .bind("at", at)
                    .bind("run", runId)
                    .execute();
        });
    }

    @Override
    public void published(String runId, OffsetDateTime at) {
        jdbi.useTransaction(handle -> {
            boolean announced = handle.createQuery("select count(*) from edition where run_id = :run")
                            .bind("run", runId)
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (!announced) {
                throw new IllegalStateException("run " + runId + " has announced no edition");
            }
            change(handle, runId, State.PUBLISHED, at, null);
        });
    }

    @Override
    public void nothingNew(String runId, OffsetDateTime at) {
        jdbi.useHandle(handle -> change(handle, runId, State.NOTHING_NEW, at, null));
    }

    @Override
    public void failed(String runId, String reason, OffsetDateTime at) {
        jdbi.useHandle(handle -> change(handle, runId, State.FAILED, at, reason));
    }

    private static void change(Handle handle, String runId, State state, OffsetDateTime endedAt, String reason) {
        int changed = handle.createUpdate("""
                        update run
                        set state = :state,
                            ended_at = cast(:ended as timestamp with time zone),
                            reason = cast(:reason as varchar(4000))
                        where run_id = :run and state in ('RUNNING', 'PUBLISHING')
                        """)
                .bind("state", state.name())
                .bindByType("ended", endedAt, OffsetDateTime.class)
                .bindByType("reason", shortened(reason), String.class)
                .bind("run", runId)
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("run " + runId + " is not under way and cannot become " + state);
        }
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= 4000 ? reason : reason.substring(0, 4000);
    }

    @Override
    public List<RunRecord> unfinished() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        RUNS + "where run.state in ('RUNNING', 'PUBLISHING') order by run.run_number")
                .map((row, context) -> run(row))
                .list());
    }

    @Override
    public List<RunRecord> newest(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(RUNS + "order by run.run_number desc fetch first :limit rows only")
                        .bind("limit", limit)
                        .map((row, context) -> run(row))
                        .list());
    }

    @Override
    public List<EditionRecord> editions() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select edition.*
                        from edition
                        join run on run.run_id = edition.run_id
                        where run.state = 'PUBLISHED'
                        order by edition.edition_number desc
                        """)
                .map((row, context) -> new EditionRecord(
                        row.getLong("edition_number"),
                        row.getString("run_id"),
                        time(row, "published_at").orElseThrow(),
                        row.getString("definitions")))
                .list());
    }

    private static RunRecord run(ResultSet row) throws SQLException {
        long edition = row.getLong("edition_number");
        return new RunRecord(
                new Run(
                        row.getString("run_id"),
                        time(row, "started_at").orElseThrow(),
                        row.getString("command"),
                        row.getString("definitions")),
                State.valueOf(row.getString("state")),
                time(row, "ended_at"),
                edition == 0 ? Optional.empty() : Optional.of(edition),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<OffsetDateTime> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> HanoiTime.at(time.toInstant()));
    }
}
