package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order files arrive, and in how many nights, is seen in no published table. */
class ArrivalOrderIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n";
    private static final Instant DUE = Instant.parse("2019-12-05T17:00:00Z");
    private static final int FILES = 16;
    private static final int NIGHTS = 4;

    @TempDir
    private Path directory;

    /** A file that is sent. */
    private record Sent(String name, byte[] content, Instant modified) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySplitIntoNightsGivesTheSameTables(long seed) throws IOException, SQLException {
        Random random = new Random(seed);
        List<Sent> sent = inbox(random);
        SortedMap<String, List<String>> atOnce = published("at-once", List.of(sent));

        List<Sent> shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, random);
        List<List<Sent>> nights = new ArrayList<>();
        for (int night = 0; night < NIGHTS; night++) {
            nights.add(shuffled.subList(night * FILES / NIGHTS, (night + 1) * FILES / NIGHTS));
        }
        SortedMap<String, List<String>> oneByOne = published("one-by-one", nights);

        assertEquals(atOnce.keySet(), oneByOne.keySet());
        assertAll(atOnce.entrySet().stream()
                .map(table -> () -> assertEquals(
                        String.join("\n", table.getValue()),
                        String.join("\n", oneByOne.get(table.getKey())),
                        table.getKey())));
    }

    private static List<Sent> inbox(Random random) throws IOException {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Instant modified = DUE.plusSeconds(random.nextInt(-500, 500) * 1_000L);
            String identity = List.of("40/rotation_2019-11", "42/rotation_2019-11", "40/training_2019-11")
                    .get(random.nextInt(3));
            if (random.nextInt(4) == 0) {
                sent.add(new Sent("40/gói " + i + ".zip", zip(random), modified));
            } else {
                sent.add(new Sent(identity + " bản " + i + ".csv", bytes(content(identity, random)), modified));
            }
        }
        return sent;
    }

    private static byte[] zip(Random random) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 3; i++) {
                String dataset = random.nextBoolean() ? "rotation" : "training";
                ZipEntry entry = new ZipEntry(dataset + "_2019-11 bản " + i + ".csv");
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(bytes(content(dataset, random)));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One of a few, so that older content comes again: right, right in part, wrong, and nothing to report. */
    private static String content(String identity, Random random) {
        int version = random.nextInt(3);
        boolean rotation = identity.contains("rotation");
        String header = rotation
                ? "Mã cán bộ,Họ và tên,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,Ngày quyết định,Từ ngày\n"
                : "Mã lớp,Tên lớp,Từ ngày,Số học viên\n";
        String right = rotation
                ? "CB-%1$d,Cán bộ mẫu,Luân chuyển,%2$s,Nghệ An,Hà Tĩnh,%1$d-QĐ/TU,1/11/2019,%1$d/11/2019\n"
                        .formatted(version + 1, identity.startsWith("42") ? "Đến" : "Đi")
                : "L-%1$d,Lớp mẫu,%1$d/11/2019,2%1$d\n".formatted(version + 1);
        return switch (random.nextInt(6)) {
            case 0 -> header + right + right.replace("/11/2019\n", "/13/2019\n").replace("1/11", "31/02");
            case 1 -> header + right.replace("/11/2019", "/13/2019");
            case 2 -> "Kính gửi các đồng chí " + version + "\n";
            case 3 -> header;
            default -> header + right;
        };
    }

    private SortedMap<String, List<String>> published(String name, List<List<Sent>> nights)
            throws IOException, SQLException {
        Path home = directory.resolve(name);
        Path inbox = directory.resolve(name + "-inbox");
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/cadre.key"), KEY);
        for (List<Sent> night : nights) {
            for (Sent file : night) {
                Path path = inbox.resolve(file.name());
                Files.createDirectories(path.getParent());
                try (OutputStream out = Files.newOutputStream(path)) {
                    out.write(file.content());
                }
                Files.setLastModifiedTime(path, FileTime.from(file.modified()));
            }
            Launcher.cadre("nightly", "--json", "--home", home.toString(), "--inbox", inbox.toString())
                    .json();
        }
        return tables(home);
    }

    /** Every row of every table of the current edition. */
    private static SortedMap<String, List<String>> tables(Path home) throws IOException, SQLException {
        Path editions = home.resolve("editions");
        JsonNode edition = JSON.readTree(
                editions.resolve(Files.readString(editions.resolve("current")).strip())
                        .toFile());
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (JsonNode table : edition.path("tables")) {
                List<String> files = new ArrayList<>();
                table.path("files").forEach(file -> files.add("'" + home.resolve(file.asText()) + "'"));
                tables.put(table.path("name").asText(), files.isEmpty() ? List.of() : rows(duck, files));
            }
        }
        return tables;
    }

    private static List<String> rows(Connection duck, List<String> files) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = duck.createStatement()
                .executeQuery("select cast(to_json(each) as varchar) from read_parquet([" + String.join(", ", files)
                        + "], union_by_name = true) as each")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
