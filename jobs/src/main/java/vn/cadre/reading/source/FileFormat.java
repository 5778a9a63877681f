package vn.cadre.reading.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.text.DelimitedSource;
import vn.cadre.reading.source.text.EncodedSource;
import vn.cadre.reading.source.text.JsonSource;
import vn.cadre.reading.source.text.TextEncoding;
import vn.cadre.reading.source.workbook.DefaultPassword;
import vn.cadre.reading.source.workbook.LegacyWorkbookSource;
import vn.cadre.reading.source.workbook.OdsSource;
import vn.cadre.reading.source.workbook.WorkbookPackage;
import vn.cadre.reading.source.workbook.WorkbookSource;

/** What a file is, by its bytes and never by its name. */
public enum FileFormat {
    /** Excel workbook, Office Open XML, with or without macros. */
    XLSX("XLSX"),
    /** Excel workbook in Office Open XML under a password. */
    PROTECTED_XLSX("XLSX"),
    /** Excel 97 to 2003 workbook. */
    XLS("XLS"),
    XLS_BIFF5("XLS (Excel 5.0/95)"),
    XLSB("XLSB"),
    ODS("ODS"),
    WORD("Word"),
    /** A package of other files. */
    ZIP("ZIP"),
    /** Office container of another kind. */
    OLE2("OLE2"),
    PDF("PDF"),
    JSON("JSON"),
    /** Comma, semicolon, tab or pipe separated text. */
    DELIMITED("CSV");

    private static final int HEAD = 64 * 1024;
    private final String title;

    FileFormat(String title) {
        this.title = title;
    }

    /** The name that people know the format by. */
    public String title() {
        return title;
    }

    public static FileFormat of(Content content) throws IOException, ReadingFailure {
        content.checkOrdinary();
        byte[] head = content.head(HEAD);
        if (head.length == 0) {
            throw new ReadingFailure(FaultCode.EMPTY_FILE, null);
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return inPackage(content);
        }
        if (startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return inContainer(content);
        }
        if (startsWith(head, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        String foreign = ForeignFormat.title(head);
        if (foreign != null) {
            throw ReadingFailure.unsupported(foreign);
        }
        return TextEncoding.of(head).firstLetter(head, '{', '[') ? JSON : DELIMITED;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileFormat inPackage(Content content) throws ReadingFailure {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = content.zip()) {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                names.add(WorkbookPackage.key(entry.getName()));
            }
        } catch (IOException | RuntimeException e) {
            throw ReadingFailure.unreadable("ZIP");
        }
        if (names.contains("xl/workbook.bin")) {
            return XLSB;
        }
        if (names.contains("[content_types].xml") && names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return XLSX;
        }
        if (names.contains("word/document.xml")) {
            return WORD;
        }
        return names.contains("mimetype") && names.contains("content.xml") ? ODS : ZIP;
    }

    private static FileFormat inContainer(Content content) throws ReadingFailure {
        try (POIFSFileSystem container = new POIFSFileSystem(content.open())) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return PROTECTED_XLSX;
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return XLS;
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                return XLS_BIFF5;
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? WORD : OLE2;
        } catch (IOException | RuntimeException e) {
            throw ReadingFailure.unreadable("OLE2");
        }
    }

    /** Gives the sheets and rows of the content to the handler, in Unicode whatever they were written in. */
    public void read(Content content, TableSource.Handler handler, Expectation expected)
            throws IOException, ReadingFailure {
        ColumnRepair repair = new ColumnRepair(handler, expected.words());
        source(content, expected).read(repair);
        repair.finish();
    }

    /** The reader of the format, or the failure that names what we do not read. */
    private TableSource source(Content content, Expectation expected) throws IOException, ReadingFailure {
        return switch (this) {
            case XLSX -> WorkbookSource.open(content);
            case PROTECTED_XLSX -> WorkbookSource.open(Content.of(DefaultPassword.unlock(content)));
            case ODS -> OdsSource.open(content);
            case XLS -> new LegacyWorkbookSource(content);
            case JSON -> new EncodedSource(content, JsonSource::new);
            case DELIMITED -> new EncodedSource(content, text -> new DelimitedSource(text, expected.fieldsNamed()));
            default -> throw ReadingFailure.unsupported(title);
        };
    }
}
