package vn.cadre.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.outbox.Sent.State;

/** LibreOffice, which is not of our making, opens what we send and writes what we read. */
class LibreOfficeTest {
    @TempDir
    static Path directory;

    @BeforeAll
    static void office() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        Assumptions.assumeTrue(there, "soffice is not on the PATH; install libreoffice-calc to run these tests");
    }

    private static void convert(String format, Path target, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("office.log").toFile())
                .start();
        assertTrue(process.waitFor(4, TimeUnit.MINUTES), "soffice did not end");
        assertEquals(0, process.exitValue(), Files.readString(directory.resolve("office.log")));
    }

    @Test
    void aTemplateSavedByLibreOfficeLoadsWithoutAFault() throws Exception {
        Path saved = Files.createDirectory(directory.resolve("saved"));
        List<Path> filled = new ArrayList<>();
        for (String dataset : Province.DEFINITIONS.contracts().keySet()) {
            filled.add(TemplateTest.filled(dataset, directory));
        }
        convert("xlsx:Calc MS Excel 2007 XML", saved, filled);
        for (String dataset : Province.DEFINITIONS.contracts().keySet()) {
            Province.Reading reading =
                    Province.read(saved.resolve(dataset + "_2019-11.xlsx"), "40", dataset, "2019-11");
            assertEquals(List.of(), reading.codes(), dataset);
            assertEquals(2, reading.result().rowsLoaded(), dataset);
        }
    }

    @Test
    void opensReturnFilesWithTheirMarks() throws Exception {
        Province province = new Province(directory.resolve("home"));
        String marked = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        String old = province.sends("01/appraisal_2019-11.xls", Sent.xls(State.FAULTY));
        province.night();
        Path opened = Files.createDirectory(directory.resolve("opened"));
        convert("xlsx:Calc MS Excel 2007 XML", opened, List.of(province.file(marked), province.file(old)));
        for (String id : List.of(marked, old)) {
            Path file = opened.resolve("appraisal_2019-11 (loi can sua " + id + ").xlsx");
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                XSSFSheet sheet = workbook.getSheet(Sent.SHEET);
                assertEquals(
                        List.of("B8", "G8", "I6"),
                        sheet.getCellComments().keySet().stream()
                                .map(CellAddress::formatAsString)
                                .sorted()
                                .toList(),
                        id);
                XSSFSheet list = workbook.getSheet(FaultSheet.NAME);
                assertEquals(
                        List.of("'Thẩm định T11'!I6", "'Thẩm định T11'!B8", "'Thẩm định T11'!G8"),
                        list.getHyperlinkList().stream()
                                .map(XSSFHyperlink::getLocation)
                                .toList(),
                        id);
            }
        }
    }
}
