package vn.cadre.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.landing.Packages.Member;

/** ZIP packages: what is in them, and what is refused. */
class PackagesTest {
    @TempDir
    Path directory;

    private Vault vault;
    private Packages packages;

    @BeforeEach
    void open() {
        vault = new Vault(new Home(directory.resolve("home")).create());
        packages = new Packages(vault);
    }

    /** Names and contents in turn. */
    private static byte[] zip(Charset names, Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(names.equals(StandardCharsets.UTF_8));
            for (int i = 0; i < members.length; i += 2) {
                byte[] content = members[i + 1] instanceof byte[] raw
                        ? raw
                        : members[i + 1].toString().getBytes(StandardCharsets.UTF_8);
                zip.putArchiveEntry(new ZipArchiveEntry(members[i].toString()));
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<String> members(byte[] zip) throws IOException {
        Path file = Files.write(directory.resolve("x.zip"), zip);
        return packages.membersOf(file).stream().map(this::written).toList();
    }

    private String written(Member member) {
        return member.name() + ": "
                + (member.reason() == null ? text(member) : member.reason().code());
    }

    private String text(Member member) {
        try {
            return Files.readString(vault.path(member.contentHash()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void membersInFoldersAndInPackages() throws IOException {
        byte[] third = zip(StandardCharsets.UTF_8, "e.csv", "5");
        byte[] second = zip(StandardCharsets.UTF_8, "c.csv", "3", "tư.zip", third);
        assertEquals(
                List.of("a.csv: 1", "sub/b.csv: 2", "hai.zip!/c.csv: 3", "hai.zip!/tư.zip: UNSUPPORTED_FORMAT"),
                members(zip(
                        StandardCharsets.UTF_8,
                        "a.csv",
                        "1",
                        "sub/b.csv",
                        "2",
                        "__MACOSX/._a.csv",
                        "x",
                        ".DS_Store",
                        "x",
                        "hai.zip",
                        second)));
    }

    @Test
    void namesInAnyEncoding() throws IOException {
        String name = "Luân chuyển cán bộ.csv";
        assertEquals(List.of(name + ": 1"), members(zip(StandardCharsets.UTF_8, name, "1")));
        assertEquals(List.of(name + ": 1"), members(new RawZip().add(name, "1").bytes()));
        String old = "Lu\u00a9n chuy\u00d3n c\u00b8n b\u00e9.csv";
        assertEquals(List.of(name + ": 1"), members(zip(StandardCharsets.ISO_8859_1, old, "1")));
        byte[] windows =
                "Lu\u00e2n chuy\u00ea\u0309n ca\u0301n b\u00f4\u0323.csv".getBytes(Charset.forName("windows-1258"));
        assertEquals(
                List.of(name + ": 1"), members(new RawZip().add(windows, "1").bytes()));
        byte[] dos = "r\u00e9sum\u00e9 \u2264 \u00f1.csv".getBytes(Charset.forName("IBM437"));
        assertEquals(
                List.of("r\u00e9sum\u00e9 \u2264 \u00f1.csv: 1"),
                members(new RawZip().add(dos, "1").bytes()));
    }

    @Test
    void noMemberIsLostForItsName() throws IOException {
        String mojibake =
                new String("Luân chuyển cán bộ.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String dosMojibake = new String("Đến.csv".getBytes(StandardCharsets.UTF_8), Charset.forName("IBM437"));
        byte[] broken = {'a', (byte) 0xC3, '.', 'c', 's', 'v'};
        assertEquals(
                List.of(
                        "Luân chuyển cán bộ.csv: 1",
                        dosMojibake + ": 0",
                        "a├.csv: 2",
                        "(không tên): 3",
                        "b/c.csv: 4",
                        "b/c (2).csv: 5",
                        "d.csv: 6",
                        "x".repeat(250) + "…" + "x".repeat(246) + ".csv: 7"),
                members(new RawZip()
                        .add(mojibake, "1")
                        .add(dosMojibake, "0")
                        .add(broken, "2")
                        .add("", "3")
                        .add("b/c.csv", "4")
                        .add("b\\c.csv", "5")
                        .add("d.csv/", "6")
                        .add("x".repeat(60_000) + ".csv", "7")
                        .add("folder/", "")
                        .bytes()));
    }

    @Test
    void namesThatLeadElsewhereAndNamesGivenTwice() throws IOException {
        assertEquals(
                List.of(
                        "../../etc/passwd: UNSAFE_NAME",
                        "/a.csv: UNSAFE_NAME",
                        "b.csv: DUPLICATE_MEMBER",
                        "b (2).csv: DUPLICATE_MEMBER",
                        "b (2) (2).csv: 4",
                        "(không tên): DUPLICATE_MEMBER",
                        "(không tên) (2): DUPLICATE_MEMBER",
                        "c?.csv: UNSAFE_NAME",
                        "c? (2).csv: UNSAFE_NAME"),
                members(new RawZip()
                        .add("../../etc/passwd", "1")
                        .add("/a.csv", "1")
                        .add("b.csv", "2")
                        .add("b.csv", "3")
                        .add("b (2).csv", "4")
                        .add("", "5")
                        .add("", "6")
                        .add("c\u0001.csv", "7")
                        .add("c\u0002.csv", "8")
                        .bytes()));
    }

    @Test
    void membersUnderAPassword() throws IOException {
        assertEquals(
                List.of("a.csv: 1", "b.csv: PROTECTED_FILE", "c.csv: 3"),
                members(new RawZip()
                        .add("a.csv", "1")
                        .addEncrypted("b.csv", "2", "mật khẩu")
                        .add("c.csv", "3")
                        .bytes()));
    }

    @Test
    void directoriesWithoutEnd() throws IOException {
        RawZip many = new RawZip().add("a.csv", "1");
        assertEquals(
                List.of(": LIMIT_EXCEEDED > 10000 members"),
                reasons(many.listAgain(10_000).bytes()));
        assertEquals(
                List.of(": LIMIT_EXCEEDED > 4194304 bytes of member names"),
                reasons(many.listAgain(3_000_000).bytes()));
        RawZip wide = new RawZip();
        for (int i = 0; i < 100; i++) {
            wide.add("x".repeat(60_000) + i, "1");
        }
        assertEquals(List.of(": LIMIT_EXCEEDED > 4194304 bytes of member names"), reasons(wide.bytes()));
    }

    /** Small packages in a package, which hold more members together than one may. */
    @Test
    void manyMembersInPackagesTogether() throws IOException {
        byte[] inner = zip(4_000);
        assertEquals(
                List.of("c.zip: LIMIT_EXCEEDED > 10000 members"),
                reasons(zip(StandardCharsets.UTF_8, "a.zip", inner, "b.zip", inner, "c.zip", inner)));
    }

    private static byte[] zip(int members) {
        RawZip zip = new RawZip();
        for (int i = 0; i < members; i++) {
            zip.add(i + ".csv", "1");
        }
        return zip.bytes();
    }

    /** What was refused. */
    private List<String> reasons(byte[] zip) throws IOException {
        Path file = Files.write(directory.resolve("x.zip"), zip);
        return packages.membersOf(file).stream()
                .filter(member -> member.reason() != null)
                .map(member -> member.name() + ": " + member.reason().code() + " "
                        + member.reason().detail())
                .toList();
    }

    @Test
    void bombs() throws IOException {
        assertEquals(
                List.of("b.csv: LIMIT_EXCEEDED", "c.csv: 1"),
                members(zip(StandardCharsets.UTF_8, "b.csv", new byte[100 << 20], "c.csv", "1")));
    }

    @Test
    void packagesThatCannotBeOpenedOrHoldNothing() throws IOException {
        byte[] good = zip(StandardCharsets.UTF_8, "a.csv", "1");
        assertEquals(List.of(": UNREADABLE_FILE"), members(java.util.Arrays.copyOf(good, good.length - 30)));
        assertEquals(List.of(": NO_TABLE"), members(zip(StandardCharsets.UTF_8)));
    }

    @Test
    void workbooksAreNoPackages() throws IOException {
        Path workbook = directory.resolve("w.xlsx");
        Files.write(workbook, zip(StandardCharsets.UTF_8, "xl/workbook.xml", "<a/>", "[Content_Types].xml", "<a/>"));
        assertFalse(Packages.isPackage(workbook));
        Path other = directory.resolve("o.xlsx");
        Files.write(other, zip(StandardCharsets.UTF_8, "z.xml", "<a/>", "[Content_Types].xml", "<a/>"));
        assertFalse(Packages.isPackage(other));
        Path zip = directory.resolve("w.zip");
        Files.write(zip, zip(StandardCharsets.UTF_8, "a.csv", "1"));
        assertTrue(Packages.isPackage(zip));
    }
}
