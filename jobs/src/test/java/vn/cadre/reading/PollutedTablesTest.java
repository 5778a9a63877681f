package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.cadre.reading.diagnosis.TableReader;
import vn.cadre.reading.diagnosis.TableReader.TextTable;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.source.Expectation;

/** One clean table, polluted in every way that text files are: the clean table comes back, or the row that cannot is left out. */
class PollutedTablesTest {
    private static final List<List<String>> CLEAN = List.of(
            List.of("Ngày", "Số người", "Đơn vị", "Nội dung", "Ghi chú"),
            List.of("07/10/2017", "12", "Nghệ An", "Luân chuyển, điều động cán bộ; đợt 1", ""),
            List.of("08/10/2017", "7", "Huế", "Cán bộ gọi là \"nguồn\"", "a|b"),
            List.of("09/10/2017", "30", "Cần Thơ", "dòng một\ndòng hai, hết", ""),
            List.of("10/10/2017", "1", "Sơn La", "O'Brien đã tới", "x"),
            List.of("11/10/2017", "8", "Bà Rịa", "Bình thường", ""),
            List.of("12/10/2017", "25", "Lai Châu", "Không có gì", "y"));

    /** A table as text, with everything about it that can be odd. */
    private static final class Polluted {
        private String delimiter = ",";
        private String quote = "\"";
        private String escape = "\"";
        private String lineEnd = "\r\n";
        private String before = "";
        private String after = "";
        private String lastEnd;
        private Charset charset = StandardCharsets.UTF_8;
        private String mark = "";
        private int changed = -1;
        private Consumer<List<String>> change = cells -> {};
        private List<List<String>> table = CLEAN;

        byte[] bytes() {
            StringBuilder text = new StringBuilder(mark).append(before);
            for (int i = 0; i < table.size(); i++) {
                List<String> cells = new ArrayList<>();
                table.get(i).forEach(cell -> cells.add(written(cell)));
                if (i == changed) {
                    change.accept(cells);
                }
                text.append(String.join(delimiter, cells));
                text.append(i == table.size() - 1 && lastEnd != null ? lastEnd : lineEnd);
            }
            return text.append(after).toString().getBytes(charset);
        }

        private String written(String cell) {
            boolean plain = Stream.of(delimiter.strip(), quote, "\n", ",", ";")
                    .noneMatch(sign -> !sign.isEmpty() && cell.contains(sign));
            boolean spaced = delimiter.isBlank() && (cell.contains(delimiter) || cell.isEmpty());
            return plain && !spaced ? cell : quote + cell.replace(quote, escape + quote) + quote;
        }
    }

    private static DynamicTest whole(String name, Consumer<Polluted> pollution) {
        return DynamicTest.dynamicTest(name, () -> {
            Polluted polluted = new Polluted();
            pollution.accept(polluted);
            assertEquals(List.of(new TextTable(null, CLEAN, List.of())), tables(polluted));
        });
    }

    private static List<TextTable> tables(Polluted polluted) {
        return new TableReader(Expectation.NONE).tables(polluted.bytes()).tables();
    }

    @TestFactory
    Stream<DynamicTest> comesBackWhole() {
        return Stream.of(
                whole("nothing odd", file -> {}),
                whole("semicolons", file -> file.delimiter = ";"),
                whole("tabs", file -> file.delimiter = "\t"),
                whole("bars", file -> file.delimiter = "|"),
                whole("double bars", file -> file.delimiter = "||"),
                whole("comma and space", file -> file.delimiter = ", "),
                whole("spaces", file -> file.delimiter = " "),
                whole("single quotes", file -> {
                    file.quote = "'";
                    file.escape = "'";
                }),
                whole("backslash before quotes", file -> file.escape = "\\"),
                whole("line feeds", file -> file.lineEnd = "\n"),
                whole("carriage returns", file -> file.lineEnd = "\r"),
                whole("no last line end", file -> file.lastEnd = ""),
                whole("two last line ends", file -> file.lastEnd = "\r\n\r\n"),
                whole("byte order mark", file -> file.mark = "\uFEFF"),
                whole("UTF-16", file -> file.charset = StandardCharsets.UTF_16),
                whole("UTF-16 without a mark", file -> file.charset = StandardCharsets.UTF_16LE),
                whole("preamble", file -> file.before = "BÁO CÁO THÁNG 10\r\n\r\n"),
                whole("preamble with delimiters", file -> file.before = "BÁO CÁO,,,,\r\n,,,,\r\n"),
                whole("said separator", file -> {
                    file.delimiter = ";";
                    file.before = "sep=;\r\n";
                }),
                whole("notes below", file -> file.after = "\r\nNguồn: Ban Tổ chức\r\nNgười lập\r\n"));
    }

    @TestFactory
    Stream<DynamicTest> leavesOutWhatItCannotAlign() {
        return Stream.of("short", "long", "torn")
                .map(kind -> DynamicTest.dynamicTest(kind, () -> {
                    Polluted polluted = new Polluted();
                    polluted.changed = 4;
                    polluted.change = cells -> {
                        switch (kind) {
                            case "short" -> cells.remove(1);
                            case "long" -> cells.add(2, "thừa");
                            default -> cells.set(2, cells.remove(2) + "\"" + cells.remove(2) + ", còn\"");
                        }
                    };
                    List<List<String>> rest = new ArrayList<>(CLEAN);
                    rest.remove(4);
                    TextTable table = tables(polluted).get(0);
                    assertEquals(rest, table.rows());
                    assertEquals(
                            List.of("ROW_MISALIGNED"),
                            table.left().stream().map(Fault::code).toList());
                    assertEquals(5, table.left().get(0).row());
                }));
    }

    @Test
    void keepsLongerRowsWhoseFurtherCellsAreEmpty() {
        Polluted polluted = new Polluted();
        polluted.changed = 2;
        polluted.change = cells -> cells.addAll(List.of("", ""));
        assertEquals(List.of(new TextTable(null, CLEAN, List.of())), tables(polluted));
    }

    @Test
    void takesStrayQuotesAsLetters() {
        for (int row = 1; row < CLEAN.size(); row++) {
            Polluted polluted = new Polluted();
            polluted.changed = row;
            polluted.change = cells -> cells.set(0, "\"" + cells.get(0));
            List<List<String>> expected = new ArrayList<>(CLEAN);
            List<String> changed = new ArrayList<>(CLEAN.get(row));
            changed.set(0, "\"" + changed.get(0));
            expected.set(row, changed);
            assertEquals(expected, tables(polluted).get(0).rows());
        }
    }

    @Test
    void joinsHeadersOfSeveralRows() {
        Polluted polluted = new Polluted();
        polluted.before = "Thời gian,Quy mô,,,\r\n";
        List<List<String>> expected = new ArrayList<>(CLEAN);
        expected.set(
                0, List.of("Thời gian Ngày", "Quy mô Số người", "Quy mô Đơn vị", "Quy mô Nội dung", "Quy mô Ghi chú"));
        assertEquals(List.of(new TextTable(null, expected, List.of())), tables(polluted));
    }

    @Test
    void tellsTablesApart() {
        Polluted polluted = new Polluted();
        polluted.after = "Mã,Tên,Số\r\nA,Một,1\r\nB,Hai,2\r\nC,Ba,3\r\n";
        List<List<String>> second = List.of(
                List.of("Mã", "Tên", "Số"),
                List.of("A", "Một", "1"),
                List.of("B", "Hai", "2"),
                List.of("C", "Ba", "3"));
        assertEquals(
                List.of(new TextTable(null, CLEAN, List.of()), new TextTable(null, second, List.of())),
                tables(polluted));
    }

    @Test
    void readsAHeaderAloneAndAFileWithoutOne() {
        Polluted alone = new Polluted();
        alone.table = CLEAN.subList(0, 1);
        assertEquals(CLEAN.subList(0, 1), tables(alone).get(0).rows());
        Polluted none = new Polluted();
        none.table = CLEAN.subList(1, 7);
        assertEquals(CLEAN.subList(1, 7), tables(none).get(0).rows());
    }

    @Test
    void readsVeryLongCells() {
        String cell = "dài, ".repeat(20_000).strip();
        Polluted polluted = new Polluted();
        List<List<String>> table = new ArrayList<>(CLEAN);
        table.set(3, List.of("09/10/2017", "30", "Cần Thơ", cell, ""));
        polluted.table = table;
        assertEquals(table, tables(polluted).get(0).rows());
    }
}
