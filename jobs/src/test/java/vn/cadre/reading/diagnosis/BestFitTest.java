package vn.cadre.reading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.cadre.reading.Sheets.row;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.reading.Sheets;
import vn.cadre.reading.Submitted;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.source.Expectation;
import vn.cadre.reading.source.FileFormat;

/** Files whose name says nothing. */
class BestFitTest {
    private static BestFit.Fit fit(String text) {
        return new BestFit(Submitted.DEFINITIONS).of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theContractWhoseHeaderFitsBest() {
        BestFit.Fit task = fit("Báo cáo\n\nMã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng\n");
        assertEquals(new BestFit.Fit(FileFormat.DELIMITED, "task", true, List.of()), task);
        BestFit.Fit course = fit("Mã lớp,Tên lớp,Từ ngày\nL1,Lớp 1,1/11/2019\n");
        assertEquals("training", course.dataset());
        assertEquals(
                List.of("MISSING_COLUMN | 1 | trainees | null | Mã lớp; Tên lớp; Từ ngày"),
                course.faults().stream().map(Submitted::written).toList());
        assertEquals(null, fit("một đoạn văn\n").dataset());
    }

    @Test
    void anyTableAsText() {
        byte[] workbook = Sheets.of("Một", row("a", 1, true), row(), row("b", new Sheets.Share(0.5)))
                .and("Hai", row("x"))
                .bytes();
        TableReader.Tables tables = new TableReader(Expectation.NONE).tables(workbook);
        assertEquals(
                List.of(
                        new TableReader.TextTable(
                                "Một", List.of(List.of("a", "1", "TRUE"), List.of("b", "50%", "")), List.of()),
                        new TableReader.TextTable("Hai", List.of(List.of("x")), List.of())),
                tables.tables());
        assertEquals(
                "EMPTY_FILE",
                new TableReader(Expectation.NONE).tables(new byte[0]).fault().code());
    }

    @Test
    void faultsAreWrittenOutWithTheirPlaceAndRemedy() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng",
                "T1,Đề án A,{detail},CT 2019,2019,Hoàn thành");
        assertEquals(
                new FaultWriter.Words(
                        "Ô C2, cột “Loại”, ghi “{detail}” không có trong danh mục.",
                        "C2, column \"Kind\": \"{detail}\" is not in the code list.",
                        "Đề nghị chọn một trong các giá trị: Đề án; Nhiệm vụ.",
                        "Choose one of: Đề án; Nhiệm vụ."),
                new FaultWriter(Submitted.DEFINITIONS)
                        .words(submitted.result().rowFaults().get(0), "file", "task"));
    }
}
