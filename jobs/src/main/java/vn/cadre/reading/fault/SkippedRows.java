package vn.cadre.reading.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cadre.contract.CodeLabel;
import vn.cadre.contract.Definitions;
import vn.cadre.submission.RowCounts;

/** Which rows of a file were skipped, such as "2 tiêu đề, 1 dòng cộng"; empty where the kinds were not counted. */
public record SkippedRows(String vi, String en) {
    private static final String LIST = "row_kind";

    public static SkippedRows of(RowCounts rows, Definitions definitions) {
        Map<String, CodeLabel> labels = definitions.codeLists().names().contains(LIST)
                ? definitions.codeLists().labels(LIST)
                : Map.of();
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (RowKind kind : RowKind.values()) {
            Long amount = rows.skippedByKind().get(kind.id());
            if (amount != null) {
                CodeLabel label = labels.getOrDefault(kind.name(), new CodeLabel(kind.id(), kind.id()));
                vi.add(amount + " " + label.vi());
                en.add(amount + " " + label.en());
            }
        }
        return new SkippedRows(String.join(", ", vi), String.join(", ", en));
    }
}
