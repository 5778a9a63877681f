package vn.cadre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.report.font.Fonts;
import vn.cadre.text.date.Period;

class ReportRendererTest {
    private static final Period NOVEMBER = Period.parse("2019-11").orElseThrow();
    private static final String VI = "//article[@lang='vi']";
    private static final String EN = "//article[@lang='en']";

    @TempDir
    static Path folder;

    private static Connection edition;
    private static ReportRenderer renderer;
    private static Path page;
    private static Html html;

    @BeforeAll
    static void renderNovember() throws Exception {
        edition =
                SampleEdition.open(new TreeMap<>(Map.of("63-01", "Hà Nội", "63-24", "Bắc Giang", "63-40", "Nghệ An")));
        ReportDefinition monthly =
                ReportDefinition.loadAll(SampleEdition.REPORTS).get("monthly");
        renderer = new ReportRenderer(monthly, SampleEdition.codes(), Fonts.load());
        page = renderer.render(edition, SampleEdition.FACTS, NOVEMBER, folder);
        html = Html.read(page);
    }

    @AfterAll
    static void close() throws SQLException {
        edition.close();
    }

    @Test
    void liesInTheFolderOfItsPeriodAndStaysSmall() throws Exception {
        assertEquals(folder.resolve("2019-11").resolve("index.html"), page);
        assertTrue(Files.size(page) < 1_000_000);
        try (var files = Files.list(page.getParent())) {
            assertEquals(List.of(page), files.toList());
        }
    }

    @Test
    void saysFifteenOfSeventeenWithTheReportedFigureAndItsGap() throws Exception {
        assertEquals(
                "Tỷ lệ hoàn thành đề án, nhiệm vụ theo chương trình công tác Ban Tổ chức Trung ương · tại cuối kỳ"
                        + " 88,24 % 15/17 Số báo cáo khoảng 88,02 % Chênh lệch −0,22 điểm phần trăm"
                        + " Hoàn thành 12 Cơ bản hoàn thành 3"
                        + " Tử số 15 – đề án, nhiệm vụ hoàn thành hoặc cơ bản hoàn thành"
                        + " Mẫu số 17 – đề án, nhiệm vụ trong chương trình công tác năm Số đơn vị đã gửi 1 trên 1",
                html.text(VI + card("NV01")));
        assertEquals(
                "Work-programme completion Central Organisation Commission · at the end of the period"
                        + " 88.24 % 15/17 Reported about 88.02 % (in the original “khoảng 88,02%”)"
                        + " Gap −0.22 percentage points Complete 12 Basically complete 3"
                        + " Numerator 15 – schemes and tasks complete or basically complete"
                        + " Denominator 17 – schemes and tasks in the year's programme Units that reported 1 of 1",
                html.text(EN + card("NV01")));
    }

    @Test
    void drawsTheRingWithItsFigures() throws Exception {
        String ring = VI + "//*[local-name()='svg'][*[local-name()='title' and starts-with(., 'Đề án')]]";
        assertEquals(
                List.of(
                        "88,24 %",
                        "15 trên 17",
                        "12",
                        "Hoàn thành",
                        "3",
                        "Cơ bản hoàn thành",
                        "2",
                        "Chưa hoàn thành",
                        "Số báo cáo: khoảng 88,02 %",
                        "Chênh lệch: −0,22 điểm phần trăm"),
                html.texts(ring + "//*[local-name()='text']"));
        assertEquals(
                "15 trên 17: 88,24 %. Hoàn thành 12, Cơ bản hoàn thành 3, Chưa hoàn thành 2.",
                html.text(ring + "/*[local-name()='desc']"));
    }

    @Test
    void keepsANearlyFigureAsItWasSaid() throws Exception {
        assertEquals(
                "Lũy kế từ đầu năm 557 lượt Số báo cáo gần 560 lượt"
                        + " Chênh lệch không tính, vì số báo cáo chỉ nêu “gần” hoặc “hơn”",
                html.text(VI + card("QH01") + "//dl[@class='beside']"));
        assertEquals("30 lượt", html.text(VI + card("QH01") + "/p[@class='figure']"));
    }

    @Test
    void writesCountsInBothLanguages() throws Exception {
        assertEquals("133 lượt", html.text(VI + card("TD01") + "/p[@class='figure']"));
        assertEquals("Lũy kế từ đầu năm 854 lượt", html.text(VI + card("TD01") + "//dl[@class='beside']"));
        assertEquals("Lũy kế từ đầu năm 1.077 trường hợp", html.text(VI + card("TD02") + "//dl[@class='beside']"));
        assertEquals("Year to date 1,077 cases", html.text(EN + card("TD02") + "//dl[@class='beside']"));
        assertEquals("86 người", html.text(VI + card("QH05") + "/p[@class='figure']"));
        assertEquals("Số lớp đã mở 2 lớp", html.text(VI + card("QH05") + "//dl[@class='beside']"));
    }

    @Test
    void comparesReportedWithComputed() throws Exception {
        assertEquals(
                List.of(
                        "Tỷ lệ hoàn thành đề án, nhiệm vụ theo chương trình công tác (NV01) Ban Tổ chức Trung ương"
                                + " Tại cuối kỳ khoảng 88,02 % 88,24 % (15/17) −0,22 điểm phần trăm",
                        "Số lượt cán bộ được phê duyệt quy hoạch (QH01) Ban Tổ chức Trung ương"
                                + " Lũy kế từ đầu năm gần 560 lượt 557 lượt không tính, vì số báo cáo chỉ nêu “gần” hoặc “hơn”"),
                html.texts(VI + "//table[caption='Trong kỳ']/tbody/tr"));
        assertEquals(
                List.of(
                        "Quý III năm 2019 Số lượt cán bộ luân chuyển (LC01) Bắc Giang Trong kỳ khoảng 40 lượt"
                                + " 41 lượt −1 lượt",
                        "Năm 2023 Số đề án cơ bản hoàn thành trong năm (NV02) Ban Tổ chức Trung ương Tại cuối kỳ 21 đề án"
                                + " Không đủ các tháng trong kỳ, nên không tính được –"),
                html.texts(VI + "//table[starts-with(caption, 'Báo cáo theo năm')]/tbody/tr"));
    }

    @Test
    void namesWhoIsMissingAndWhatIsNotComplete() throws Exception {
        assertEquals(
                List.of("Bắc Giang Luân chuyển, Quy hoạch, Thẩm định, Bồi dưỡng, Kiểm tra, Nhiệm vụ, Số báo cáo"),
                html.texts(VI + "//table[caption='Đơn vị chưa gửi hoặc gửi muộn']/tbody/tr"));
        assertEquals(
                List.of("✓Đúng hạn", "✕Chưa gửi"),
                html.texts(VI + "//div[@class='grid']//tr[th='Hà Nội' or th='Bắc Giang']/td[1]"));
        assertEquals(
                List.of(
                        "DA16 Đề án mẫu số 16 <về> công tác cán bộ Đang thực hiện 15/12/2019",
                        "DA17 Đề án mẫu số 17 <về> công tác cán bộ Đang thực hiện 12/2019"),
                html.texts(VI + "//table[starts-with(caption, 'Đề án, nhiệm vụ chưa')]/tbody/tr"));
    }

    @Test
    void bearsItsEditionAndItsSampleBanner() throws Exception {
        assertEquals(
                "DỮ LIỆU MẪU / SAMPLE DATA Số liệu do chương trình tạo ra để minh họa, không phải số liệu thật.",
                html.text(VI + "/p[@class='sample']"));
        assertEquals(
                "Ấn bản 7, công bố lúc 09:15 ngày 6/12/2019, giờ Hà Nội (Asia/Ho_Chi_Minh)"
                        + " Phiên chạy 20191206-021500 Dấu vân tay định nghĩa 9f3c01d27a84be56",
                html.text(VI + "/footer"));
    }

    @Test
    void needsNothingFromElsewhere() throws Exception {
        String text = Files.readString(page);
        assertFalse(Pattern.compile("(?:src|href)=\"https?:|@import|url\\((?!data:|#)")
                .matcher(text)
                .find());
    }

    @Test
    void everyDrawingSpeaksAndHasATable() throws Exception {
        int drawings = html.texts("//*[local-name()='svg']").size();
        assertEquals(14, drawings);
        assertEquals(
                drawings,
                html.texts(
                                "//*[local-name()='svg'][@role='img'][*[local-name()='title']!='' and *[local-name()='desc']!='']")
                        .size());
        assertEquals(
                drawings,
                html.texts("//figure[.//*[local-name()='svg']]//details//table[caption!='']")
                        .size());
    }

    @Test
    void aFigureThatIsNotThereSaysWhy() throws Exception {
        Period january = Period.parse("2019-01").orElseThrow();
        try (var statement = edition.createStatement()) {
            statement.execute("insert into indicator_value values ('BC01', '', 'VN', '2019-01', 'period', 'reported',"
                    + " null, null, null, 'not_reported', 64, 0, null, null, null, null)");
        }
        Html absent = Html.read(renderer.render(edition, SampleEdition.FACTS, january, folder));
        assertEquals("Chưa có báo cáo", absent.text(VI + card("BC01") + "/p[@class='figure absent']"));
        assertEquals("Not reported", absent.text(EN + card("BC01") + "/p[@class='figure absent']"));
        assertEquals(
                "Không có số liệu trong ấn bản này", absent.text(VI + card("NV01") + "/p[@class='figure absent']"));
        assertEquals("Tháng 1 năm 2019", absent.text(VI + "//p[@class='period']"));
        assertEquals(
                List.of("Chưa có báo cáo đề án, nhiệm vụ của kỳ này."),
                absent.texts(VI + "//p[starts-with(., 'Chưa có báo cáo đề án') or starts-with(., 'Không còn đề án')]"));
    }

    @Test
    void listsThePeriods() throws Exception {
        Path index = renderer.renderIndex(
                edition, SampleEdition.FACTS, List.of(Period.parse("2019-10").orElseThrow(), NOVEMBER), folder);
        assertEquals(folder.resolve("index.html"), index);
        Html list = Html.read(index);
        assertEquals(
                List.of(
                        "Tháng 11 năm 2019 88,24 % 389 lượt 30 lượt 133 lượt 88 trường hợp 93,97 %",
                        "Tháng 10 năm 2019 – 357 lượt 67 lượt 84 lượt 105 trường hợp –"),
                list.texts(VI + "//tbody/tr"));
        assertEquals(List.of("2019-11/index.html#vi", "2019-10/index.html#vi"), list.texts(VI + "//tbody//a/@href"));
    }

    private static String card(String indicator) {
        return "//section[@data-indicator='" + indicator + "']";
    }
}
