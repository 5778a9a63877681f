package vn.cadre.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Field;

class TemplateTest {
    private static final LocalDate DAY = LocalDate.of(2019, 11, 30);

    @TempDir
    Path directory;

    static Stream<String> datasets() {
        return Province.DEFINITIONS.contracts().keySet().stream();
    }

    static XSSFWorkbook template(String dataset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Template(
                        Province.DEFINITIONS,
                        Province.DEFINITIONS.contract(dataset).orElseThrow(),
                        DAY)
                .write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** A template with two rows filled in, as a clerk would. */
    static Path filled(String dataset, Path directory) throws IOException {
        Contract contract = Province.DEFINITIONS.contract(dataset).orElseThrow();
        Path file = directory.resolve(dataset + "_2019-11.xlsx");
        try (XSSFWorkbook workbook = template(dataset)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < 2; i++) {
                Row row = sheet.createRow(4 + i);
                for (int column = 0; column < contract.fields().size(); column++) {
                    fill(row, column, sheet, contract.fields().get(column), i);
                }
            }
            Files.write(file, Sent.bytes(workbook));
        }
        return file;
    }

    private static void fill(Row row, int column, XSSFSheet sheet, Field field, int which) {
        var cell = row.createCell(column);
        cell.setCellStyle(sheet.getColumnStyle(column));
        Choices choices = new Choices(Province.DEFINITIONS, DAY);
        switch (field.type()) {
            case DATE -> cell.setCellValue(DAY.minusDays(3L + which));
            case INTEGER -> cell.setCellValue(field.name().endsWith("year") ? 2019 : 12);
            case DECIMAL -> cell.setCellValue(15);
            case TICK -> cell.setCellValue("x");
            case QUANTITY -> cell.setCellValue("88,02%");
            case CODE -> cell.setCellValue(last(choices.texts(field.codeList()), field, which));
            case UNIT -> cell.setCellValue("Nghệ An");
            case TEXT -> cell.setCellValue(text(field, which));
        }
    }

    /** The unit of departure reports, so that the first side is meant. */
    private static String last(List<String> texts, Field field, int which) {
        return field.name().equals("side") ? texts.get(0) : texts.get(Math.max(0, texts.size() - 1 - which));
    }

    private static String text(Field field, int which) {
        if (field.unitColumn() != null) {
            return field.name().equals("to_org") ? "Hà Tĩnh" : "Nghệ An";
        }
        return field.name().equals("term") ? "2020-2025" : "00" + which;
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void filledInItLoadsWithoutAFault(String dataset) throws IOException {
        Province.Reading reading = Province.read(filled(dataset, directory), "40", dataset, "2019-11");
        assertEquals(List.of(), reading.codes());
        assertEquals(2, reading.result().rowsLoaded());
        assertEquals(1, reading.result().tables().size());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void leftEmptyItIsANilReturn(String dataset) throws IOException {
        Path file = directory.resolve("empty.xlsx");
        Files.write(file, Sent.bytes(template(dataset)));
        Province.Reading reading = Province.read(file, "40", dataset, "2019-11");
        assertEquals(List.of(), reading.codes());
        assertTrue(reading.result().nilReturn());
    }

    @Test
    void hasDropDownsNotesAndFormats() throws IOException {
        try (XSSFWorkbook workbook = template("rotation")) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(
                    List.of("Số liệu", "Hướng dẫn", "Danh mục"),
                    Stream.of(0, 1, 2).map(workbook::getSheetName).toList());
            assertEquals(SheetVisibility.HIDDEN, workbook.getSheetVisibility(2));
            assertEquals("Mã cán bộ", sheet.getRow(3).getCell(0).getStringCellValue());
            assertEquals("@", sheet.getColumnStyle(0).getDataFormatString());
            assertEquals("dd/mm/yyyy", sheet.getColumnStyle(3).getDataFormatString());
            assertTrue(sheet.getRow(3)
                    .getCell(0)
                    .getCellComment()
                    .getString()
                    .getString()
                    .contains("Bắt buộc."));
            assertEquals(4, sheet.getPaneInformation().getHorizontalSplitPosition());
            Set<String> lists = new TreeSet<>();
            for (DataValidation validation : sheet.getDataValidations()) {
                lists.add(String.valueOf(validation.getValidationConstraint().getFormula1()));
            }
            assertEquals(
                    new TreeSet<>(Set.of(
                            "\"x\"",
                            "0",
                            "DATE(1900,1,1)",
                            "ds_direction",
                            "ds_don_vi",
                            "ds_gender",
                            "ds_inspection_flow",
                            "ds_management_tier",
                            "ds_movement_type",
                            "ds_placement",
                            "ds_purpose",
                            "ds_side")),
                    lists);
            assertEquals(
                    "'Danh mục'!$D$1:$D$"
                            + Province.DEFINITIONS.units().inForce(DAY).size(),
                    workbook.getName("ds_don_vi").getRefersToFormula());
        }
    }
}
