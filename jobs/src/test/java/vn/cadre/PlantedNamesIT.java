package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.contract.Storage;
import vn.cadre.reading.Sheets;
import vn.cadre.reading.privacy.PlantedNames;

/**
 * Three hundred names in every text field, sheet name and file name of every dataset: no byte outside the vault, the outbox
 * and the keys holds one after the night.
 */
class PlantedNamesIT {
    private static final Path PLACE = Launcher.checkout().resolve("jobs/target/launcher-tests/planted-names");
    private static final Path INBOX = PLACE.resolve("inbox");
    private static final Path HOME = PLACE.resolve("home");
    private static final Set<String> FOR_THE_OWNER = Set.of("vault", "outbox", "keys");
    private static final Definitions DEFINITIONS =
            Definitions.load(Launcher.checkout().resolve("schemas"));

    private static Launcher.Run night;

    @BeforeAll
    static void plantAndRun() throws IOException {
        remove(PLACE);
        List<List<String>> shares = shares();
        int share = 0;
        for (Contract contract : DEFINITIONS.contracts().values()) {
            List<String> names = shares.get(share++);
            String name = names.get(0);
            byte[] workbook = workbook(contract, names);
            send("40/%s_2019-11 (đồng chí %s).xlsx".formatted(contract.dataset(), name), workbook);
            send("40/%s_2019-10 %s.csv".formatted(contract.dataset(), name), text(contract, names));
            send("40/%s của %s.xlsx".formatted(contract.dataset(), name), workbook);
            send("40/%s_2019-09.zip".formatted(contract.dataset()), zip(name + ".xlsx", workbook));
            send("Đồng chí %s/%s_2019-11.xlsx".formatted(name, contract.dataset()), workbook);
        }
        night = Launcher.cadre("nightly", "--inbox", INBOX.toString(), "--home", HOME.toString(), "--json");
    }

    @Test
    void whatWasPlantedIsLoadedAndWhatIsWrongIsRejected() {
        JsonNode submissions = night.json().get("submissions");
        int datasets = DEFINITIONS.contracts().size();
        assertEquals(3 * datasets, submissions.get("partial").asInt(), submissions::toString);
        assertEquals(2 * datasets, submissions.get("rejected").asInt(), submissions::toString);
    }

    @Test
    void noByteOutsideTheVaultTellsAName() throws IOException {
        Set<String> told = new TreeSet<>();
        Set<String> original = new TreeSet<>();
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = HOME.relativize(file).toString();
                boolean holds = tells(place) || tells(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                boolean own =
                        FOR_THE_OWNER.contains(HOME.relativize(file).getName(0).toString());
                if (holds) {
                    (own ? original : told).add(place);
                }
            }
        }
        assertEquals(Set.of(), told);
        assertTrue(original.size() > DEFINITIONS.contracts().size(), "the search finds the originals: " + original);
    }

    /** Parquet is compressed: its values are read, not its bytes. */
    @Test
    void noValueOfAnyTableTellsAName() throws IOException, SQLException {
        Map<String, Long> told = new TreeMap<>();
        String pattern = String.join("|", PlantedNames.tellingSyllables());
        JsonNode edition =
                new ObjectMapper().readTree(HOME.resolve("editions/1.json").toFile());
        long rows = 0;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (JsonNode table : edition.get("tables")) {
                List<String> files = new ArrayList<>();
                table.get("files").forEach(file -> files.add("'" + HOME.resolve(file.asText()) + "'"));
                if (!files.isEmpty()) {
                    try (ResultSet found = duck.createStatement()
                            .executeQuery(
                                    "select count(*), count(*) filter (where regexp_matches(cast(line as varchar), '%s'))"
                                                    .formatted(pattern)
                                            + " from read_parquet(%s, union_by_name = true) as line"
                                                    .formatted(files))) {
                        found.next();
                        rows += found.getLong(1);
                        if (found.getLong(2) > 0) {
                            told.put(table.get("name").asText(), found.getLong(2));
                        }
                    }
                }
            }
        }
        assertEquals(Map.of(), told);
        assertTrue(rows > 300, "rows searched: " + rows);
    }

    @Test
    void whatTheNightPrintsTellsNoneEither() {
        for (Launcher.Run run : List.of(
                night,
                sql("select * from submission"),
                sql("select * from rejected_row"),
                sql("select * from staging.rotation"),
                Launcher.cadre("status", "--home", HOME.toString()))) {
            assertEquals(0, run.exit(), run::err);
            assertTrue(!tells(run.out() + run.err()), "a name in what a command printed");
        }
    }

    @Test
    void filesAndSheetsGoByTheNamesOfTheProduct() {
        assertEquals(
                List.of(
                        List.of("file"),
                        List.of("40/rotation_2019-09.xlsx"),
                        List.of("40/rotation_2019-10.csv"),
                        List.of("40/rotation_2019-11.xlsx")),
                sql("select file from submission where dataset = 'rotation' order by file")
                        .csv());
        assertEquals(
                List.of(List.of("sheet"), List.of("2")),
                sql("select distinct sheet from rejected_row where dataset = 'rotation' and sheet is not null")
                        .csv());
        assertEquals(
                List.of(List.of("subject_kind"), List.of("CA_NHAN")),
                sql("select distinct subject_kind from fact_inspection").csv());
    }

    private static Launcher.Run sql(String query) {
        return Launcher.cadre("sql", "--home", HOME.toString(), "--format", "csv", query);
    }

    private static boolean tells(String text) {
        return PlantedNames.tellingSyllables().stream().anyMatch(text::contains);
    }

    /** The names, dealt out to the datasets. */
    private static List<List<String>> shares() {
        List<String> names = PlantedNames.all();
        int datasets = DEFINITIONS.contracts().size();
        List<List<String>> shares = new ArrayList<>();
        for (int i = 0; i < datasets; i++) {
            shares.add(names.subList(i * names.size() / datasets, (i + 1) * names.size() / datasets));
        }
        return shares;
    }

    /** The second sheet has the data; its last row has a fault. */
    private static byte[] workbook(Contract contract, List<String> names) {
        String sheet = "Đ.c " + names.get(0);
        return Sheets.of("Bìa " + names.get(1), Sheets.row("Người lập biểu: đồng chí " + names.get(0)))
                .and(sheet, rows(contract, names).toArray(Object[][]::new))
                .bytes();
    }

    private static byte[] text(Contract contract, List<String> names) {
        return rows(contract, names).stream()
                .map(row -> Stream.of(row).map(cell -> "\"" + cell + "\"").collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object[]> rows(Contract contract, List<String> names) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(contract.fields().stream().map(Field::header).toArray());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int number = i;
            rows.add(contract.fields().stream()
                    .map(field -> cell(field, name, number))
                    .toArray());
        }
        Object[] faulty = rows.get(names.size()).clone();
        for (int i = 0; i < faulty.length; i++) {
            faulty[i] = contract.fields().get(i).required() ? "" : faulty[i];
        }
        faulty[0] = "đồng chí " + names.get(0);
        faulty[1] = "đồng chí " + names.get(0);
        rows.add(faulty);
        return rows;
    }

    private static Object cell(Field field, String name, int number) {
        if (field.storage() == Storage.CADRE_KEY) {
            return "0400990%05d".formatted(number);
        }
        boolean free = field.lenient() || field.unitColumn() != null;
        if (free) {
            return "Đồng chí " + name;
        }
        return switch (field.type()) {
            case TEXT -> field.name().equals("full_name") ? name : "Đồng chí " + name + ", sinh năm 1970";
            case CODE -> code(field, number);
            case DATE -> field.storage() == Storage.BIRTH_YEAR ? "17/03/1971" : "15/11/2019";
            case INTEGER -> field.required() ? field.name().endsWith("year") ? "2019" : "1" : "";
            case QUANTITY -> "12";
            default -> "";
        };
    }

    /** Optional codes stay empty; a key of codes needs another one in each row. */
    private static String code(Field field, int number) {
        List<String> codes = List.copyOf(DEFINITIONS.codeLists().codes(field.codeList()));
        return field.required() ? codes.get(field.name().equals("indicator") ? number % codes.size() : 0) : "";
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void send(String path, byte[] content) throws IOException {
        Path file = INBOX.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-12-02T01:00:00Z")));
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                for (Iterator<Path> paths =
                                tree.sorted(Comparator.reverseOrder()).iterator();
                        paths.hasNext(); ) {
                    Files.delete(paths.next());
                }
            }
        }
    }
}
