package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.cadre.reading.Sheets.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A table of tasks, however it is written down, is read back as the same typed rows. */
class RoundTripPropertiesTest {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String[] HEADER = {
        "Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Hạn hoàn thành", "Tình trạng"
    };

    /** One task; its code comes from its place, so that keys differ. */
    record Task(String title, boolean scheme, int year, LocalDate due, boolean complete) {
        String[] cells(int number) {
            return new String[] {
                "T" + number,
                title,
                scheme ? "Đề án" : "Nhiệm vụ",
                "CT " + year,
                String.valueOf(year),
                due == null ? "" : WRITTEN.format(due),
                complete ? "Hoàn thành" : "Đang thực hiện"
            };
        }

        String typed(int number) {
            return "[T" + number + ", " + title + ", " + (scheme ? "DE_AN" : "NHIEM_VU") + ", CT " + year + ", " + year
                    + ", null, null, " + due + ", " + (due == null ? null : "DAY") + ", "
                    + (complete ? "HOAN_THANH" : "DANG_THUC_HIEN") + ", null, null]";
        }
    }

    @Provide
    Arbitrary<List<Task>> tables() {
        Arbitrary<String> title = Arbitraries.of(
                        "đề án", "Quy hoạch", "cán bộ", "\"mẫu\"", "a,b", "c;d", "e|f", "1.077", "(II)")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> "Việc " + String.join(" ", words) + " xong");
        Arbitrary<LocalDate> due = Arbitraries.integers()
                .between(0, 20_000)
                .map(days -> LocalDate.of(1990, 1, 1).plusDays(days))
                .injectNull(0.3);
        return Combinators.combine(
                        title,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1990, 2030),
                        due,
                        Arbitraries.of(true, false))
                .as(Task::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 200)
    void delimitedText(@ForAll("tables") List<Task> tasks) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            StringBuilder text = new StringBuilder();
            line(text, delimiter, HEADER);
            for (int i = 0; i < tasks.size(); i++) {
                line(text, delimiter, tasks.get(i).cells(i));
            }
            check(tasks, text.toString().getBytes(StandardCharsets.UTF_8));
            check(tasks, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private static void line(StringBuilder text, char delimiter, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            boolean quoted = cells[i].indexOf(delimiter) >= 0 || cells[i].indexOf('"') >= 0;
            text.append(i == 0 ? "" : delimiter).append(quoted ? '"' + cells[i].replace("\"", "\"\"") + '"' : cells[i]);
        }
        text.append("\r\n");
    }

    @Property(tries = 100)
    void workbooks(@ForAll("tables") List<Task> tasks) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(HEADER);
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            String[] cells = task.cells(i);
            rows.add(row(cells[0], cells[1], cells[2], cells[3], task.year(), task.due(), cells[6]));
        }
        check(tasks, Sheets.of("S", rows.toArray(Object[][]::new)).bytes());
        check(tasks, Books.xls(book -> Books.fill(book, rows.toArray(Object[][]::new))));
    }

    @Property(tries = 200)
    void json(@ForAll("tables") List<Task> tasks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (int i = 0; i < tasks.size(); i++) {
                json.writeStartObject();
                String[] cells = tasks.get(i).cells(i);
                for (int column = 0; column < cells.length; column++) {
                    json.writeStringField(HEADER[column], cells[column]);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        check(tasks, out.toByteArray());
    }

    private static void check(List<Task> tasks, byte[] content) {
        Submitted submitted = Submitted.bytes("40", "task", "2019-11", content);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            expected.add(tasks.get(i).typed(i));
        }
        assertEquals(
                expected,
                submitted.rows.stream()
                        .map(row -> row.substring(row.indexOf('[')))
                        .toList(),
                () -> submitted.verdict() + submitted.faults + submitted.fileFaults());
    }
}
