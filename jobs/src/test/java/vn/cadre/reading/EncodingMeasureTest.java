package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Field;
import vn.cadre.reading.header.Headers;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.encoding.CellRepair;
import vn.cadre.text.encoding.KnownWords;
import vn.cadre.text.encoding.LegacyTable;

/**
 * How well old encodings are undone: columns of texts made from the project's own words, a part of their cells written in one
 * old encoding. No sound cell changes, and of a thousand damaged cells at least 999 come back.
 */
class EncodingMeasureTest {
    private static final int COLUMNS = 250;
    private static final int CELLS = 200;
    private static final KnownWords KNOWN =
            new Headers(Submitted.DEFINITIONS).expectation().words();
    private static final List<String> TEXTS = texts();

    private static List<String> texts() {
        TreeSet<String> texts = new TreeSet<>();
        Submitted.DEFINITIONS.units().all().forEach(unit -> texts.add(unit.nameVi()));
        var lists = Submitted.DEFINITIONS.codeLists();
        lists.names().forEach(list -> lists.labels(list).values().forEach(label -> texts.add(label.vi())));
        for (Contract contract : Submitted.DEFINITIONS.contracts().values()) {
            for (Field field : contract.fields()) {
                texts.add(field.header());
                texts.addAll(field.aliases());
            }
        }
        return texts.stream()
                .map(VietnameseText::normalise)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** One text, or two as a title joins them. */
    private static String text(Random random) {
        String one = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(3) > 0 ? one : one + " " + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @ParameterizedTest
    @EnumSource
    void soundCellsStayAndDamagedOnesComeBack(LegacyTable table) {
        Random random = new Random(9);
        int damaged = 0;
        List<String> changed = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            int share = 5 + random.nextInt(95);
            List<String> texts =
                    IntStream.range(0, CELLS).mapToObj(cell -> text(random)).toList();
            List<String> cells = new ArrayList<>();
            for (String text : texts) {
                String old = random.nextInt(100) < share ? OldText.of(text, table) : null;
                cells.add(old == null ? text : old);
            }
            CellRepair column = CellRepair.of(cells, List.of(), KNOWN);
            for (int cell = 0; cell < CELLS; cell++) {
                String read =
                        VietnameseText.normalise(column.repair(cells.get(cell)).text());
                boolean wasDamaged = !cells.get(cell).equals(texts.get(cell));
                damaged += wasDamaged ? 1 : 0;
                if (!read.equals(texts.get(cell))) {
                    (wasDamaged ? lost : changed).add(cells.get(cell) + " for " + texts.get(cell) + " read " + read);
                }
            }
        }
        assertEquals(List.of(), changed);
        assertTrue(damaged > COLUMNS * CELLS / 4, "damaged cells: " + damaged);
        assertTrue(lost.size() * 1_000L <= damaged, lost.size() + " of " + damaged + ": " + new TreeSet<>(lost));
    }
}
