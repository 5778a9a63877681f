package vn.cadre.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.unit.Unit;
import vn.cadre.home.Home;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.RowSink;
import vn.cadre.reading.SubmissionReader;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Stage;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.Verdict;
import vn.cadre.text.date.Period;

/** Provinces that send files to a home, night by night, and look into their folder of the outbox. */
final class Province {
    static final Definitions DEFINITIONS = Definitions.load(Path.of(System.getProperty("cadre.schemas", "../schemas")));
    private static final SubmissionReader READER = new SubmissionReader(DEFINITIONS, new CadreKeys(new byte[32]));

    private final Home home;
    private final List<SubmissionRecord> history = new ArrayList<>();
    private final List<FileVerdict> tonight = new ArrayList<>();
    private OffsetDateTime clock = OffsetDateTime.parse("2019-12-03T08:00:00+07:00");

    Province(Path directory) {
        home = new Home(directory).create();
    }

    /** What came of reading one file, with the faults of its rows. */
    record Reading(ReadResult result, List<Fault> faults) {
        List<String> codes() {
            return Stream.concat(result.fileFaults().stream(), faults.stream())
                    .map(fault -> fault.code() + (fault.cell() == null ? "" : " " + fault.cell()))
                    .toList();
        }
    }

    static Reading read(Path file, String unit, String dataset, String period) {
        Period during = Period.parse(period).orElseThrow();
        Unit sender = DEFINITIONS.units().byCode(unit, during.last()).orElseThrow();
        List<Fault> faults = new ArrayList<>();
        ReadResult result =
                READER.read(file, file.toString(), new SubmissionIdentity(sender, dataset, during), new RowSink() {
                    @Override
                    public void row(String sheet, int rowNumber, Object[] values) {}

                    @Override
                    public void faults(String sheet, int rowNumber, List<Fault> found) {
                        faults.addAll(found);
                    }
                });
        return new Reading(result, faults);
    }

    /** Sends a file, such as {@code 40/rotation_2019-11.xlsx}; gives the submission id. */
    String sends(String file, byte[] content) {
        String code = file.substring(0, file.indexOf('/'));
        String name = file.substring(code.length() + 1);
        String dataset = DEFINITIONS.contracts().keySet().stream()
                .filter(candidate -> name.startsWith(candidate + "_"))
                .findFirst()
                .orElseThrow();
        String period = name.substring(dataset.length() + 1).split("[ .(]", 2)[0];
        Path vaulted = vaulted(content);
        Reading reading = read(vaulted, code, dataset, period);
        Unit unit = DEFINITIONS
                .units()
                .byCode(code, Period.parse(period).orElseThrow().last())
                .orElseThrow();
        Identity identity = new Identity(unit.id(), dataset, period);
        String hash = vaulted.getFileName().toString();
        clock = clock.plusHours(1);
        Submission submission = new Submission(
                identity.submissionId(hash),
                unit.id(),
                dataset,
                period,
                hash,
                vaulted.toString(),
                file,
                clock,
                content.length);
        add(submission, judgement(submission.submissionId(), reading.result()));
        return submission.submissionId();
    }

    private void add(Submission submission, Judgement judgement) {
        history.add(new SubmissionRecord(
                submission,
                submission.receivedAt(),
                Optional.of(judgement),
                judgement.verdict().accepted()
                        ? SubmissionRecord.Acceptance.CURRENT
                        : SubmissionRecord.Acceptance.NEVER));
        tonight.add(new FileVerdict(
                submission.file(),
                submission.submissionId(),
                submission.identity(),
                judgement.verdict(),
                judgement.stage(),
                judgement.rows(),
                judgement.reason()));
    }

    /** Sends a file whose name is refused. */
    void sendsMisnamed(String file, Reason reason) {
        tonight.add(new FileVerdict(file, null, null, Verdict.REJECTED, Stage.NAME, RowCounts.NONE, reason));
    }

    private Path vaulted(byte[] content) {
        try {
            Path file = home.vault().resolve("%064x".formatted(history.size() + 1));
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judgement judgement(String id, ReadResult result) {
        RowCounts rows = result.rowCounts();
        return switch (result.outcome()) {
            case LOADED, PARTIAL -> Judgement.accepted(id, rows);
            case QUARANTINED -> Judgement.quarantined(id, Reason.of("SURPRISE"));
            case REJECTED -> {
                String code = result.fileFaults().isEmpty()
                        ? "ROWS_REJECTED"
                        : result.fileFaults().get(0).code();
                yield Judgement.rejected(id, Stage.of(result.stage()), rows, Reason.of(code));
            }
        };
    }

    /** What was received until now is history. */
    void nextDay() {
        tonight.clear();
    }

    Outbox.Sent night() {
        return new Outbox(home, DEFINITIONS, LocalDate.of(2019, 12, 5))
                .prepare(history, tonight)
                .send();
    }

    Path outbox() {
        return home.outbox();
    }

    /** The files of the outbox by path, without the folders. */
    List<String> files() {
        try (Stream<Path> paths = Files.walk(home.outbox())) {
            return List.copyOf(paths.filter(Files::isRegularFile)
                    .map(path -> home.outbox().relativize(path).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only file of the outbox whose name holds a text. */
    Path file(String part) {
        TreeSet<String> found = new TreeSet<>(files());
        found.removeIf(name -> !name.contains(part));
        if (found.size() != 1) {
            throw new AssertionError("one file with " + part + " expected: " + files());
        }
        return home.outbox().resolve(found.first());
    }
}
