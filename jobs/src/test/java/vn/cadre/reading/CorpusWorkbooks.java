package vn.cadre.reading;

import static vn.cadre.reading.Sheets.row;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbooks of the corpus, by name; they are made anew each time, so that they can be read here. */
final class CorpusWorkbooks {
    static final Object[] HEADER =
            row("Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng");
    static final Object[] FIRST = row("T1", "Đề án A", "Đề án", "CT 2019", 2019, "Hoàn thành");
    static final Object[] SECOND = row("T2", "Đề án B", "Nhiệm vụ", "CT 2019", 2019, "Đang thực hiện");
    private static final Object[] ROTATION = row(
            "Mã cán bộ",
            "Hình thức",
            "Bên báo cáo",
            "Đơn vị đi",
            "Đơn vị đến",
            "Chức vụ lãnh đạo, quản lý",
            "Số quyết định",
            "Ngày quyết định",
            "Từ ngày");
    private static final LocalDate DAY = LocalDate.of(2019, 11, 5);

    private final Map<String, byte[]> files = new TreeMap<>();

    private CorpusWorkbooks() {
        tables();
        values();
        kinds();
        damaged();
    }

    static Map<String, byte[]> all() {
        return new CorpusWorkbooks().files;
    }

    static byte[] good() {
        return Sheets.of("Biểu 1", HEADER, FIRST, SECOND).bytes();
    }

    private static Object[] rotation(Object leading, Object decision, Object day) {
        return row(
                "NA001234",
                "Luân chuyển",
                "Đi",
                "Tỉnh ủy Nghệ An",
                "Tỉnh ủy Hà Tĩnh",
                leading,
                decision,
                DAY.minusDays(3),
                day);
    }

    private void tables() {
        files.put("good.xlsx", good());
        files.put(
                "title_sections_totals_signatures.xlsx",
                Sheets.of(
                                "Biểu 1",
                                row("TỈNH ỦY NGHỆ AN", null, null, null, "ĐẢNG CỘNG SẢN VIỆT NAM"),
                                row(),
                                row(null, "BÁO CÁO TÌNH HÌNH THỰC HIỆN"),
                                HEADER,
                                row(1, 2, 3, 4, 5, 6),
                                row("I", "Các đề án của Ban"),
                                FIRST,
                                row("II", "Các nhiệm vụ khác"),
                                SECOND,
                                row("Tổng cộng", 2),
                                row("Nơi nhận:", null, null, null, "TM. BAN THƯỜNG VỤ"),
                                row(null, null, null, null, "PHÓ BÍ THƯ"))
                        .bytes());
        files.put("merged_header_of_two_rows.xlsx", Books.xlsx(CorpusWorkbooks::mergedHeader));
        files.put("merged_header_of_two_rows.xls", Books.xls(CorpusWorkbooks::mergedHeader));
        files.put(
                "several_sheets.xlsx",
                Sheets.of("Hướng dẫn", row("Cách điền biểu mẫu"))
                        .and("Một", HEADER, FIRST)
                        .and("Hai", HEADER, SECOND)
                        .bytes());
        files.put(
                "same_row_on_two_sheets.xlsx",
                Sheets.of("Một", HEADER, FIRST).and("Hai", HEADER, FIRST).bytes());
        files.put(
                "hidden_sheet.xlsx",
                Sheets.of("Một", HEADER, FIRST)
                        .and("Ẩn", HEADER, SECOND)
                        .hide("Ẩn")
                        .bytes());
        files.put(
                "hidden_rows.xlsx",
                Books.xlsx(book ->
                        Books.fill(book, HEADER, FIRST, SECOND).getRow(2).setZeroHeight(true)));
        files.put("header_alone.xlsx", Sheets.of("S", HEADER).bytes());
        files.put(
                "nil_words.xlsx",
                Sheets.of("S", row("Tháng 11"), row("Không phát sinh")).bytes());
        files.put("empty_workbook.xlsx", Sheets.of("Sheet1").bytes());
        files.put("empty_workbook.xls", Books.xls(book -> book.createSheet("Sheet1")));
        files.put("prose.xlsx", Sheets.of("S", row("Kính gửi Ban Tổ chức")).bytes());
        files.put(
                "missing_column.xlsx",
                Sheets.of("S", Arrays.copyOf(HEADER, 5), Arrays.copyOf(FIRST, 5))
                        .bytes());
        files.put("styled_to_the_last_column.xlsx", Books.xlsx(CorpusWorkbooks::styledToTheEnd));
    }

    private static void mergedHeader(Workbook book) {
        Sheet sheet = Books.fill(
                book,
                row("TT", "Mã cán bộ", "Hình thức", "Bên báo cáo", "Đơn vị", null, "Quyết định", null, "Từ ngày"),
                row(null, null, null, null, "đi", "đến", "Số quyết định", "Ngày quyết định"),
                row(
                        1,
                        "NA001234",
                        "LC",
                        "OUT",
                        "Tỉnh ủy Nghệ An",
                        "Tỉnh ủy Hà Tĩnh",
                        "1-QĐ/TU",
                        "1/11/2019",
                        "11/2019"));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 6, 7));
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
    }

    private static void styledToTheEnd(Workbook book) {
        Sheet sheet = Books.fill(book, HEADER, FIRST, SECOND);
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        for (int row = 0; row < 2_000; row++) {
            var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            line.createCell(16_383 - row % 3).setCellStyle(style);
        }
    }

    private void values() {
        files.put("formulas_with_values.xlsx", Books.xlsx(book -> formulas(book, Formulas.EVALUATED)));
        files.put("formulas_with_values.xls", Books.xls(book -> formulas(book, Formulas.EVALUATED)));
        files.put("formulas_without_values.xlsx", Books.xlsx(book -> formulas(book, Formulas.BARE)));
        files.put("error_cells.xlsx", Books.xlsx(CorpusWorkbooks::errors));
        files.put("error_cells.xls", Books.xls(CorpusWorkbooks::errors));
        files.put(
                "ticks.xlsx",
                Sheets.of("S", ROTATION, rotation("x", "1-QĐ/TU", DAY), rotation("không", "2-QĐ/TU", DAY))
                        .bytes());
        files.put(
                "tick_misread.xlsx",
                Sheets.of("S", ROTATION, rotation("có lẽ", "1-QĐ/TU", DAY)).bytes());
        files.put(
                "tick_true.xlsx",
                Sheets.of("S", ROTATION, rotation(true, "1-QĐ/TU", DAY)).bytes());
        files.put("dates_1900.xls", Books.xls(CorpusWorkbooks::dates));
        files.put("dates_1904.xlsx", Books.xlsx(book -> {
            ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            dates(book);
        }));
        files.put(
                "decision_number_became_a_date.xlsx",
                Sheets.of("S", ROTATION, rotation("x", new Sheets.Month(LocalDate.of(2019, 11, 1)), DAY))
                        .bytes());
        files.put(
                "month_became_a_date.xlsx",
                Sheets.of("S", ROTATION, rotation("x", "1-QĐ/TU", new Sheets.Month(LocalDate.of(2019, 11, 1))))
                        .bytes());
        files.put(
                "date_without_its_format.xlsx",
                Sheets.of("S", ROTATION, rotation("x", "1-QĐ/TU", 43_774)).bytes());
        files.put(
                "unit_code_lost_its_zero.xlsx",
                Sheets.of(
                                "S",
                                row(
                                        "Mã cán bộ",
                                        "Hình thức",
                                        "Bên báo cáo",
                                        "Đơn vị đi",
                                        "Đơn vị đến",
                                        "Số quyết định",
                                        "Ngày quyết định",
                                        "Từ ngày"),
                                row("HN1", "Luân chuyển", "Đi", 1, 40, "1-QĐ/TU", DAY, DAY))
                        .bytes());
        files.put(
                "percentages_as_fractions.xlsx",
                Sheets.of(
                                "S",
                                row("Mã chỉ tiêu", "Kỳ tính", "Giá trị"),
                                row("NV01", "Trong kỳ", new Sheets.Share(0.8802)),
                                row("QH01", "Trong kỳ", 30))
                        .bytes());
        files.put("line_breaks_and_long_text.xlsx", longText(32_767));
        files.put("rich_text.xlsx", Books.xlsx(CorpusWorkbooks::richText));
    }

    private enum Formulas {
        EVALUATED,
        BARE
    }

    private static void formulas(Workbook book, Formulas how) {
        Sheet sheet = Books.fill(book, HEADER, FIRST, SECOND);
        sheet.getRow(1).createCell(1).setCellFormula("\"Đề án \"&\"A\"");
        sheet.getRow(2).createCell(4).setCellFormula("2000+19");
        if (how == Formulas.EVALUATED) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }
    }

    private static void errors(Workbook book) {
        Sheet sheet = Books.fill(book, HEADER, FIRST, SECOND);
        sheet.getRow(1).getCell(1).setCellErrorValue(FormulaError.REF.getCode());
    }

    private static void dates(Workbook book) {
        Sheet sheet = Books.fill(book, ROTATION, rotation("x", "1-QĐ/TU", ""));
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        Cell cell = sheet.getRow(1).createCell(8);
        cell.setCellValue(DAY);
        cell.setCellStyle(style);
    }

    private static byte[] longText(int length) {
        return Sheets.of(
                        "S",
                        HEADER,
                        row("T1", "Đề án\nA " + "x".repeat(length - 8), "Đề án", "CT 2019", 2019, "Hoàn thành"),
                        SECOND)
                .bytes();
    }

    private static void richText(Workbook book) {
        Sheet sheet = Books.fill(book, HEADER, FIRST);
        var text = book.getCreationHelper().createRichTextString("Đề án A");
        var bold = book.createFont();
        bold.setBold(true);
        text.applyFont(0, 3, bold);
        sheet.getRow(1).getCell(1).setCellValue(text);
    }

    private void kinds() {
        byte[] good = good();
        files.put(
                "macro_workbook.xlsm",
                Books.member(
                        good,
                        "[Content_Types].xml",
                        text -> text.replace(
                                "spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.macroEnabled.main+xml")));
        files.put("named_as_text.csv", good);
        files.put("good.xls", Books.xls(book -> Books.fill(book, HEADER, FIRST, SECOND)));
        files.put("strict_office_xml.xlsx", strict(good));
        files.put("prefixed_xml.xlsx", Books.member(good, "xl/worksheets/sheet1.xml", CorpusWorkbooks::prefixed));
        files.put("unusual_paths.xlsx", Books.renamed(good, name -> "/" + name.replace('/', '\\')));
        files.put("open_password.xlsx", Books.locked(good, "mật khẩu"));
        files.put("default_password.xlsx", Books.locked(good, "VelvetSweatshop"));
        files.put("open_password.xls", Books.lockedXls("mật khẩu", HEADER, FIRST));
        files.put(
                "binary_workbook.xlsb",
                Books.zip(Map.of("[Content_Types].xml", new byte[0], "xl/workbook.bin", new byte[9])));
        files.put(
                "letter_renamed.xlsx",
                Books.zip(Map.of("[Content_Types].xml", new byte[0], "word/document.xml", new byte[9])));
        files.put("excel_95.xls", Books.container("Book"));
        files.put("letter_renamed.xls", Books.container("WordDocument"));
        files.put("other_container.xls", Books.container("Something"));
    }

    /** As Excel saves "Strict Open XML". */
    private static byte[] strict(byte[] good) {
        byte[] all = good;
        for (String member : new String[] {
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml"
        }) {
            all = Books.member(
                    all,
                    member,
                    text -> text.replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/",
                                    "http://purl.oclc.org/ooxml/officeDocument/")
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }
        return all;
    }

    private static String prefixed(String sheet) {
        return sheet.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replaceFirst("xmlns=", "xmlns:x=");
    }

    private void damaged() {
        byte[] good = good();
        byte[] old = files.get("good.xls");
        files.put("cut_in_half.xlsx", Arrays.copyOf(good, good.length / 2));
        files.put("last_bytes_lost.xlsx", Arrays.copyOf(good, good.length - 30));
        files.put("cut_in_half.xls", Arrays.copyOf(old, old.length / 2));
        files.put("cut_to_its_first_block.xls", Arrays.copyOf(old, 512));
        files.put(
                "sheet_cut_short.xlsx",
                Books.member(good, "xl/worksheets/sheet1.xml", text -> text.substring(0, text.length() * 2 / 3)));
        files.put("sheet_missing.xlsx", Books.without(good, "xl/worksheets/sheet1.xml"));
        files.put("texts_missing.xlsx", Books.without(good, "xl/sharedStrings.xml"));
        files.put("styles_missing.xlsx", Books.without(good, "xl/styles.xml"));
        files.put("workbook_missing.xlsx", Books.without(good, "xl/workbook.xml"));
        files.put(
                "text_number_too_high.xlsx",
                Books.member(good, "xl/worksheets/sheet1.xml", text -> text.replace("<v>1</v>", "<v>999</v>")));
        files.put(
                "row_numbers_go_back.xlsx",
                Books.member(good, "xl/worksheets/sheet1.xml", text -> text.replace("r=\"3\"", "r=\"2\"")));
        files.put(
                "column_beyond_the_sheet.xlsx",
                Books.member(good, "xl/worksheets/sheet1.xml", text -> text.replace("\"F2\"", "\"ZZZZZZ2\"")));
        files.put(
                "number_that_is_none.xlsx",
                Books.member(good, "xl/worksheets/sheet1.xml", text -> text.replace("<v>2019</v>", "<v>20x9</v>")));
        files.put("duplicate_member.xlsx", Books.twice(good, "xl/worksheets/sheet1.xml"));
        files.put("wrong_checksum.xlsx", Books.wrongChecksum(good));
        files.put(
                "dimension_lies.xlsx",
                Books.member(
                        good,
                        "xl/worksheets/sheet1.xml",
                        text -> text.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1:XFD1048576\"")));
        files.put(
                "document_type.xlsx",
                Books.member(
                        good,
                        "xl/worksheets/sheet1.xml",
                        text -> text.replaceFirst(
                                "<worksheet", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet")));
    }
}
