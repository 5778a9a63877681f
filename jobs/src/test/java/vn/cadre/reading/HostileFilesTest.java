package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.cadre.reading.Sheets.row;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.reading.diagnosis.BestFit;
import vn.cadre.reading.fault.Limits;

/** Files that are broken, locked, swollen or of a kind that is not read: each has its verdict. */
class HostileFilesTest {
    private static final byte[] GOOD = Sheets.of(
                    "S",
                    row("Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng"),
                    row("T1", "Đề án A", "Đề án", "CT 2019", 2019, "Hoàn thành"))
            .bytes();

    private static String verdict(byte[] content) {
        Submitted submitted = Submitted.bytes("40", "task", "2019-11", content);
        return submitted.verdict() + " " + String.join(", ", submitted.fileFaults());
    }

    @Test
    void nothingRandomAndTruncated() {
        byte[] random = new byte[5_000];
        new Random(7).nextBytes(random);
        assertEquals("REJECTED read 0 = 0 + 0 EMPTY_FILE |  | null | null | null", verdict(new byte[0]));
        assertEquals("REJECTED read 0 = 0 + 0 UNREADABLE_FILE |  | null | null | binary", verdict(random));
        assertEquals(
                "REJECTED read 0 = 0 + 0 UNREADABLE_FILE |  | null | null | ZIP",
                verdict(Arrays.copyOf(GOOD, GOOD.length / 2)));
        assertEquals(
                "REJECTED read 0 = 0 + 0 UNREADABLE_FILE |  | null | null | JSON, line 1",
                verdict("[{\"task_code\": \"T1\"".getBytes(StandardCharsets.UTF_8)));
        assertEquals("LOADED null 1 = 1 + 0 ", verdict(GOOD));
    }

    @Test
    void textInAnEncodingWeCannotTell() {
        assertEquals(
                "REJECTED read 0 = 0 + 0 UNKNOWN_ENCODING |  | null | null | no encoding of Vietnamese explains the text",
                verdict("x\u00b7\u0090y z\u00f4\u00d6q,T\n1,A\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void kindsThatAreNotRead() throws IOException {
        assertEquals(
                "REJECTED read 0 = 0 + 0 UNSUPPORTED_FORMAT |  | null | PDF | PDF",
                verdict("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                "REJECTED read 0 = 0 + 0 UNSUPPORTED_FORMAT |  | null | ZIP | ZIP", verdict(zip("a.csv", new byte[3])));
        assertEquals(
                "REJECTED read 0 = 0 + 0 UNSUPPORTED_FORMAT |  | null | XLSB | XLSB",
                verdict(zip("xl/workbook.bin", new byte[3])));
    }

    @Test
    void oldWorkbooksAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            String[][] rows = {
                {"Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng"},
                {"T1", "Đề án A", "Đề án", "CT 2019", "2019", "Hoàn thành"}
            };
            var sheet = workbook.createSheet("S");
            for (int i = 0; i < rows.length; i++) {
                var line = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    line.createCell(j).setCellValue(rows[i][j]);
                }
            }
            workbook.write(out);
        }
        assertEquals("LOADED null 1 = 1 + 0 ", verdict(out.toByteArray()));
    }

    @Test
    void passwords() throws Exception {
        assertEquals("LOADED null 1 = 1 + 0 ", verdict(locked("VelvetSweatshop")));
        assertEquals("REJECTED read 0 = 0 + 0 PROTECTED_FILE |  | null | null | null", verdict(locked("mật khẩu")));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[100 << 20]);
        String verdict = verdict(bomb);
        assertTrue(verdict.startsWith("REJECTED read 0 = 0 + 0 LIMIT_EXCEEDED"), verdict);
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String sheet =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/"
                        + "spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;&b;</t></is></c>"
                        + "</row></sheetData></worksheet>";
        String verdict = verdict(replaced(GOOD, "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
        assertTrue(verdict.startsWith("REJECTED"), verdict);
        assertTrue(!verdict.contains("root"), verdict);
    }

    @Test
    void nothingThatAFileNamesIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (String type : List.of(
                    "<!DOCTYPE x SYSTEM \"" + address + "\">",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")) {
                for (String member : List.of(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/sharedStrings.xml",
                        "xl/worksheets/sheet1.xml")) {
                    byte[] file = Books.member(
                            GOOD,
                            member,
                            text -> text.startsWith("<?")
                                    ? text.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(type))
                                    : type + text);
                    String verdict = verdict(file);
                    boolean read = !member.startsWith("[");
                    assertEquals(read ? "REJECTED read" : "LOADED null 1", verdict.substring(0, 13), member + type);
                }
            }
            byte[] hinted = Books.member(
                    GOOD,
                    "xl/worksheets/sheet1.xml",
                    text -> text.replaceFirst(
                            "<worksheet",
                            "<worksheet xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"a "
                                    + address + "\""));
            assertEquals("LOADED null 1 = 1 + 0 ", verdict(hinted));
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    /** Each round costs time, and the file says how many there are. */
    @Test
    void aPasswordOfMillionsOfRoundsIsNotTried() throws Exception {
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        encryption.getVerifier().setSpinCount(Limits.PASSWORD_ROUNDS + 1);
        assertEquals(
                "REJECTED read 0 = 0 + 0 PROTECTED_FILE |  | null | null | null",
                verdict(locked(encryption, "VelvetSweatshop")));
    }

    @Test
    void pipesAndFoldersAreNoFiles(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (Path path : List.of(pipe, folder, Path.of("/dev/zero"))) {
            BestFit.Fit fit = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> new BestFit(Submitted.DEFINITIONS).of(path));
            assertEquals("NOT_A_FILE", fit.faults().get(0).code());
        }
    }

    @Test
    void tooManyColumns() {
        String verdict = verdict("a,".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertEquals("REJECTED read 0 = 0 + 0 LIMIT_EXCEEDED |  | null | null | > 2048 columns", verdict);
    }

    @Test
    void quotesThatNeverCloseTakeNoTimeToSpeakOf() {
        String verdict =
                verdict(("Mã nhiệm vụ,Tên đề án\n" + "\"a b\" x,y\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        assertTrue(verdict.startsWith("REJECTED contract"), verdict);
    }

    @Test
    void mutatedWorkbooksAlwaysHaveAVerdict() {
        Random random = new Random(11);
        for (int i = 0; i < 1_500; i++) {
            byte[] mutated = GOOD.clone();
            for (int j = 0; j <= random.nextInt(6); j++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            Submitted submitted = Submitted.bytes("40", "task", "2019-11", mutated);
            assertTrue(submitted.result().outcome() != ReadResult.Outcome.QUARANTINED, submitted.result()::toString);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String member : name.startsWith("xl/work") ? List.of("[Content_Types].xml", name) : List.of(name)) {
                zip.putNextEntry(new ZipEntry(member));
                zip.write(member.equals(name) ? content : new byte[0]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] packed, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(packed).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(name)
                                ? content
                                : in.getInputStream(entry).readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] locked(String password) throws Exception {
        return locked(new EncryptionInfo(EncryptionMode.agile), password);
    }

    private static byte[] locked(EncryptionInfo encryption, String password) throws Exception {
        Encryptor encryptor = encryption.getEncryptor();
        encryptor.confirmPassword(password);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (var data = encryptor.getDataStream(container)) {
                data.write(GOOD);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
