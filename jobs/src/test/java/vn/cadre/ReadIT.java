package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cadre read}: any table as text, whatever it is about and however it is written. */
class ReadIT {
    @TempDir
    private Path directory;

    @Test
    void textOfAnOddDialect() throws IOException {
        Path file = write("sổ theo dõi.txt", """
                'Mã nhiệm vụ'|'Tên đề án'|'Ghi chú'
                'T1'|'Đề án | một, hai'|''
                'T2'|'Đề án ''hai'''|'dòng
                hai "trong" ô'
                'T3'|'thừa'|'một'|'ô'
                """.replace("\n", "\r\n"));
        Launcher.Run run = read(file);
        assertEquals(
                new Launcher.Run(
                        0,
                        out("sổ theo dõi.txt.csv") + ": 2 rows\n",
                        "cadre: " + file
                                + ": 1 rows of sổ theo dõi.txt.csv cannot be aligned with the header and were left out\n"),
                run);
        assertEquals(
                Map.of(
                        "sổ theo dõi.txt.csv",
                        lines(
                                "Mã nhiệm vụ,Tên đề án,Ghi chú",
                                "T1,\"Đề án | một, hai\",",
                                "T2,Đề án 'hai',\"dòng",
                                "hai \"\"trong\"\" ô\""),
                        "sổ theo dõi.txt.faults.csv",
                        lines("table,sheet,row,code,detail", "1,,4,ROW_MISALIGNED,4 / 3")),
                written());
    }

    @Test
    void whatWasRepairedIsSaid() throws IOException {
        Path file = write("so.csv", "Stt,Chøc vô,Hä tªn\n1,Trưởng phòng,TrÇn ThÞ MÉu\n2,Hà,Lª V¨n MÉu\n");
        assertEquals(
                new Launcher.Run(
                        0,
                        out("so.csv.csv") + ": 2 rows\n",
                        "cadre: " + file + ": text in TCVN3 (ABC) was turned into Unicode\n"),
                read(file));
        assertEquals(
                Map.of("so.csv.csv", lines("Stt,Chức vụ,Họ tên", "1,Trưởng phòng,Trần Thị Mẫu", "2,Hà,Lê Văn Mẫu")),
                written());
    }

    @Test
    void filesOfOneNameFromTwoFolders() throws IOException {
        Files.createDirectories(directory.resolve("40"));
        Files.createDirectories(directory.resolve("24"));
        Launcher.Run run = read(write("40/task_2019-11.csv", "a,b\n1,2\n"), write("24/task_2019-11.csv", "a,b\n3,4\n"));
        assertEquals(0, run.exit(), run::toString);
        assertEquals(
                Map.of(
                        "40!task_2019-11.csv.csv", lines("a,b", "1,2"),
                        "24!task_2019-11.csv.csv", lines("a,b", "3,4")),
                written());
    }

    @Test
    void aWorkbookOfTwoSheets() throws IOException {
        Path file = directory.resolve("báo cáo.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet first = workbook.createSheet("Cán bộ");
            fill(first.createRow(0), "Họ tên", "Ngày sinh", "Tỷ lệ");
            fill(first.createRow(1), "Người Mẫu, Một", LocalDate.of(1975, 3, 2), 0.5);
            fill(first.createRow(2), "Người Mẫu Hai", LocalDate.of(1980, 12, 31), 12);
            Sheet second = workbook.createSheet("Lớp");
            fill(second.createRow(0), "Mã lớp", "Số học viên");
            fill(second.createRow(1), "001", 30);
            workbook.write(out);
        }
        assertEquals(
                "[{\"file\":\"%s\",\"format\":\"XLSX\",\"tables\":[".formatted(file)
                        + "{\"path\":\"%s\",\"sheet\":\"Cán bộ\",\"rows\":2,\"left_out\":0},"
                                .formatted(out("báo cáo.xlsx.csv"))
                        + "{\"path\":\"%s\",\"sheet\":\"Lớp\",\"rows\":1,\"left_out\":0}],\"repaired\":[],\"fault\":null}]"
                                .formatted(out("báo cáo.xlsx.2.csv")),
                read("--json", file).json().toString());
        assertEquals(
                Map.of(
                        "báo cáo.xlsx.csv",
                        lines(
                                "Họ tên,Ngày sinh,Tỷ lệ",
                                "\"Người Mẫu, Một\",02/03/1975,0.5",
                                "Người Mẫu Hai,31/12/1980,12"),
                        "báo cáo.xlsx.2.csv",
                        lines("Mã lớp,Số học viên", "001,30")),
                written());
    }

    @Test
    void whatCannotBeReadIsSaidAndTheOthersAreRead() throws IOException {
        Path broken = write("a.xlsx", "PK\u0003\u0004 cut short");
        Path other = write("b.csv", "%PDF-1.4");
        Path good = write("c.csv", "a,b\n1,2\n");
        Launcher.Run run = read(broken, other, good);
        assertEquals(new Launcher.Run(0, out("c.csv.csv") + ": 1 rows\n", """
                        cadre: Không mở được tệp %1$s: ZIP. / %1$s cannot be opened: ZIP.
                        cadre: Tệp %2$s thuộc loại “PDF” mà hệ thống không đọc được. / %2$s is of a kind ("PDF") that is not read here.
                        """.formatted(broken, other)), run);
        assertEquals(
                Map.of(
                        "a.xlsx.csv", "",
                        "a.xlsx.faults.csv", lines("table,sheet,row,code,detail", "0,,,UNREADABLE_FILE,ZIP"),
                        "b.csv.csv", "",
                        "b.csv.faults.csv", lines("table,sheet,row,code,detail", "0,,,UNSUPPORTED_FORMAT,PDF"),
                        "c.csv.csv", lines("a,b", "1,2")),
                written());
    }

    /** Diagnosis holds a whole file in memory; what does not fit is said, and the files after it are read. */
    @Test
    void whatMemoryDoesNotHoldIsBeyondALimit() throws IOException {
        Path large = write("a.csv", "a,b,c,d\n" + "1,2,3,4\n".repeat(600_000));
        Path noise = Files.writeString(
                directory.resolve("b.csv"),
                "a,b,c,d\n" + "\u00A5\u00CA\u00EF\u0094\u00B9\u00DE\u0083,1,2,3\n".repeat(600_000),
                StandardCharsets.ISO_8859_1);
        Path good = write("c.csv", "a,b\n1,2\n");
        Launcher.Run run = Launcher.run(
                directory,
                List.of(
                        "env",
                        "CADRE_HEAP=64m",
                        Launcher.path().toString(),
                        "read",
                        "--out",
                        directory.resolve("out").toString(),
                        large.toString(),
                        noise.toString(),
                        good.toString()));
        String said = "cadre: Tệp %1$s vượt giới hạn cho phép: memory. / %1$s exceeds a limit: memory.\n";
        assertEquals(
                new Launcher.Run(0, out("c.csv.csv") + ": 1 rows\n", said.formatted(large) + said.formatted(noise)),
                run);
        String fault = lines("table,sheet,row,code,detail", "0,,,LIMIT_EXCEEDED,memory");
        assertEquals(
                Map.of(
                        "a.csv.csv",
                        "",
                        "a.csv.faults.csv",
                        fault,
                        "b.csv.csv",
                        "",
                        "b.csv.faults.csv",
                        fault,
                        "c.csv.csv",
                        lines("a,b", "1,2")),
                written());
    }

    @Test
    void aFileThatDoesNotExistIsWrongUsage() {
        Path missing = directory.resolve("no such file.csv");
        assertEquals(new Launcher.Run(2, "", "cadre: there is no file " + missing + "\n"), read(missing));
    }

    @Test
    void membersOfAPackageAreFilesOfTheirOwn() throws IOException {
        Path file = Packed.write(
                directory.resolve("tháng 11.zip"), Map.of("lớp/một.csv", "a,b\n1,2\n", "hai.csv", "c;d\n3;4\n"));
        JsonNode read = read("--json", file).json();
        List<String> files = new ArrayList<>();
        read.forEach(each -> files.add(each.get("file").asText()));
        assertEquals(
                List.of(file + "!/hai.csv", file + "!/lớp/một.csv"),
                files.stream().sorted().toList());
        assertEquals(
                Map.of(
                        "tháng 11.zip!hai.csv.csv",
                        lines("c,d", "3,4"),
                        "tháng 11.zip!lớp!một.csv.csv",
                        lines("a,b", "1,2")),
                written());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Path out(String name) {
        return directory.resolve("out").resolve(name);
    }

    private Launcher.Run read(Object... arguments) {
        return Launcher.cadre(Stream.concat(
                        Stream.of("read", "--out", directory.resolve("out").toString()),
                        Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new));
    }

    /** Every file in the directory that was named, with its text. */
    private Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return written;
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void fill(Row row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof LocalDate date) {
                CellStyle day = row.getSheet().getWorkbook().createCellStyle();
                day.setDataFormat(
                        row.getSheet().getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
                row.createCell(column).setCellValue(date);
                row.getCell(column).setCellStyle(day);
            } else if (values[column] instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else {
                row.createCell(column).setCellValue(values[column].toString());
            }
        }
    }
}
