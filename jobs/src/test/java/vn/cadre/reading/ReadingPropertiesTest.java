package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.header.EditDistance;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.text.DelimitedParser;
import vn.cadre.reading.source.text.Dialect;

/** What holds for any text, any bytes and any mixture of rows. */
class ReadingPropertiesTest {
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("aĐệ ,;\t|\"\r\n1.").ofMaxLength(12);
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(20));
    }

    @Property(tries = 300)
    void whateverIsQuotedComesBack(@ForAll("tables") List<List<String>> table, @ForAll @IntRange(max = 3) int delimiter)
            throws IOException, ReadingFailure {
        char separator = ",;\t|".charAt(delimiter);
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : separator)
                        .append('"')
                        .append(row.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            text.append("\r\n");
        }
        assertEquals(table, parsed(text.toString(), (byte) separator));
    }

    private static List<List<String>> parsed(String text, byte delimiter) throws IOException, ReadingFailure {
        DelimitedParser parser = new DelimitedParser(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Dialect.plain(delimiter));
        Row row = new Row();
        List<List<String>> rows = new ArrayList<>();
        while (parser.next(row)) {
            rows.add(List.of(row.cells()));
        }
        return rows;
    }

    @Property(tries = 300)
    void anyBytesHaveAVerdict(@ForAll byte[] bytes) {
        ReadResult result = Submitted.bytes("40", "task", "2019-11", bytes).result();
        assertEquals(result.rowsRead(), result.rowsLoaded() + result.rowsRejected());
    }

    @Property(tries = 100)
    void everyRowIsLoadedRejectedOrSkipped(@ForAll long seed) {
        String[] kinds = {
            "T#,Đề án,Đề án,CT 2019,2019,Hoàn thành",
            "T#,Đề án,Việc lạ,CT 2019,2019,Hoàn thành",
            ",,,,,",
            "Tổng cộng,,,,,#",
            "II. Các nhiệm vụ khác,,,,,",
            "1,2,3,4,5,6",
            "T#,thiếu cột"
        };
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng\n");
        int[] counts = new int[kinds.length];
        for (int i = 0; i < 60; i++) {
            int kind = random.nextInt(kinds.length);
            counts[kind]++;
            text.append(kinds[kind].replace("#", String.valueOf(i))).append('\n');
        }
        ReadResult result =
                Submitted.text("40", "task", "2019-11", text.toString()).result();
        assertEquals(counts[0], result.rowsLoaded());
        assertEquals(counts[1] + counts[6], result.rowsRejected());
        assertEquals(counts[2] + counts[3] + counts[4] + counts[5], result.rowsSkipped());
    }

    @Property(tries = 300)
    void swappedLettersAreOneMistake(@ForAll @IntRange(max = 5) int at) {
        String word = "nhiem vu";
        String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        assertEquals(swapped.equals(word) ? 0 : 1, EditDistance.within(word, swapped, 3));
    }
}
