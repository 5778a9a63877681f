package vn.cadre.outbox;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.cadre.contract.Severity;
import vn.cadre.outbox.Look.Part;
import vn.cadre.outbox.Marker.Finding;
import vn.cadre.outbox.Marker.Place;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.fault.Fault;

/** The sheet "Lỗi cần sửa": every fault with its cell, what is wrong there, and what to do. */
final class FaultSheet {
    static final String NAME = "Lỗi cần sửa";
    private static final String TITLE = "LỖI CẦN SỬA";
    private static final List<String> HEADINGS =
            List.of("Số", "Mức", "Trang", "Ô", "Cột dữ liệu", "Nội dung đang ghi", "Sai ở đâu", "Cách sửa");
    private static final int[] WIDTHS = {6, 9, 16, 9, 20, 24, 48, 48};
    private static final int VALUE = 5;
    private static final int MESSAGE = 6;
    private static final int REMEDY = 7;
    private static final int LONGEST_VALUE = 500;
    private static final float LINE_POINTS = 13.5f;

    private final Workbook workbook;
    private final Look look;
    private final Marker marker;
    private final Subject subject;
    private int next;

    FaultSheet(Workbook workbook, Look look, Marker marker, Subject subject) {
        this.workbook = workbook;
        this.look = look;
        this.marker = marker;
        this.subject = subject;
    }

    /** Takes off the sheets that earlier return files added. */
    static void remove(Workbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            Sheet sheet = workbook.getSheetAt(i);
            Row first = sheet.getRow(0);
            Cell corner = first == null ? null : first.getCell(0);
            boolean ours = sheet.getSheetName().startsWith(NAME)
                    && corner != null
                    && corner.toString().startsWith(TITLE);
            if (ours && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(i);
            }
        }
    }

    /** Adds the sheet behind the others, as the one that is shown first. */
    void add(List<Finding> findings, long unlisted, ReadResult result, Optional<String> notice) {
        Sheet sheet = workbook.createSheet(freeName());
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.setDisplayGridlines(false);
        head(sheet, result, notice);
        headings(sheet);
        findings.forEach(finding -> line(sheet, finding));
        if (unlisted > 0) {
            say(
                    sheet,
                    Part.ALERT,
                    "Còn " + unlisted + " lỗi, lưu ý nữa chưa liệt kê; sửa xong gửi lại sẽ được báo tiếp.");
        }
        print(sheet);
        show(sheet);
    }

    private String freeName() {
        String name = NAME;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = NAME + " (" + i + ")";
        }
        return name;
    }

    private void head(Sheet sheet, ReadResult result, Optional<String> notice) {
        say(sheet, Part.TITLE, TITLE);
        sheet.getRow(0).setHeightInPoints(26);
        say(
                sheet,
                Part.LINE,
                "%s – %s – %s"
                        .formatted(subject.unit().nameVi(), subject.contract().titleVi(), subject.periodVi()));
        say(sheet, Part.LINE, "Tệp: " + subject.fileName());
        say(sheet, Part.ALERT, verdict(result));
        say(
                sheet,
                Part.LINE,
                "Cách làm: sửa từng ô dưới đây (bấm vào tên ô để đến ô), lưu, rồi gửi lại CẢ TỆP với tên bắt đầu bằng "
                        + subject.nameToSend() + ". Không cần xóa trang này.");
        notice.ifPresent(text -> say(sheet, Part.ALERT, text));
        say(
                sheet,
                Part.HINT,
                "Correct the cells listed below, save, and send the whole file again. Mã biên nhận / submission: "
                        + subject.submission().submissionId());
        next++;
    }

    private static String verdict(ReadResult result) {
        if (result.accepted()) {
            return "Đã nạp %d dòng; trả lại %d dòng có lỗi.".formatted(result.rowsLoaded(), result.rowsRejected());
        }
        return result.rowsRejected() > 0
                ? "Chưa nạp dòng nào: cả %d dòng đều có lỗi.".formatted(result.rowsRejected())
                : "Tệp chưa được nạp.";
    }

    private void say(Sheet sheet, Part part, String text) {
        look.put(sheet.createRow(next++), 0, part, text);
    }

    private void headings(Sheet sheet) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(22);
        for (int column = 0; column < WIDTHS.length; column++) {
            look.put(row, column, Part.HEADER, HEADINGS.get(column));
        }
        sheet.createFreezePane(0, next);
    }

    private void line(Sheet sheet, Finding finding) {
        Fault fault = finding.fault();
        Row row = sheet.createRow(next++);
        boolean error = fault.severity() == Severity.ERROR;
        Optional<Place> place = marker.place(fault);
        look.put(
                row,
                0,
                Part.CENTRED,
                String.valueOf(next - sheet.getPaneInformation().getHorizontalSplitPosition()));
        look.put(row, 1, error ? Part.ERROR : Part.WARNING, error ? "Lỗi" : "Lưu ý");
        look.put(row, 2, Part.BODY, fault.sheet() == null ? "" : fault.sheet());
        cell(row, fault, place);
        look.put(row, 4, Part.BODY, subject.header(fault.column()));
        look.put(row, VALUE, Part.BODY, shortened(fault.value()));
        look.put(row, MESSAGE, Part.BODY, finding.words().messageVi());
        look.put(row, REMEDY, Part.BODY, finding.words().remedyVi());
        row.setHeightInPoints(lines(row) * LINE_POINTS + 3);
    }

    private void cell(Row row, Fault fault, Optional<Place> place) {
        String written = place.map(found -> found.cell().formatAsString())
                .orElseGet(
                        () -> fault.cell() != null ? fault.cell() : fault.row() == null ? "" : "dòng " + fault.row());
        Cell cell = look.put(row, 3, place.isPresent() ? Part.LINKED : Part.CENTRED, written);
        place.ifPresent(found -> {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(
                    "'" + found.sheet().replace("'", "''") + "'!" + found.cell().formatAsString());
            cell.setHyperlink(link);
        });
    }

    private static String shortened(String value) {
        return value == null ? "" : value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + " …";
    }

    private static int lines(Row row) {
        int most = 1;
        for (Cell cell : row) {
            int width = WIDTHS[cell.getColumnIndex()];
            int lines = cell.getStringCellValue()
                    .lines()
                    .mapToInt(line -> 1 + (int) (line.length() / (width * 1.15)))
                    .sum();
            most = Math.max(most, lines);
        }
        return Math.min(most, 20);
    }

    private static void print(Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        int header = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
        sheet.setRepeatingRows(new CellRangeAddress(header, header, 0, WIDTHS.length - 1));
    }

    private void show(Sheet sheet) {
        for (Sheet other : workbook) {
            other.setSelected(false);
        }
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        sheet.setSelected(true);
        workbook.setFirstVisibleTab(0);
    }
}
