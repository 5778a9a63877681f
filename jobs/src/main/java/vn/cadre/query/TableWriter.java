package vn.cadre.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.text.SafeText;

/** Aligned columns for a person; the first rows say how wide the columns are. */
final class TableWriter implements AnswerWriter {
    private static final int LOOKED_AT = 1000;

    private final Appendable out;
    private final List<List<String>> waiting = new ArrayList<>();
    private int[] widths;
    private long rows;

    TableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) {
        waiting.add(columns.stream().map(SafeText::onOneLine).toList());
    }

    @Override
    public void row(List<Object> values) throws IOException {
        rows++;
        List<String> line = values.stream()
                .map(value -> SafeText.onOneLine(AnswerFormat.text(value)))
                .toList();
        if (widths == null && waiting.size() <= LOOKED_AT) {
            waiting.add(line);
        } else {
            flush();
            print(line);
        }
    }

    private void flush() throws IOException {
        if (widths == null) {
            widths = new int[waiting.get(0).size()];
            waiting.forEach(this::widen);
            print(waiting.get(0));
            print(java.util.Arrays.stream(widths).mapToObj("-"::repeat).toList());
            for (List<String> line : waiting.subList(1, waiting.size())) {
                print(line);
            }
            waiting.clear();
        }
    }

    private void widen(List<String> line) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(line.get(i)));
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private void print(List<String> line) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            text.append(i == 0 ? "" : "  ").append(cell);
            text.append(" ".repeat(Math.max(0, widths[i] - width(cell))));
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }

    @Override
    public void end() throws IOException {
        flush();
        out.append("(").append(String.valueOf(rows)).append(" rows)\n");
    }
}
