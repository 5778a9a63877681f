package vn.cadre.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.contract.FieldType;
import vn.cadre.contract.unit.Unit;

/** What may be written into the columns of a template. */
final class Choices {
    /** The name under which the units are offered. */
    static final String UNITS = "don_vi";

    private static final int SHOWN = 12;
    private final Definitions definitions;
    private final LocalDate day;

    Choices(Definitions definitions, LocalDate day) {
        this.definitions = definitions;
        this.day = day;
    }

    /** The list from which a field is chosen, or null. */
    static String list(Field field) {
        return switch (field.type()) {
            case CODE -> field.codeList();
            case UNIT -> UNITS;
            default -> field.unitColumn() == null ? null : UNITS;
        };
    }

    /** True when the list is an offer and any other text is right too. */
    static boolean free(Field field) {
        return field.type() == FieldType.TEXT;
    }

    /** The texts of a list: each is read back as what it stands for. */
    List<String> texts(String list) {
        if (list.equals(UNITS)) {
            return definitions.units().inForce(day).stream().map(Unit::nameVi).toList();
        }
        List<String> texts = new ArrayList<>();
        definitions.codeLists().labels(list).forEach((code, label) -> {
            boolean plain = definitions
                    .codeLists()
                    .resolve(list, label.vi())
                    .filter(code::equals)
                    .isPresent();
            texts.add(plain ? label.vi() : code);
        });
        return texts;
    }

    /** The same in English, in the same order. */
    List<String> textsEn(String list) {
        if (list.equals(UNITS)) {
            return definitions.units().inForce(day).stream().map(Unit::nameEn).toList();
        }
        return definitions.codeLists().labels(list).values().stream()
                .map(label -> label.en())
                .toList();
    }

    LocalDate day() {
        return day;
    }

    /** How a field is to be written. */
    String rule(Field field) {
        return switch (field.type()) {
            case DATE -> "Ghi ngày/tháng/năm. Nếu chỉ biết tháng, ghi tháng/năm.";
            case INTEGER -> "Ghi số nguyên, không âm.";
            case DECIMAL -> "Ghi số, không âm; phần thập phân sau dấu phẩy.";
            case TICK -> "Ghi x nếu có; để trống nếu không.";
            case QUANTITY -> "Ghi đúng như trong báo cáo đã ký.";
            case UNIT -> "Chọn đơn vị trong danh sách.";
            case CODE -> (field.lenient() ? "Nên chọn: " : "Chọn một trong: ") + shown(texts(field.codeList())) + ".";
            case TEXT ->
                field.unitColumn() == null
                        ? "Ghi chữ."
                        : "Ghi tên cơ quan kèm tên tỉnh, hoặc chọn tên tỉnh trong danh sách.";
        };
    }

    String ruleEn(Field field) {
        return switch (field.type()) {
            case DATE -> "Day/month/year; month/year when the day is not known.";
            case INTEGER -> "A whole number, not negative.";
            case DECIMAL -> "A number, not negative, with a decimal comma.";
            case TICK -> "x for yes, empty for no.";
            case QUANTITY -> "As printed in the signed report.";
            case UNIT -> "A unit of the list.";
            case CODE -> "One of the list " + field.codeList() + ".";
            case TEXT -> field.unitColumn() == null ? "Text." : "The organisation and its province.";
        };
    }

    String example(Field field) {
        return switch (field.type()) {
            case DATE -> "07/10/2019";
            case INTEGER -> field.name().endsWith("year") ? "2019" : "36";
            case DECIMAL -> "1077";
            case TICK -> "x";
            case QUANTITY -> "13.503; 88,02%; gần 560";
            case UNIT -> texts(UNITS).get(0);
            case CODE -> texts(field.codeList()).get(0);
            case TEXT -> text(field);
        };
    }

    private static String text(Field field) {
        if (field.unitColumn() != null) {
            return "Huyện ủy Yên Thành, tỉnh Nghệ An";
        }
        return switch (field.name()) {
            case "cadre_id" -> "040075000101";
            case "full_name" -> "Nguyễn Văn A";
            case "decision_no", "document_no" -> "977-QĐ/TU";
            case "term" -> "2020-2025";
            case "task_code", "course_code", "inspection_code" -> "01-2019";
            default -> "(chữ)";
        };
    }

    private static String shown(List<String> texts) {
        return String.join("; ", texts.subList(0, Math.min(SHOWN, texts.size()))) + (texts.size() > SHOWN ? "; …" : "");
    }
}
