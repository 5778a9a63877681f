package vn.cadre.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.contract.Definitions;
import vn.cadre.control.ControlDatabase;
import vn.cadre.control.Settings;
import vn.cadre.edition.RunLog;
import vn.cadre.edition.RunLog.Run;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.outbox.Outbox;
import vn.cadre.submission.Decision;
import vn.cadre.submission.Decision.Change;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Stage;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.text.date.HanoiTime;

class LandingTest {
    private static final Path SCHEMAS = Path.of(System.getProperty("cadre.schemas", "../schemas"));
    private static final Definitions DEFINITIONS = Definitions.load(SCHEMAS);
    private static final Instant NOW = Instant.parse("2019-12-05T19:00:00Z");
    private static final String FILE = "40/rotation_2019-11.csv";

    @TempDir
    Path directory;

    private Path inbox;
    private Home home;
    private ControlDatabase database;
    private RunLog runs;
    private Definitions definitions = DEFINITIONS;
    private Landing.Known known = Landing.Known.BY_STAMP;
    private int nights;

    @BeforeEach
    void open() throws IOException {
        inbox = Files.createDirectory(directory.resolve("inbox"));
        home = new Home(directory.resolve("home")).create();
        database = ControlDatabase.open(home, Settings.DEFAULT, SCHEMAS);
        runs = database.runs();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A night up to the point where it publishes. */
    private final class Night {
        final String run = "night-" + ++nights;
        final Landed landed;
        final Selection selection;
        int rounds;

        Night(Function<Submission, Judgement> reading) {
            runs.begin(new Run(run, HanoiTime.at(NOW), "nightly", definitions.readingFingerprint()));
            landed = landing(Patience.hasty(Duration.ofSeconds(2))).receive(run, inbox, known);
            selection = landed.selection();
            for (Selection.Round next = selection.next(); !next.isEmpty(); next = selection.next()) {
                rounds++;
                selection.read(
                        next.toStage().stream().map(reading).toList(),
                        next.toLookAt().stream().map(reading).toList());
            }
            database.submissions().judge(run, selection.judgements());
        }

        Night publish() {
            OffsetDateTime now = HanoiTime.at(NOW);
            runs.publishing(run, runs.nextEdition(), now);
            runs.published(run, now);
            return this;
        }

        String verdicts() {
            return landed.fileVerdicts(selection).stream()
                    .map(line -> line.file() + " " + line.verdict().text()
                            + (line.reason() == null ? "" : " " + line.reason().code()))
                    .collect(Collectors.joining("\n"));
        }

        String decisions() {
            return selection.decisions().stream()
                    .map(decision -> decision.identity() + " " + decision.change() + " "
                            + decision.before().map(this::content).orElse("-") + " -> "
                            + decision.after().map(this::content).orElse("-"))
                    .collect(Collectors.joining("\n"));
        }

        private String content(Submission submission) {
            return LandingTest.content(submission);
        }
    }

    private Landing landing(Patience patience) {
        return new Landing(
                definitions, database.submissions(), new Vault(home), Clock.fixed(NOW, HanoiTime.ZONE), patience);
    }

    private Night night() {
        return new Night(LandingTest::byContent);
    }

    /** Stands for the reading stage: what says "wrong" is rejected. */
    private static Judgement byContent(Submission submission) {
        return content(submission).startsWith("wrong")
                ? Judgement.rejected(
                        submission.submissionId(), Stage.CONTRACT, RowCounts.NONE, Reason.of("NO_TEMPLATE_FITS"))
                : Judgement.accepted(submission.submissionId(), new RowCounts(1, 0, 0));
    }

    private static String content(Submission submission) {
        try {
            return Files.readString(Path.of(submission.vaultPath()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path send(String file, String content, String modified) throws IOException {
        Path path = inbox.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return Files.setLastModifiedTime(path, FileTime.from(Instant.parse(modified)));
    }

    private void send(String file, byte[] content) throws IOException {
        String modified = "2019-12-01T01:30:00Z";
        Files.write(send(file, "", modified), content);
        Files.setLastModifiedTime(inbox.resolve(file), FileTime.from(Instant.parse(modified)));
    }

    @Test
    void aFileIsReceivedOnceAndUnchangedThereafter() throws IOException {
        send(FILE, "one", "2019-12-01T01:30:00.123456789Z");

        Night first = night().publish();
        Night second = night();

        assertEquals(FILE + " loaded", first.verdicts());
        Submission submission = first.selection.decisions().get(0).after().orElseThrow();
        String hash = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
        assertEquals(
                new Submission(
                        new Identity("63-40", "rotation", "2019-11").submissionId(hash),
                        "63-40",
                        "rotation",
                        "2019-11",
                        hash,
                        home.vault().resolve("76").resolve(hash).toString(),
                        FILE,
                        OffsetDateTime.parse("2019-12-01T08:30:00.123456+07:00"),
                        3),
                submission);
        assertEquals(FILE + " unchanged", second.verdicts());
        assertTrue(second.landed.nothingNew());
    }

    @Test
    void membersOfAPackageAreSubmissionsOfTheirOwn() throws IOException {
        Path zip = send("40/rotation_2019-11.zip", "", "2019-12-01T01:30:00Z");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name :
                    List.of("danh sách.csv", "task_2019-10.csv", "sub/plan_approval_2019-11 b.csv", "../x.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(zip, FileTime.from(Instant.parse("2019-12-01T01:30:00Z")));
        send("40/broken_2019.zip", "PK\3\4 and nothing that a package needs to be opened", "2019-12-01T01:30:00Z");

        Night first = night().publish();
        Night second = night();

        assertEquals("""
                40/broken_2019.zip rejected UNREADABLE_FILE
                40/rotation_2019-11.zip!/../x.csv rejected UNSAFE_NAME
                40/rotation_2019-11.zip!/danh sách.csv loaded
                40/rotation_2019-11.zip!/sub/plan_approval_2019-11 b.csv loaded
                40/rotation_2019-11.zip!/task_2019-10.csv loaded""", first.verdicts());
        assertEquals(
                5,
                second.verdicts()
                        .lines()
                        .filter(line -> line.contains("unchanged"))
                        .count());
        assertTrue(second.landed.nothingNew());
    }

    @Test
    void eachMemberHasAVerdictOfItsOwnHoweverItIsCalled() throws IOException {
        send(
                "40/task_2019-11.zip",
                new RawZip()
                        .add("a.csv", "one")
                        .add("a.csv", "two")
                        .add("c\u0001.csv", "three")
                        .add("c\u0002.csv", "four")
                        .add("", "five")
                        .addEncrypted("rotation_2019-11.csv", "six", "1")
                        .bytes());
        send(
                "40/training_2019-11.zip",
                new RawZip().add("a.csv", "1").listAgain(10_000).bytes());

        Night first = night().publish();
        Night second = night();

        assertEquals("""
                40/task_2019-11.zip!/(không tên) loaded
                40/task_2019-11.zip!/a (2).csv rejected DUPLICATE_MEMBER
                40/task_2019-11.zip!/a.csv rejected DUPLICATE_MEMBER
                40/task_2019-11.zip!/c? (2).csv rejected UNSAFE_NAME
                40/task_2019-11.zip!/c?.csv rejected UNSAFE_NAME
                40/task_2019-11.zip!/rotation_2019-11.csv rejected PROTECTED_FILE
                40/training_2019-11.zip rejected LIMIT_EXCEEDED""", first.verdicts());
        assertEquals(
                first.verdicts().replaceAll("(loaded|rejected)( [A-Z_]+)?", "unchanged"),
                second.verdicts().replaceAll("unchanged [A-Z_]+", "unchanged"));
    }

    @Test
    void aPackageThatCannotBeOpenedIsAnsweredByALetter() throws IOException {
        byte[] good = new RawZip().add("task_2019-11.csv", "one").bytes();
        byte[] corrupt = good.clone();
        Arrays.fill(corrupt, good.length - 60, good.length - 30, (byte) 'x');
        send("40/task_2019-11.zip", Arrays.copyOf(good, good.length - 30));
        send("40/tháng 11.zip", corrupt);
        send("60/số liệu.zip", Arrays.copyOf(good, 40));

        assertEquals(
                List.of(
                        "63-40/task_2019-11: 40/task_2019-11.zip: ZIP bị hỏng hoặc gửi chưa trọn",
                        "63-40/tháng 11: 40/tháng 11.zip: ZIP bị hỏng hoặc gửi chưa trọn",
                        "63-60/số liệu: 60/số liệu.zip: ZIP bị hỏng hoặc gửi chưa trọn"),
                letters(night().publish()));
        Night second = night();
        assertEquals(3, letters(second).size());
    }

    /** Sends back what the night found; the letters there are, and what they say of their file. */
    private List<String> letters(Night night) throws IOException {
        new Outbox(home, definitions, LocalDate.of(2019, 12, 6))
                .prepare(database.submissions().history(night.run), night.landed.fileVerdicts(night.selection))
                .send();
        List<String> letters = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.outbox())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                letters.add(home.outbox().relativize(file).toString().replaceFirst(" \\(thu tra lai .*", ": ")
                        + Files.readString(file).replaceFirst("(?s).*Không mở được tệp (.*?) / .*", "$1"));
            }
        }
        return letters;
    }

    @Test
    void theVaultIsForItsOwnerOnly() throws IOException {
        send(FILE, "one", "2019-12-01T01:30:00Z");
        night();

        StringBuilder modes = new StringBuilder();
        Files.walkFileTree(home.vault(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                modes.append(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .append('\n');
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                modes.append(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .append('\n');
                return FileVisitResult.CONTINUE;
            }
        });

        assertEquals("rwx------\n".repeat(2) + "rw-------\n" + "rwx------\n" + "rw-------\n", modes.toString());
    }

    @Test
    void ofSeveralVersionsTheNewestIsReadAndTheOthersAreSuperseded() throws IOException {
        send("40/rotation_2019-11 b.csv", "newest", "2019-12-03T01:00:00Z");
        send("40/rotation_2019-11 a.csv", "older", "2019-12-02T01:00:00Z");
        send("40/rotation_2019-11 c.csv", "newest", "2019-12-01T01:00:00Z");

        Night night = night();

        assertEquals("""
                40/rotation_2019-11 a.csv superseded NEWER_VERSION
                40/rotation_2019-11 b.csv loaded
                40/rotation_2019-11 c.csv superseded""", night.verdicts());
        assertEquals("63-40 rotation 2019-11 TAKEN - -> newest", night.decisions());
    }

    @Test
    void whatCameWithANewerVersionIsJudgedThoughItDoesNotCount() throws IOException {
        send("40/rotation_2019-11 a.csv", "wrong", "2019-12-01T01:00:00Z");
        send("40/rotation_2019-11 b.csv", "good", "2019-12-02T01:00:00Z");
        send("40/rotation_2019-11 c.csv", "newest", "2019-12-09T01:00:00Z");

        Night night = night().publish();

        assertEquals("""
                40/rotation_2019-11 a.csv rejected NO_TEMPLATE_FITS
                40/rotation_2019-11 b.csv superseded NEWER_VERSION
                40/rotation_2019-11 c.csv loaded""", night.verdicts());
        assertEquals(
                List.of("wrong NEVER", "good FORMERLY", "newest CURRENT"),
                database.submissions().history("none").stream()
                        .map(record -> content(record.submission()) + " " + record.acceptance())
                        .toList());
    }

    @Test
    void anOlderVersionStandsInForARejectedNewerOne() throws IOException {
        send("40/rotation_2019-11 a.csv", "good", "2019-12-02T01:00:00Z");
        send("40/rotation_2019-11 b.csv", "wrong", "2019-12-03T01:00:00Z");

        Night night = night();

        assertEquals("""
                40/rotation_2019-11 a.csv loaded
                40/rotation_2019-11 b.csv rejected NO_TEMPLATE_FITS""", night.verdicts());
    }

    @Test
    void aRejectedVersionLeavesTheCurrentOneInPlace() throws IOException {
        send(FILE, "good", "2019-12-02T01:00:00Z");
        night().publish();
        send(FILE, "wrong", "2019-12-03T01:00:00Z");

        Night night = night().publish();

        assertEquals(FILE + " rejected NO_TEMPLATE_FITS", night.verdicts());
        assertEquals("63-40 rotation 2019-11 KEPT good -> good", night.decisions());
        assertEquals(FILE + " unchanged", night().verdicts());
    }

    @Test
    void aNewVersionReplacesTheCurrentOneAndOlderContentSentAgainReplacesItInTurn() throws IOException {
        send(FILE, "first", "2019-12-01T01:00:00Z");
        night().publish();
        send(FILE, "second", "2019-12-02T01:00:00Z");
        Night second = night().publish();
        send(FILE, "first", "2019-12-03T01:00:00Z");
        Night third = night().publish();

        assertEquals("63-40 rotation 2019-11 TAKEN first -> second", second.decisions());
        assertEquals(FILE + " loaded", second.verdicts());
        assertEquals("63-40 rotation 2019-11 TAKEN second -> first", third.decisions());
        assertEquals(
                List.of("first"),
                database.submissions().current().stream()
                        .map(LandingTest::content)
                        .toList());
    }

    @Test
    void aVersionOlderThanTheCurrentOneIsJudgedThoughItDoesNotCount() throws IOException {
        send(FILE, "current", "2019-12-09T01:00:00Z");
        night().publish();
        send("40/rotation_2019-11 cũ.csv", "older", "2019-12-01T01:00:00Z");
        send("40/rotation_2019-11 sai.csv", "wrong", "2019-12-02T01:00:00Z");

        Night night = night().publish();

        assertEquals(
                "40/rotation_2019-11 cũ.csv superseded NEWER_VERSION\n"
                        + "40/rotation_2019-11 sai.csv rejected NO_TEMPLATE_FITS\n" + FILE + " unchanged",
                night.verdicts());
        assertEquals("63-40 rotation 2019-11 KEPT current -> current", night.decisions());
        assertEquals(
                List.of("older FORMERLY", "wrong NEVER", "current CURRENT"),
                database.submissions().history("none").stream()
                        .map(record -> content(record.submission()) + " " + record.acceptance())
                        .toList());
        assertTrue(night().landed.nothingNew());
    }

    /** It may tell that the version had come in time. */
    @Test
    void anOlderReceiptOfTheCurrentContentIsSomethingNew() throws IOException {
        send(FILE, "current", "2019-12-09T01:00:00Z");
        night().publish();
        send("40/rotation_2019-11 cũ.csv", "current", "2019-12-01T01:00:00Z");

        Night night = night().publish();

        assertFalse(night.landed.nothingNew());
        assertEquals("63-40 rotation 2019-11 KEPT current -> current", night.decisions());
        assertEquals(
                List.of(OffsetDateTime.parse("2019-12-01T08:00:00+07:00")),
                database.submissions().history("none").stream()
                        .map(SubmissionRecord::firstReceivedAt)
                        .toList());
    }

    @Test
    void manyWrongVersionsOfOneSubmissionAreReadTogether() throws IOException {
        RawZip zip = new RawZip().add("rotation_2019-11 đúng.csv", "good");
        for (int i = 0; i < 300; i++) {
            zip.add("rotation_2019-11 " + i + ".csv", "wrong " + i);
        }
        send("40/x.zip", zip.bytes());

        Night night = night().publish();

        assertEquals("63-40 rotation 2019-11 TAKEN - -> good", night.decisions());
        assertTrue(night.rounds <= 2);
    }

    @Test
    void whatAKilledRunReceivedIsReadByTheNextEvenWhenTheFileIsGone() throws IOException {
        Path file = send(FILE, "one", "2019-12-01T01:00:00Z");
        send("42/rotation_2019-11.csv", "two", "2019-12-01T01:00:00Z");
        night();
        Files.delete(file);

        Night next = night().publish();

        assertEquals(FILE + " loaded\n42/rotation_2019-11.csv loaded", next.verdicts());
        assertEquals("42/rotation_2019-11.csv unchanged", night().verdicts());
    }

    @Test
    void aFileWithKnownPathSizeAndTimeIsReadAgainOnlyWhenAsked() throws IOException {
        send(FILE, "good", "2019-12-01T01:00:00Z");
        night().publish();
        send(FILE, "evil", "2019-12-01T01:00:00Z");

        assertEquals(FILE + " unchanged", night().verdicts());
        known = Landing.Known.BY_CONTENT;
        assertEquals(FILE + " loaded", night().verdicts());
    }

    @Test
    void filesAreKnownByTheirOwnNamesNotByThoseTheyArePublishedUnder() throws IOException {
        Path file = send("40/rotation_2019-11 (bản 1).csv", "good", "2019-12-01T01:00:00Z");
        night().publish();
        Files.delete(file);
        send(FILE, "evil", "2019-12-01T01:00:00Z");

        assertEquals(FILE + " loaded", night().publish().verdicts());
        send("40/rotation_2019-11 (bản 1).csv", "none", "2019-12-01T01:00:00Z");
        assertEquals("40/rotation_2019-11 (bản 1).csv unchanged\n" + FILE + " unchanged", night().verdicts());
    }

    @Test
    void aKnownPackageIsReadAgainOnlyWhenAsked() throws IOException {
        byte[] zip = new RawZip().add("task_2019-11.csv", "good").bytes();
        send("40/x.zip", zip);
        night().publish();
        send("40/x.zip", "x".repeat(zip.length).getBytes(StandardCharsets.UTF_8));

        assertEquals("40/x.zip!/task_2019-11.csv unchanged", night().publish().verdicts());
        known = Landing.Known.BY_CONTENT;
        assertEquals("40/x.zip rejected UNKNOWN_DATASET", night().verdicts());
    }

    @Test
    void aKnownFileThatTheVaultHasLostIsKeptAnew() throws IOException {
        send(FILE, "good", "2019-12-01T01:00:00Z");
        night().publish();
        try (var kept = Files.walk(home.vault())) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertEquals(FILE + " unchanged", night().verdicts());
        try (var kept = Files.walk(home.vault())) {
            assertEquals(1, kept.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void changedDefinitionsJudgeAgain() throws IOException {
        send(FILE, "good", "2019-12-01T01:00:00Z");
        send("40/rotation_2019-11 mới.csv", "wrong", "2019-12-02T01:00:00Z");
        send("42/rotation_2019-11.csv", "wrong", "2019-12-01T01:00:00Z");
        night().publish();
        definitions = Definitions.load(withAnotherNote());

        Night again = new Night(submission -> Judgement.accepted(submission.submissionId(), new RowCounts(1, 0, 0)));
        again.publish();

        assertEquals("""
                63-40 rotation 2019-11 TAKEN good -> wrong
                63-42 rotation 2019-11 TAKEN - -> wrong""", again.decisions());
        assertEquals(
                "40/rotation_2019-11 mới.csv loaded\n" + FILE + " unchanged\n42/rotation_2019-11.csv loaded",
                again.verdicts());
        assertTrue(night().landed.nothingNew());
    }

    private Path withAnotherNote() throws IOException {
        Path copy = directory.resolve("schemas");
        try (var files = Files.walk(SCHEMAS)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(SCHEMAS.relativize(file).toString()));
            }
        }
        Files.writeString(copy.resolve("contracts/rotation.odcs.yaml"), "# another note\n", StandardOpenOption.APPEND);
        return copy;
    }

    @Test
    void afterAWithdrawalTheNextOlderVersionIsReadAgain() throws IOException {
        send(FILE, "older", "2019-12-01T01:00:00Z");
        night().publish();
        send(FILE, "newer", "2019-12-02T01:00:00Z");
        Night second = night().publish();
        Submission newer = second.selection.decisions().get(0).after().orElseThrow();

        Selection selection = landing(Patience.hasty(Duration.ZERO))
                .without(begin("withdraw"), newer)
                .selection();
        assertEquals(
                List.of("older"),
                selection.next().toStage().stream().map(LandingTest::content).toList());
        selection.read(
                selection.next().toStage().stream().map(LandingTest::byContent).toList(), List.of());

        assertEquals(
                List.of(Change.TAKEN),
                selection.decisions().stream().map(Decision::change).toList());
    }

    @Test
    void withdrawingTheOnlyVersionLeavesNone() throws IOException {
        send(FILE, "only", "2019-12-01T01:00:00Z");
        Submission only = night().publish().selection.decisions().get(0).after().orElseThrow();

        Landed left = landing(Patience.hasty(Duration.ZERO)).without(begin("withdraw"), only);

        assertEquals(
                List.of(new Decision(only.identity(), Optional.of(only), Optional.empty(), Change.GONE)),
                left.selection().decisions());
    }

    @Test
    void whatIsNoSubmissionIsRefusedOnceAndUnchangedThereafter() throws IOException, InterruptedException {
        send("99/rotation_2019-11.csv", "one", "2019-12-01T01:00:00Z");
        send("40/rotation_2020-01.csv", "one", "2019-12-01T01:00:00Z");
        send("loose.csv", "one", "2019-12-01T01:00:00Z");
        send("40/deep/rotation_2019-11.csv", "one", "2019-12-01T01:00:00Z");
        send("40/.hidden", "one", "2019-12-01T01:00:00Z");
        send("40/~$rotation_2019-11.xlsx", "one", "2019-12-01T01:00:00Z");
        Files.createSymbolicLink(inbox.resolve("40/task_2019-11.csv"), inbox.resolve("loose.csv"));
        Files.createSymbolicLink(inbox.resolve("41"), inbox.resolve("40"));
        String pipe = inbox.resolve("40/training_2019-11.csv").toString();
        assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());

        Night first = night().publish();
        Night second = night();

        assertEquals("""
                40/deep/rotation_2019-11.csv rejected UNKNOWN_PLACE
                40/rotation_2020-01.csv rejected PERIOD_IN_FUTURE
                40/task_2019-11.csv rejected NOT_A_FILE
                40/training_2019-11.csv rejected NOT_A_FILE
                41 rejected NOT_A_FILE
                99/rotation_2019-11.csv rejected UNKNOWN_UNIT
                loose.csv rejected UNKNOWN_PLACE""", first.verdicts());
        assertTrue(first.landed.nothingNew());
        assertEquals(first.verdicts().replace("rejected", "unchanged"), second.verdicts());
    }

    @Test
    void aRefusedFileIsTakenOnceItsPathIsUnderstood() throws IOException {
        send("40/rotation_2020-01.csv", "early", "2019-12-01T01:00:00Z");
        night().publish();

        Landed later = new Landing(
                        definitions,
                        database.submissions(),
                        new Vault(home),
                        Clock.fixed(Instant.parse("2020-01-20T00:00:00Z"), HanoiTime.ZONE),
                        Patience.of(Duration.ZERO))
                .receive(begin("later"), inbox, known);

        assertEquals(
                List.of("early"),
                later.selection().next().toStage().stream()
                        .map(LandingTest::content)
                        .toList());
    }

    private String begin(String run) {
        runs.begin(new Run(run, HanoiTime.at(NOW), "nightly", definitions.readingFingerprint()));
        return run;
    }

    @Test
    void aFileStillBeingWrittenIsDeferred() throws IOException {
        send(FILE, "half", NOW.minusMillis(500).toString());
        send("41/rotation_2019-11.csv.part", "half", "2019-12-01T01:00:00Z");
        send("42/rotation_2019-11.csv", "whole", NOW.minusSeconds(3).toString());

        Night night = night().publish();

        assertEquals(
                FILE + " deferred STILL_BEING_WRITTEN\n"
                        + "41/rotation_2019-11.csv.part deferred STILL_BEING_WRITTEN\n"
                        + "42/rotation_2019-11.csv loaded",
                night.verdicts());
    }

    @Test
    void aWrongClockCannotPlaceAReceiptInTheFuture() throws IOException {
        send(FILE, "one", "2031-01-01T00:00:00Z");

        Night night = night().publish();

        assertEquals(
                OffsetDateTime.parse("2019-12-06T02:00:00+07:00"),
                night.selection.decisions().get(0).after().orElseThrow().receivedAt());
        assertEquals(FILE + " unchanged", night().verdicts());
    }

    @Test
    void aNameWithALineBreakSurvives() throws IOException {
        send("40/rotation_2019-11 a\nb.csv", "one", "2019-12-01T01:00:00Z");

        assertEquals("40/rotation_2019-11 a\nb.csv loaded", night().verdicts());
    }

    @Test
    void strangeNamesAreTakenAsTheyAre() throws IOException {
        for (String name :
                List.of("😀", "\u202Excod.exe", "\u2066a\u2069", "=1+1", "$(touch x)", "..", "a\tb", "\r\n40")) {
            send("40/rotation_2019-11 " + name + ".csv", name, "2019-12-01T01:00:00Z");
        }
        send("40/rotation_2019-11" + "\n.csv", "line break", "2019-12-01T01:00:00Z");
        send("40/rotation_2019-11 " + "a".repeat(220) + ".csv", "long", "2019-12-01T01:00:00Z");
        send("40/rotation_2019-11 folder.csv/inner.csv", "inner", "2019-12-01T01:00:00Z");

        List<String> verdicts = night().verdicts().lines().toList();

        assertEquals(
                1, verdicts.stream().filter(line -> line.endsWith(" loaded")).count());
        assertEquals(
                8,
                verdicts.stream().filter(line -> line.contains(" superseded")).count());
        assertEquals(
                1,
                verdicts.stream()
                        .filter(line -> line.endsWith("UNKNOWN_PERIOD"))
                        .count());
        assertEquals(
                List.of("40/rotation_2019-11 folder.csv/inner.csv rejected UNKNOWN_PLACE"),
                verdicts.stream().filter(line -> line.endsWith("UNKNOWN_PLACE")).toList());
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Files.createDirectories(inbox.resolve("40"));
        Files.createSymbolicLink(inbox.resolve("40/loop"), inbox);
        Files.createSymbolicLink(inbox.resolve("40/rotation_2019-11.csv"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(inbox.resolve("40/task_2019-11.csv"), inbox.resolve("nothing"));
        Files.createSymbolicLink(inbox.resolve("40/training_2019-11.csv"), inbox.resolve("40/training_2019-11.csv"));
        Files.createSymbolicLink(inbox.resolve("40/appraisal_2019-11.csv"), Path.of("/dev/zero"));

        assertEquals("""
                40/appraisal_2019-11.csv rejected NOT_A_FILE
                40/loop rejected NOT_A_FILE
                40/rotation_2019-11.csv rejected NOT_A_FILE
                40/task_2019-11.csv rejected NOT_A_FILE
                40/training_2019-11.csv rejected NOT_A_FILE""", night().verdicts());
        try (var kept = Files.walk(home.vault())) {
            assertEquals(
                    0,
                    kept.filter(Files::isRegularFile)
                            .filter(file -> !isOfNames(file))
                            .count());
        }
    }

    @Test
    void whatACrashToreInTheVaultIsKeptAnew() throws IOException {
        send(FILE, "one", "2019-12-01T01:30:00Z");
        Path kept = Path.of(
                night().selection.decisions().get(0).after().orElseThrow().vaultPath());
        Files.writeString(kept, "o");

        night();

        assertEquals("one", Files.readString(kept));
    }

    @Test
    void aLargeFileGoesToTheVaultWhole() throws IOException {
        Path file = inbox.resolve("40/rotation_2019-11.csv");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[20 << 20]);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));

        Night night = night().publish();

        Submission submission = night.selection.decisions().get(0).after().orElseThrow();
        assertEquals(-1, Files.mismatch(file, Path.of(submission.vaultPath())));
        try (var left = Files.list(home.vault())) {
            assertEquals(1, left.filter(kept -> !isOfNames(kept)).count());
        }
    }

    private boolean isOfNames(Path file) {
        return file.startsWith(home.vault().resolve("names"));
    }
}
