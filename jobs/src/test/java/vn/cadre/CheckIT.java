package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cadre check}: a verdict and every fault of a file, with its cell and the remedy, before it is sent. */
class CheckIT {
    private static final String APPRAISALS = """
            Mã cán bộ,Họ và tên,Loại thẩm định,Diện quản lý,Ngày thẩm định
            000190000001,Người Mẫu Một,Nhân sự,Ban Thường vụ Tỉnh ủy,28/02/2022
            """;

    @TempDir
    private Path inbox;

    @Test
    void saysEveryFaultWithItsCellAndRemedy() throws IOException {
        write("40/appraisal_2022-02.csv", APPRAISALS + """
                000190000002,Người Mẫu Hai,Nhân sự,Ban Thường vụ Tỉnh ủy,31/02/2022
                000190000003,Người Mẫu Ba,Nhân sự,BTV Tổng cục,01/02/2022
                000190000004,Người Mẫu Tư,Nhân sự,,02/02/2022
                """);
        JsonNode file = checked("40/appraisal_2022-02.csv");
        assertAll(
                () -> assertEquals(
                        "63-40 appraisal 2022-02 partial rows 4 1 3 0",
                        brief(
                                file,
                                "unit",
                                "dataset",
                                "period",
                                "verdict",
                                "stage",
                                "rows_read",
                                "rows_loaded",
                                "rows_rejected",
                                "rows_skipped")),
                () -> assertEquals(
                        List.of(
                                "IMPOSSIBLE_DATE error null 3 result_date 31/02/2022",
                                "UNKNOWN_CODE error null 4 management_tier BTV Tổng cục",
                                "REQUIRED_EMPTY error null 5 management_tier null"),
                        faults(file)),
                () -> assertTrue(words(file, 0, "message").contains("E3"), () -> words(file, 0, "message")),
                () -> assertTrue(
                        words(file, 1, "remedy").contains("Ban Thường vụ Tỉnh ủy"), () -> words(file, 1, "remedy")));
    }

    @Test
    void saysWhichRowsItSkipped() throws IOException {
        Path file = write(
                "40/appraisal_2022-02.csv",
                "DANH SÁCH THẨM ĐỊNH\n\n" + APPRAISALS + "Tổng cộng: 1,,,,\nNgười lập biểu,,,,\n");
        assertEquals(
                "loaded 4 {\"blank\":1,\"footer\":1,\"title\":1,\"total\":1}",
                brief(checked("40/appraisal_2022-02.csv"), "verdict", "rows_skipped") + " "
                        + checked("40/appraisal_2022-02.csv").get("rows_skipped_by_kind"));
        assertEquals(
                file + ": loaded\n  rows 1 read = 1 loaded + 0 rejected; 4 skipped"
                        + " (1 dòng trống, 1 tiêu đề, 1 dòng cộng, 1 chữ ký hoặc ghi chú)\n",
                Launcher.cadre("check", file.toString()).out());
    }

    @Test
    void refusesARowOfAnotherUnit() throws IOException {
        write("31/rotation_2022-02.csv", """
                Mã cán bộ,Họ và tên,Ngày sinh,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,Ngày quyết định,Từ ngày
                000190000001,Người Mẫu Một,1/2/1970,Luân chuyển,Đi,Tỉnh ủy Hải Dương,Tỉnh ủy Hưng Yên,12-QĐ/TU,01/02/2022,15/02/2022
                """);
        JsonNode file = checked("31/rotation_2022-02.csv");
        assertEquals(
                "rejected rows 1 0 1", brief(file, "verdict", "stage", "rows_read", "rows_loaded", "rows_rejected"));
        assertEquals(List.of("OTHER_UNIT error null 2 from_org Tỉnh ủy Hải Dương"), faults(file));
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        write("40/appraisal_2022-02.csv", APPRAISALS.replace("Diện quản lý", "Cột lạ"));
        JsonNode file = checked("40/appraisal_2022-02.csv");
        assertEquals("rejected contract 0", brief(file, "verdict", "stage", "rows_read"));
        assertTrue(
                faults(file).contains("MISSING_COLUMN error null 1 management_tier null"),
                () -> faults(file).toString());
        assertTrue(
                file.get("reason").asText().contains("“Diện quản lý”"),
                () -> file.get("reason").asText());
    }

    @Test
    void saysWhatIsWrongWithANameAndHowToNameIt() throws IOException {
        for (String name :
                List.of("99/rotation_2022-02.csv", "40/luan_chuyen_2022-02.csv", "40/rotation_2022-13.csv")) {
            write(name, APPRAISALS);
        }
        assertEquals(
                List.of("rejected name UNKNOWN_UNIT", "rejected name UNKNOWN_DATASET", "rejected name UNKNOWN_PERIOD"),
                Stream.of("99/rotation_2022-02.csv", "40/luan_chuyen_2022-02.csv", "40/rotation_2022-13.csv")
                        .map(this::checked)
                        .map(file -> brief(file, "verdict", "stage") + " "
                                + file.get("faults").path(0).path("code").asText())
                        .toList());
    }

    @Test
    void anUnreadableFileAndAnEmptyOneAreNeverASilentZero() throws IOException {
        write("40/training_2022-02.xlsx", "PK\u0003\u0004 and nothing that follows");
        write("40/inspection_2022-02.csv", "");
        assertEquals("rejected read", brief(checked("40/training_2022-02.xlsx"), "verdict", "stage"));
        assertEquals("rejected", brief(checked("40/inspection_2022-02.csv"), "verdict"));
    }

    /** Reading a pipe would wait for ever. */
    @Test
    void refusesWhatIsNoFile() throws IOException {
        Files.createDirectories(inbox.resolve("40/rotation_2022-01.csv"));
        Path pipe = inbox.resolve("40/rotation_2022-02.csv");
        assertEquals(0, Launcher.run(inbox, List.of("mkfifo", pipe.toString())).exit());
        assertEquals(
                List.of("rejected NOT_A_FILE", "rejected NOT_A_FILE"),
                Stream.of("40/rotation_2022-01.csv", "40/rotation_2022-02.csv")
                        .map(this::checked)
                        .map(file -> brief(file, "verdict") + " "
                                + file.get("faults").path(0).path("code").asText())
                        .toList());
    }

    @Test
    void aNilReturnIsLoadedWithoutRows() throws IOException {
        write("40/appraisal_2022-02.csv", APPRAISALS.lines().findFirst().orElseThrow() + "\n");
        assertEquals("loaded 0 0", brief(checked("40/appraisal_2022-02.csv"), "verdict", "rows_read", "rows_rejected"));
    }

    /** A member whose name does not say what it is takes that from the name of its package. */
    @Test
    void judgesEachMemberOfAPackage() throws IOException {
        String header = "Mã lớp,Tên lớp,Từ ngày,Số học viên\n";
        Path file = Packed.write(
                inbox.resolve("24/training_2019-11.zip"),
                Map.of(
                        "../training_2019-11.csv",
                        header,
                        "bản chính.csv",
                        header + "L1,Lớp một,04/11/2019,30\n",
                        "task_2019-11.xlsx",
                        "PK\u0003\u0004 cut short",
                        "tháng 10/training_2019-10.csv",
                        header + "L1,Lớp một,31/09/2019,30\n"));
        List<String> members = new ArrayList<>();
        Launcher.cadre("check", "--json", file.toString())
                .json()
                .forEach(member -> members.add(brief(
                                member,
                                "file",
                                "unit",
                                "dataset",
                                "period",
                                "verdict",
                                "stage",
                                "rows_read",
                                "rows_loaded")
                        + " " + faults(member)));
        assertEquals(
                List.of(
                        file + "!/../training_2019-11.csv null null null rejected read 0 0"
                                + " [UNSAFE_NAME error null null null null]",
                        file + "!/bản chính.csv 63-24 training 2019-11 loaded null 1 1 []",
                        file + "!/task_2019-11.xlsx 63-24 task 2019-11 rejected read 0 0"
                                + " [UNREADABLE_FILE error null null null null]",
                        file + "!/tháng 10/training_2019-10.csv 63-24 training 2019-10 rejected rows 1 0"
                                + " [IMPOSSIBLE_DATE error null 2 start_date 31/09/2019]"),
                members);
    }

    /** What {@code check} may name is what {@code cadre faults} explains. */
    @Test
    void everyFaultIsExplainedByTheCommandForThem() throws IOException {
        List<String> codes = new ArrayList<>();
        Launcher.cadre("faults", "--json").json().forEach(fault -> codes.add(brief(fault, "code", "severity")));
        Set<String> expected = new TreeSet<>();
        Path faults = Launcher.checkout().resolve("schemas/reference/fault.csv");
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(faults)) {
            lines.forEach(line -> expected.add(
                    line.getField("code") + " " + line.getField("severity").toLowerCase(Locale.ROOT)));
        }
        assertTrue(codes.containsAll(expected), () -> expected + " are not all in " + codes);
        assertTrue(Launcher.cadre("faults").out().contains("""
                        | `IMPOSSIBLE_DATE` | error | Ô {cell}, cột “{column}”, ghi “{value}” là ngày không có trên lịch. \
                        | Đề nghị kiểm tra lại ngày, tháng (ngày ghi trước, tháng ghi sau). \
                        | {cell}, column "{column}": "{value}" is not in the calendar. \
                        | Check day and month (the day comes first). |
                        """));
    }

    @Test
    void knowsThePeriodOfADatasetOfTwoWords() throws IOException {
        Path file = write("plan_approval_2019-07 (bản 2).csv", APPRAISALS);
        JsonNode checked = Launcher.cadre("check", "--json", "--unit", "24", file.toString())
                .json()
                .get(0);
        assertEquals("63-24 plan_approval 2019-07", brief(checked, "unit", "dataset", "period"));
    }

    @Test
    void takesWhatThePathDoesNotSayFromTheOptions() throws IOException {
        Path file = write("from the office.csv", APPRAISALS);
        JsonNode checked = Launcher.cadre(
                        "check",
                        "--json",
                        "--unit",
                        "40",
                        "--dataset",
                        "appraisal",
                        "--period",
                        "2022-02",
                        file.toString())
                .json()
                .get(0);
        assertEquals(
                "63-40 appraisal 2022-02 loaded 1",
                brief(checked, "unit", "dataset", "period", "verdict", "rows_loaded"));
    }

    @Test
    void endsWithThreeOnlyWhenStrict() throws IOException {
        String bad = write("99/rotation_2022-02.csv", APPRAISALS).toString();
        String good = write("40/appraisal_2022-02.csv", APPRAISALS).toString();
        assertEquals(
                List.of(0, 3, 0, 2),
                List.of(
                        Launcher.cadre("check", bad).exit(),
                        Launcher.cadre("check", "--strict", bad, good).exit(),
                        Launcher.cadre("check", "--strict", good).exit(),
                        Launcher.cadre(
                                        "check",
                                        inbox.resolve("no such file.csv").toString())
                                .exit()));
    }

    /** A service or a container often has no locale, and names of files are Vietnamese all the same. */
    @Test
    void opensVietnameseNamesWithoutALocale() throws IOException {
        Path file = write("40/appraisal_2022-02 (bản chính thức).csv", APPRAISALS);
        Launcher.Run run = Launcher.run(
                inbox, List.of("env", "LC_ALL=POSIX", Launcher.path().toString(), "check", "--json", file.toString()));
        assertEquals("loaded", run.json().get(0).get("verdict").asText());
        assertEquals(file.toString(), run.json().get(0).get("file").asText());
    }

    @Test
    void leavesNoHomeBehind() throws IOException {
        Path home = inbox.resolve("home");
        String good = write("40/appraisal_2022-02.csv", APPRAISALS).toString();
        assertEquals(0, Launcher.cadre("check", "--home", home.toString(), good).exit());
        assertFalse(Files.exists(home));
    }

    private Path write(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private JsonNode checked(String name) {
        return Launcher.cadre("check", "--json", inbox.resolve(name).toString())
                .json()
                .get(0);
    }

    private static List<String> faults(JsonNode file) {
        List<String> faults = new ArrayList<>();
        file.get("faults")
                .forEach(fault -> faults.add(brief(fault, "code", "severity", "sheet", "row", "column", "value")));
        return faults;
    }

    private static String words(JsonNode file, int fault, String field) {
        return file.get("faults").get(fault).get(field).asText();
    }

    private static String brief(JsonNode node, String... fields) {
        return Stream.of(fields).map(field -> node.get(field).asText()).collect(Collectors.joining(" "));
    }
}
