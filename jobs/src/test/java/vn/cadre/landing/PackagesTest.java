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
        String old = "Lu\u00a9n chuy\u00d3n c\u00b8n b\u00e9.csv";
        assertEquals(List.of(name + ": 1"), members(zip(StandardCharsets.ISO_8859_1, old, "1")));
    }

    @Test
    void namesThatLeadElsewhereAndNamesGivenTwice() throws IOException {
        assertEquals(
                List.of("../../etc/passwd: UNSAFE_NAME", "/a.csv: UNSAFE_NAME", "b.csv: DUPLICATE_MEMBER", "c.csv: 4"),
                members(zip(
                        StandardCharsets.UTF_8,
                        "../../etc/passwd",
                        "1",
                        "/a.csv",
                        "1",
                        "b.csv",
                        "2",
                        "b.csv",
                        "3",
                        "c.csv",
                        "4")));
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
