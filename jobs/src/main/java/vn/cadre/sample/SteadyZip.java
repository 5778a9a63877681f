package vn.cadre.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packs a workbook again so that the same content gives the same bytes: fixed times, merges in order. */
final class SteadyZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2019, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(?<head><dcterms:(?:created|modified)[^>]*>)[^<]*");
    private static final String MERGES = "<mergeCells>";

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
        if (name.equals("docProps/core.xml")) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return CREATED.matcher(text)
                    .replaceAll("${head}2019-01-01T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return name.startsWith("xl/worksheets/") ? mergesInOrder(bytes) : bytes;
    }

    /** The writer keeps merged ranges in a hash set, whose order changes from run to run. */
    private static byte[] mergesInOrder(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int from = text.indexOf(MERGES);
        int to = text.indexOf("</mergeCells>");
        if (from < 0) {
            return bytes;
        }
        String merges = Pattern.compile("(?<=/>)")
                .splitAsStream(text.substring(from + MERGES.length(), to))
                .sorted()
                .collect(Collectors.joining());
        return (text.substring(0, from) + MERGES + merges + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }
}
