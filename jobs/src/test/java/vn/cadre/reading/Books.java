package vn.cadre.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks and packages as tests want them: written by POI, taken apart and put together otherwise. */
final class Books {
    private Books() {}

    static byte[] xlsx(Consumer<Workbook> content) {
        return written(new XSSFWorkbook(), content);
    }

    static byte[] xls(Consumer<Workbook> content) {
        return written(new HSSFWorkbook(), content);
    }

    private static byte[] written(Workbook empty, Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = empty) {
            content.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Sheet fill(Workbook book, Object[]... rows) {
        Sheet sheet = book.createSheet("Biểu 1");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        for (int row = 0; row < rows.length; row++) {
            var line = sheet.createRow(row);
            for (int column = 0; column < rows[row].length; column++) {
                fill(line.createCell(column), rows[row][column], day);
            }
        }
        return sheet;
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        }
    }

    static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                put(zip, member.getKey(), member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(0);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static Map<String, byte[]> members(byte[] packed) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    /** The package with the text of one member changed. */
    static byte[] member(byte[] packed, String name, UnaryOperator<String> change) {
        Map<String, byte[]> members = members(packed);
        String before = new String(members.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changed in " + name);
        }
        members.put(name, after.getBytes(StandardCharsets.UTF_8));
        return zip(members);
    }

    static byte[] without(byte[] packed, String name) {
        Map<String, byte[]> members = members(packed);
        members.remove(name);
        return zip(members);
    }

    static byte[] renamed(byte[] packed, UnaryOperator<String> name) {
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        members(packed).forEach((old, content) -> renamed.put(old.startsWith("[") ? old : name.apply(old), content));
        return zip(renamed);
    }

    /** The package with one member a second time, holding something else. */
    static byte[] twice(byte[] packed, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members(packed).entrySet()) {
                put(zip, member.getKey(), member.getValue());
            }
            put(zip, name, new byte[] {'<', 'x', '/', '>'});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A package whose directory states another checksum for the first sheet than its bytes have. */
    static byte[] wrongChecksum(byte[] packed) {
        byte[] wrong = packed.clone();
        String bytes = new String(wrong, StandardCharsets.ISO_8859_1);
        int directory = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        wrong[directory + 16] ^= 1;
        return wrong;
    }

    static byte[] locked(byte[] plain, String password) {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword(password);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (var data = encryptor.getDataStream(container)) {
                data.write(plain);
            }
            container.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] lockedXls(String password, Object[]... rows) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return xls(book -> fill(book, rows));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** An Office container with one stream of zeros. */
    static byte[] container(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
