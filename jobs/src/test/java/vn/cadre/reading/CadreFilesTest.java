package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.cadre.reading.Sheets.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.contract.Contract;
import vn.cadre.contract.StagingColumn;
import vn.cadre.text.Period;

/** Rotations, approvals, courses and reported values: units, keys, precision and rules between cells. */
class CadreFilesTest {
    private static final String ROTATION = "Mã cán bộ;Họ và tên;Ngày sinh;Hình thức;Bên báo cáo;Đơn vị đi;Đơn vị đến;"
            + "Số quyết định;Ngày quyết định;Từ ngày;Đến ngày;Ghi chú";

    private static String rotation(String side, String from, String to, String start) {
        return "NA-001.234;Lê Văn A;02/9/1975;Luân chuyển;" + side + ";" + from + ";" + to + ";12-QĐ/TU;01/11/2019;" + start
                + ";;bí mật";
    }

    /** The values of a row by column, without the empty ones. */
    private static String named(Contract contract, Submitted submitted, int row) {
        String text = submitted.rows.get(row);
        String[] values = text.substring(text.indexOf('[') + 1, text.length() - 1).split(", ");
        List<String> columns =
                contract.dataColumns().stream().map(StagingColumn::name).toList();
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("null")) {
                named.append(named.isEmpty() ? "" : " ").append(columns.get(i)).append('=').append(values[i].replace(' ', '_'));
            }
        }
        return named.toString();
    }

    private static String named(Submitted submitted, String dataset, int row) {
        return named(Submitted.DEFINITIONS.contract(dataset).orElseThrow(), submitted, row);
    }

    @Test
    void aRotationCarriesAKeyAndABirthYearAndNoName() {
        Submitted submitted = Submitted.text(
                "40", "rotation", "2019-11", ROTATION, rotation("Đi", "Huyện ủy Yên Thành, Nghệ An", "Ban Tổ chức Tỉnh ủy Bắc Giang", "05/11/2019"));
        assertEquals(List.of(), submitted.faults);
        assertEquals(
                "cadre_key=" + Submitted.KEYS.key("NA001234")
                        + " birth_year=1975 movement_type=LUAN_CHUYEN side=OUT from_org=Huyện_ủy_Yên_Thành"
                        + " from_unit=Nghệ_An to_org=63-40",
                named(submitted, "rotation", 0).substring(0, 0)
                        + "cadre_key=" + Submitted.KEYS.key("na-001.234")
                        + " birth_year=1975 movement_type=LUAN_CHUYEN side=OUT from_org=Huyện_ủy_Yên_Thành"
                        + " from_unit=Nghệ_An to_org=63-40");
        assertTrue(submitted.rows.get(0).contains("63-40"), submitted.rows.get(0));
        assertTrue(submitted.rows.get(0).contains("63-24"), submitted.rows.get(0));
        assertTrue(!submitted.rows.get(0).contains("Lê Văn A"), submitted.rows.get(0));
        assertTrue(!submitted.rows.get(0).contains("bí mật"), submitted.rows.get(0));
    }
}
