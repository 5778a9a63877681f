package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.text.date.HanoiTime;

/** Nights that go wrong: killed, locked out, misused. What readers see stays whole. */
class NightIT {
    private static final List<String> CENTRE = List.of("NV01 | 15 | 17 | 88.2353", "TD01 | 133 |  | 133.0000");

    @TempDir
    private Path directory;

    @Test
    void aKilledNightLeavesTheEditionWholeAndTheNextOneFinishesTheWork() throws Exception {
        sendTheCentre();
        killedWhen("facts");
        assertFalse(Files.exists(home().resolve("editions/current")), "nothing was published yet");
        killedWhen("publishing");
        boolean published = Files.exists(home().resolve("editions/current"));
        readersSeeNothingOrTheWhole();
        List<String> states =
                published ? List.of("failed", "published", "nothing_new") : List.of("failed", "failed", "published");

        JsonNode summary = nightly("--json").json();
        assertAll(
                () -> assertEquals(CENTRE, figures("2019-11")),
                () -> assertEquals(allRows(), loadedRows()),
                () -> assertTrue(Files.exists(Path.of(summary.get("report").asText()))),
                () -> assertEquals(states, states()));

        long edition = summary.get("edition").asLong();
        Files.writeString(inbox().resolve("TW/task_2019-12.csv"), """
                Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng
                CT2019-01,Đề án mẫu số 1,Đề án,Chương trình công tác năm 2019,2019,Hoàn thành
                CT2019-02,Đề án mẫu số 2,Đề án,Chương trình công tác năm 2019,2019,Đang thực hiện
                """);
        killedWhen("report");
        assertEquals(edition + 1, currentEdition(), "the edition was published before its report was drawn");
        assertEquals(List.of("NV01 | 1 | 2 | 50.0000"), figures("2019-12"));

        JsonNode last = nightly("--json").json();
        assertAll(
                () -> assertEquals(edition + 1, last.get("edition").asLong()),
                () -> assertEquals(0, last.get("rows").get("read").asLong()),
                () -> assertTrue(Files.readString(home().resolve("reports/2019-12/index.html"))
                        .contains("50,00 %")),
                () -> assertEquals(CENTRE, figures("2019-11")),
                () -> assertEquals(CENTRE, figures("2019-11", "--edition", String.valueOf(edition))),
                () -> assertEquals(
                        Stream.concat(states.stream(), Stream.of("published", "nothing_new"))
                                .toList(),
                        states()));
    }

    @Test
    void anOlderVersionThatArrivesLateIsOnRecord() throws IOException {
        sendTask("task_2019-12.csv", "Hoàn thành", "2020-01-03T08:00:00Z");
        nightly();
        sendTask("task_2019-12 (bản đầu).csv", "Đang thực hiện", "2020-01-02T08:00:00Z");
        JsonNode second = nightly("--json").json();
        sendTask("task_2020-01.csv", "Hoàn thành", "2020-02-03T08:00:00Z");
        nightly();
        assertAll(
                () -> assertEquals(
                        1, second.get("submissions").get("superseded").asInt()),
                // it shows that the unit sent earlier than was known, which readers are told
                () -> assertEquals(2, second.get("edition").asInt()),
                () -> assertEquals(
                        List.of("2020-01-02"),
                        sql("select first_received_at::date from reporting_rate"
                                + " where unit = 'TW' and dataset = 'task' and period = '2019-12'")),
                () -> assertEquals(
                        List.of(
                                "TW/task_2019-12.csv | loaded | true",
                                "TW/task_2019-12.csv | superseded | false",
                                "TW/task_2020-01.csv | loaded | true"),
                        sql("select file, verdict, current from submission order by all")));
    }

    /** On the first of the month one unit has sent, and nobody is late. */
    @Test
    void whoeverHasNotSentBeforeTheDeadlineIsNotLate() throws IOException {
        String month = YearMonth.now(HanoiTime.ZONE).toString();
        sendTask("task_" + month + ".csv", "Hoàn thành", "2020-02-03T08:00:00Z");
        JsonNode summary = nightly("--json").json();
        String page = Files.readString(Path.of(summary.get("report").asText()));
        assertAll(
                () -> assertEquals(
                        List.of("true | true | false"),
                        sql(
                                "select received, on_time, is_due from reporting_rate where unit = 'TW' and dataset = 'task'")),
                () -> assertEquals(
                        List.of("not_reported | "),
                        sql("select reason, value from indicator_value where indicator = 'BC01' and breakdown = ''"
                                + " and unit = 'VN' and basis = 'period'")),
                () -> assertTrue(page.contains("Chưa hết hạn gửi báo cáo của kỳ này.")),
                () -> assertTrue(page.contains("Chưa gửi: 0<") && page.contains("Chưa đến hạn: 244<")));
    }

    private void sendTask(String name, String status, String received) throws IOException {
        Path file = inbox().resolve("TW/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng
                CT2019-01,Đề án mẫu số 1,Đề án,Chương trình công tác năm 2019,2019,%s
                """.formatted(status));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(received)));
    }

    @Test
    void badFilesAreSentBackAndTheOthersLoad() throws IOException {
        for (String name : List.of(
                "TW/task_2019-11.json",
                "24/appraisal_2019-09.csv",
                "68/training_2019-11.csv",
                "75/inspection_2019-08.xlsx",
                "99/rotation_2019-11.csv")) {
            DemoHome.send(name, inbox());
        }
        Files.copy(DemoHome.inbox().resolve("TW/task_2019-11.json"), inbox().resolve("TW/training_2019-11.json"));
        Files.writeString(inbox().resolve("TW/inspection_2019-11.pdf"), "%PDF-1.7\n");
        Files.writeString(
                inbox().resolve("TW/task_2019-10.csv"),
                "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng,Năm\n");
        Launcher.Run run = nightly("--json", "--strict");
        assertEquals(3, run.exit(), run::toString);
        assertTrue(run.out().contains("\"loaded\":1,\"partial\":1,\"rejected\":6,"), run::out);
        assertTrue(run.out().contains("\"rows\":{\"read\":25,\"loaded\":23,\"rejected\":2,"), run::out);
        String verdicts = Files.readString(run(0).resolve("verdicts.csv"));
        assertAll(
                () -> assertTrue(verdicts.contains("IMPOSSIBLE_DATE 1, UNKNOWN_CODE 1"), verdicts),
                () -> assertTrue(verdicts.contains("Số học viên"), "the missing column is named: " + verdicts),
                () -> assertTrue(
                        verdicts.contains("Tên tệp TW/training_2019-11.json ghi là “training”, nhưng tiêu đề cột là của"
                                + " biểu “task”."),
                        verdicts),
                () -> assertTrue(verdicts.contains("Tệp TW/inspection_2019-11.pdf thuộc loại “PDF”"), verdicts),
                () -> assertTrue(verdicts.contains("Hai cột cùng là “Năm”: E1, G1."), verdicts),
                () -> assertFalse(verdicts.contains("“-”"), verdicts),
                () -> assertFalse(verdicts.contains("31/02/2019"), "no cell of a rejected row"),
                () -> assertEquals(0, nightly().exit()),
                () -> assertEquals(
                        2,
                        Launcher.cadre("demo", "--home", home().toString()).exit(),
                        "no sample data among real data"));
    }

    @Test
    void theSecondOfTwoAtOnceSaysWhoHoldsTheHome() throws IOException {
        Files.createDirectories(inbox());
        Files.createDirectories(home());
        try (FileChannel channel =
                        FileChannel.open(home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            channel.write(ByteBuffer.wrap(
                    "pid=4711\nhost=tw-01\nsince=2019-12-05T01:00:00+07:00\ncommand=nightly --inbox in\n"
                            .getBytes(StandardCharsets.UTF_8)));
            Launcher.Run run = nightly();
            assertTrue(lock.isValid());
            assertEquals(
                    List.of(
                            5,
                            "cadre: process 4711 on tw-01 holds " + home()
                                    + " since 2019-12-05T01:00:00+07:00 (nightly --inbox in); wait until it ends\n"),
                    List.of(run.exit(), run.err()));
            assertEquals(
                    0, Launcher.cadre("status", "--home", home().toString()).exit());
        }
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhatIsRight() throws IOException {
        Files.createDirectories(inbox());
        Map<List<String>, String> wrong = Map.of(
                List.of("nightli"), "nightly",
                List.of("nightly"), "--inbox",
                List.of("nightly", "--inbox", directory.resolve("nowhere").toString()), "there is no inbox",
                List.of("sql", "--format", "xml", "select 1"), "",
                List.of("report", "--period", "November"), "",
                List.of(), "--help");
        wrong.forEach((arguments, hint) -> {
            Launcher.Run run = Launcher.cadre(arguments.toArray(String[]::new));
            assertEquals(2, run.exit(), () -> arguments + " -> " + run);
            assertTrue(run.err().contains(hint), () -> arguments + " -> " + run);
        });
    }

    @Test
    void wrongDefinitionsAreAllNamedAtOnce() throws IOException {
        Files.createDirectories(inbox());
        Path schemas = directory.resolve("schemas");
        Launcher.copyDefinitions(schemas);
        Files.writeString(schemas.resolve("indicators/XX01.yaml"), "unit: NO_SUCH_UNIT\n");
        Files.writeString(schemas.resolve("indicators/XX02.yaml"), "name: [\n");
        Launcher.Run run = nightly("--schemas", schemas.toString());
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("XX01.yaml") && run.err().contains("XX02.yaml"), run::err);
    }

    @Test
    void aHomeThatCannotBeMadeIsTheEnvironmentsFault() throws IOException {
        Files.createDirectories(inbox());
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        Launcher.Run run = Launcher.cadre(
                "nightly",
                "--inbox",
                inbox().toString(),
                "--home",
                file.resolve("home").toString());
        assertEquals(4, run.exit(), run::toString);
        assertFalse(run.err().contains("\tat "), "no stack trace: " + run.err());
    }

    /** Files that may not grow stand for a disk that is full: whoever writes is refused, wherever the night is. */
    @ParameterizedTest
    @CsvSource({
        "100,  the control database",
        "400,  the control database",
        "3000, a task of Spark was refused a file",
        "30000, DuckDB cannot unpack its library",
    })
    void whatTheSystemRefusesToWriteIsTheEnvironmentsFaultAndTheNextNightLoadsAll(int kilobytes, String refused)
            throws IOException {
        sendTheCentre();
        Launcher.cadre("--help"); // the archive of classes is no part of this
        String limited = "ulimit -f " + kilobytes + " && exec \"$@\"";
        List<String> command = new ArrayList<>(List.of("bash", "-c", limited, "bash"));
        command.addAll(List.of(
                Launcher.path().toString(), "nightly", "--home", home().toString(), "--inbox", inbox().toString()));
        Launcher.Run night = Launcher.run(directory, command);
        String said = night.err().lines().reduce((first, last) -> last).orElse("");
        assertAll(
                () -> assertEquals(4, night.exit(), night::toString),
                () -> assertTrue(said.startsWith("cadre: " + refused), said),
                () -> assertTrue(said.contains("(File too large); check space and permissions"), said),
                () -> assertFalse(Files.exists(home().resolve("editions/current")), "nothing was published"));

        nightly("--json").json();
        assertAll(() -> assertEquals(CENTRE, figures("2019-11")), () -> assertEquals(allRows(), loadedRows()));
    }

    private Path home() {
        return directory.resolve("home");
    }

    private Path inbox() {
        return directory.resolve("inbox");
    }

    private Launcher.Run nightly(String... options) {
        return Launcher.cadre(Stream.concat(
                        Stream.of("nightly", "--home", home().toString(), "--inbox", inbox().toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private void sendTheCentre() throws IOException {
        try (Stream<Path> files = Files.list(DemoHome.inbox().resolve("TW"))) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith("rotation")) {
                    DemoHome.send("TW/" + file.getFileName(), inbox());
                }
            }
        }
    }

    private void killedWhen(String stage) throws IOException, InterruptedException {
        Launcher.killedWhen(stage, "nightly", "--home", home().toString(), "--inbox", inbox().toString());
    }

    private void readersSeeNothingOrTheWhole() throws IOException {
        if (Files.exists(home().resolve("editions/current"))) {
            assertEquals(CENTRE, figures("2019-11"));
            assertEquals(allRows(), loadedRows());
        }
    }

    private long currentEdition() throws IOException {
        return Long.parseLong(
                Files.readString(home().resolve("editions/current")).strip().replace(".json", ""));
    }

    private List<String> figures(String period, String... options) {
        return sql("""
                select indicator, numerator, denominator, value from indicator_value
                where unit = 'TW' and breakdown = '' and period = '%s' and indicator in ('NV01', 'TD01')
                    and basis in ('as_of', 'period') and value is not null
                order by all
                """.formatted(period), options);
    }

    private List<String> allRows() {
        String each = "select count(*) as rows from staging.%s";
        return sql("select sum(rows) from ("
                + Stream.of("plan_approval", "appraisal", "training", "inspection", "task", "reported_value")
                        .map(each::formatted)
                        .reduce((left, right) -> left + " union all " + right)
                        .orElseThrow()
                + ")");
    }

    private List<String> loadedRows() {
        return sql("select sum(rows_loaded) from submission where current");
    }

    private List<String> sql(String query, String... options) {
        List<String> arguments = new ArrayList<>(List.of("sql", "--home", home().toString(), "--format", "csv"));
        arguments.addAll(List.of(options));
        arguments.add(query);
        return Launcher.cadre(arguments.toArray(String[]::new)).csv().stream()
                .skip(1)
                .map(fields -> String.join(" | ", fields))
                .toList();
    }

    /** How each run ended, oldest first, as {@code status} tells it. */
    private List<String> states() {
        List<String> states = new ArrayList<>();
        Launcher.cadre("status", "--home", home().toString(), "--json")
                .json()
                .get("runs")
                .forEach(run -> states.add(0, run.get("state").asText()));
        return states;
    }

    private Path run(int index) throws IOException {
        try (Stream<Path> runs = Files.list(home().resolve("runs"))) {
            return runs.sorted().toList().get(index);
        }
    }
}
