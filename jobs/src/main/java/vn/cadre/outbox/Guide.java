package vn.cadre.outbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Field;
import vn.cadre.contract.FieldType;
import vn.cadre.outbox.Look.Part;

/** The sheet "Hướng dẫn" of a template: how to fill it in, how to name the file, and the lists. */
final class Guide {
    private static final int[] WIDTHS = {34, 26, 14, 58, 40, 34};

    private final XSSFSheet sheet;
    private final Look look;
    private final Contract contract;
    private final Choices choices;
    private int next;

    Guide(XSSFSheet sheet, Look look, Contract contract, Choices choices) {
        this.sheet = sheet;
        this.look = look;
        this.contract = contract;
        this.choices = choices;
    }

    void write() {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.setDisplayGridlines(false);
        say(Part.TITLE, "Hướng dẫn: " + contract.titleVi());
        sheet.getRow(0).setHeightInPoints(24);
        say(Part.HINT, "Guide: " + contract.titleEn());
        next++;
        steps();
        next++;
        columns();
        lists();
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void steps() {
        String example = contract.dataset() + (contract.monthly() ? "_2019-11.xlsx" : "_2019-11.xlsx, _2019-Q4, _2019");
        for (String step : List.of(
                "1. Ghi mỗi việc một dòng ở trang “" + Template.SHEET
                        + "”, ngay dưới dòng tiêu đề; giữ nguyên tiêu đề.",
                "2. Cột có tiêu đề nền đậm là bắt buộc. Ô có mũi tên: chọn trong danh sách. Ghi ngày theo ngày/tháng/năm.",
                "3. Tháng không có việc nào: gửi biểu để trống, không xóa dòng tiêu đề.",
                "4. Đặt tên tệp: " + example + " (loại số liệu, dấu _, năm-tháng) và để trong thư mục mang mã đơn vị.",
                "5. Tệp có lỗi sẽ được trả lại, ô sai được tô màu; sửa rồi gửi lại cả tệp.")) {
            say(Part.LINE, step);
        }
        for (String step : List.of(
                "One row for each event below the header; dark headers are required; choose from the lists; dates are"
                        + " day/month/year.",
                "Nothing to report: send the sheet empty. Name the file " + example
                        + " and put it into the folder of the" + " unit.",
                "What is wrong comes back with its cells coloured; correct it and send the whole file again.")) {
            say(Part.HINT, step);
        }
    }

    private void say(Part part, String text) {
        look.put(sheet.createRow(next++), 0, part, text);
    }

    private void columns() {
        line(Part.HEADER, "Cột", "Tiếng Anh", "Yêu cầu", "Cách ghi", "How to write it", "Ví dụ");
        for (Field field : contract.fields()) {
            line(
                    field.required() ? Part.BOLD : Part.BODY,
                    field.header(),
                    field.headerEn(),
                    field.required() ? "Bắt buộc" : "Không bắt buộc",
                    choices.rule(field),
                    choices.ruleEn(field),
                    choices.example(field));
        }
    }

    private void lists() {
        Set<String> told = new LinkedHashSet<>();
        for (Field field : contract.fields()) {
            String list = Choices.list(field);
            if (list != null && told.add(list)) {
                next++;
                say(Part.ALERT, title(field, list));
                List<String> texts = choices.texts(list);
                List<String> english = choices.textsEn(list);
                for (int i = 0; i < texts.size(); i++) {
                    line(Part.BODY, texts.get(i), english.get(i));
                }
            }
        }
    }

    private String title(Field field, String list) {
        return list.equals(Choices.UNITS)
                ? "Các đơn vị có hiệu lực ngày " + choices.day()
                : "Danh sách: " + field.header()
                        + (field.type() == FieldType.CODE && field.lenient() ? " (gợi ý)" : "");
    }

    private void line(Part part, String... texts) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int column = 0; column < texts.length; column++) {
            look.put(row, column, part, texts[column]);
            lines = Math.max(lines, 1 + (int) (texts[column].length() / (WIDTHS[column] * 1.1)));
        }
        row.setHeightInPoints(lines * 13.5f + 3);
    }
}
