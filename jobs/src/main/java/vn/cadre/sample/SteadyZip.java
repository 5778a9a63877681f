package vn.cadre.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packs a workbook again so that the same content gives the same bytes: fixed times in the ZIP and in the properties. */
final class SteadyZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2019, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(?<head><dcterms:(?:created|modified)[^>]*>)[^<]*");

    private SteadyZip() {}

    static byte[] rewrite(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length / 2);
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(TIME);
                out.putNextEntry(steady);
                out.write(content(entry.getName(), in.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String name, byte[] bytes) {
        if (!name.equals("docProps/core.xml")) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll("${head}2019-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
