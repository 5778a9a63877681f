package vn.cadre.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The columns of a submission and the writing of its cells, in the manner of its office. */
final class Table {
    /** What every row says in its last column. */
    static final String LABEL = "Dữ liệu mẫu";

    static final String NOTHING_TO_REPORT = "Không phát sinh";

    private final Submission submission;
    private final List<String> fields;

    private Table(Submission submission, List<String> fields) {
        this.submission = submission;
        this.fields = fields;
    }

    static Table of(Submission submission) {
        List<String> fields = new ArrayList<>(Wording.HEADINGS.names(submission.dataset()));
        if (submission.manner().nameFirst() && fields.get(1).equals("full_name")) {
            Collections.swap(fields, 0, 1);
        }
        return new Table(submission, fields);
    }

    Table without(String field) {
        return new Table(
                submission, fields.stream().filter(name -> !name.equals(field)).toList());
    }

    List<String> fields() {
        return fields;
    }

    List<Row> rows() {
        return submission.rows();
    }

    List<String> headings() {
        return fields.stream().map(this::heading).toList();
    }

    private String heading(String field) {
        List<String> writings = Wording.HEADINGS.writings(submission.dataset(), field);
        return writings.get(submission.manner().heading() % writings.size());
    }

    /** The cell as text. */
    String text(Row row, String field) {
        Object value = cell(row, field);
        return value instanceof LocalDate day ? written(day) : String.valueOf(value);
    }

    /** The cell as a workbook or JSON holds it: text, a number, or a day that is still a day; empty text for nothing. */
    Object cell(Row row, String field) {
        Object value = row.value(field);
        if (value == null) {
            return field.equals("note") ? LABEL : "";
        }
        if (field.equals("note")) {
            return value + " (" + LABEL.toLowerCase(Locale.ROOT) + ")";
        }
        if (value instanceof Row.Code code) {
            return spelling(code);
        }
        return value instanceof Boolean ? submission.manner().ticked() : value;
    }

    String written(LocalDate day) {
        return String.format(
                submission.manner().dates().pattern(), day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Mostly the label; one office in five writes the code, one another spelling. */
    private String spelling(Row.Code code) {
        List<String> writings = Wording.SPELLINGS.writings(code.list(), code.code());
        return switch (submission.manner().spelling()) {
            case 3 -> writings.get(writings.size() - 1);
            case 4 -> code.code();
            default -> writings.get(0);
        };
    }
}
