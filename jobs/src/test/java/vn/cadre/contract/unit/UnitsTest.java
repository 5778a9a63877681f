package vn.cadre.contract.unit;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.SchemaDirectory;

class UnitsTest {
    private static final LocalDate NOVEMBER_2019 = LocalDate.of(2019, 11, 30);
    private static final LocalDate JUNE_2025 = LocalDate.of(2025, 6, 30);
    private static final LocalDate JUNE_2026 = LocalDate.of(2026, 6, 30);
    private static final Units UNITS = Definitions.load(SchemaDirectory.real()).units();

    private static String id(String text, LocalDate day) {
        return UNITS.resolve(text, day).map(Unit::id).orElse("");
    }

    @Test
    void aCodeMeansTheUnitOfTheListInForce() {
        assertEquals("Bắc Giang", UNITS.byCode("24", JUNE_2025).orElseThrow().nameVi());
        assertEquals(
                "Bắc Ninh",
                UNITS.byCode("24", JUNE_2025.plusDays(1)).orElseThrow().nameVi());
        assertEquals("63-01", UNITS.byCode("1", NOVEMBER_2019).orElseThrow().id());
        assertEquals(List.of(), UNITS.byCode("27", JUNE_2026).stream().toList());
        assertEquals(List.of(), UNITS.byCode("TW-BTGDV", NOVEMBER_2019).stream().toList());
    }

    @Test
    void sixtyThreeProvincesBecomeThirtyFour() {
        List<UnitLineage> provinces = UNITS.lineage().stream()
                .filter(step -> step.from().startsWith("63-"))
                .toList();
        assertEquals(63, provinces.size());
        assertEquals(
                63, provinces.stream().map(UnitLineage::from).collect(toSet()).size());
        assertEquals(
                34, provinces.stream().map(UnitLineage::to).collect(toSet()).size());
        assertEquals(
                new UnitLineage("63-24", "34-24", "202/2025/QH15", LocalDate.of(2025, 6, 12), LocalDate.of(2025, 7, 1)),
                provinces.stream()
                        .filter(step -> step.from().equals("63-24"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                Set.of("63", "TW"),
                UNITS.inForce(JUNE_2025).stream().map(Unit::list).collect(toSet()));
        assertEquals(
                34,
                UNITS.inForce(JUNE_2026).stream()
                        .filter(unit -> !unit.central())
                        .count());
    }

    @Test
    void aUnitHasTheNameAndTypeOfTheDay() {
        assertEquals("Thừa Thiên Huế tinh", called("46", LocalDate.of(2024, 12, 31)));
        assertEquals("Huế thanh_pho_tw", called("46", LocalDate.of(2025, 1, 1)));
        assertEquals("Đồng Nai tinh", called("75", LocalDate.of(2026, 4, 29)));
        assertEquals("Đồng Nai thanh_pho_tw", called("75", LocalDate.of(2026, 4, 30)));
    }

    private static String called(String code, LocalDate day) {
        Unit unit = UNITS.byCode(code, day).orElseThrow();
        return unit.nameVi() + " " + unit.type();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nghệ An                                             | 63-40   | 34-40
                    nghe an                                             | 63-40   | 34-40
                    40                                                  | 63-40   | 34-40
                    63-40                                               | 63-40   | 34-40
                    TỈNH UỶ NGHỆ AN                                     | 63-40   | 34-40
                    UBND tỉnh Nghệ An                                   | 63-40   | 34-40
                    UBND tinh Nghe An                                   | 63-40   | 34-40
                    Sở Nội vụ Nghệ An                                   | 63-40   | 34-40
                    Huyện ủy Yên Thành, Nghệ An                         | 63-40   | 34-40
                    Huyện ủy Yên Thành Nghệ An                          | 63-40   | 34-40
                    Nghệ An - Huyện ủy Yên Thành                        | 63-40   | 34-40
                    Tỉnh đoàn TNCS Hồ Chí Minh tỉnh Nghệ An             | 63-40   | 34-40
                    Ban Tổ chức Tỉnh ủy Bắc Giang                       | 63-24   | 34-24
                    Bắc Ninh                                            | 63-27   | 34-24
                    Thành ủy Bắc Ninh, tỉnh Bắc Ninh                    | 63-27   | 34-24
                    Quận ủy Ba Đình, Hà Nội                             | 63-01   | 34-01
                    Thành ủy Hà Nội                                     | 63-01   | 34-01
                    TP.HCM                                              | 63-79   | 34-79
                    Thành phố Thủ Đức, TP Hồ Chí Minh                   | 63-79   | 34-79
                    Sở Nội vụ tỉnh Bà Rịa – Vũng Tàu                    | 63-77   | 34-79
                    Tỉnh ủy Thừa Thiên - Huế                            | 63-46   | 34-46
                    Ban Tổ chức T.Ư                                     | TW      | TW
                    Cục Bảo vệ chính trị nội bộ, Ban Tổ chức Trung ương | TW      | TW
                    UBKT Trung ương                                     | TW-UBKT | TW-UBKT
                    Ban Tuyên giáo Trung ương                           | TW-BTG  | TW-BTGDV
                    Đảng ủy Khối các cơ quan Trung ương                 | TW-KCQ  | TW-CQD
                    """)
    void anOrganisationLeadsToItsUnitOrTheUnitThatFollowed(String text, String in2019, String in2026) {
        assertEquals(in2019 + " " + in2026, id(text, NOVEMBER_2019) + " " + id(text, JUNE_2026));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HN",
                "BN",
                "VN-24",
                "TP Bắc Ninh",
                "Thành ủy Bắc Ninh",
                "TP Hải Dương",
                "Huyện ủy Hòa Bình",
                "xã Tân Long An",
                "Quảng Nam - Đà Nẵng",
                "Hà Bắc",
                "Trung ương",
                "Bộ Công an",
                "Đoàn TNCS Hồ Chí Minh",
                "Học viện Chính trị quốc gia Hồ Chí Minh"
            })
    void whatMayBeAnotherUnitIsNotGuessed(String text) {
        assertEquals(" ", id(text, NOVEMBER_2019) + " " + id(text, JUNE_2026));
    }

    /** Offices abbreviate a level as readily as they write it out; what bears one is a district, though a province has its name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND H. Hòa Bình",
                "H.Hòa Bình",
                "HU Hoà Bình",
                "H.U. Hòa Bình",
                "H.ủy Hòa Bình",
                "hu hoa binh",
                "UBND H.Quảng Ninh",
                "UBND H. Quang Ninh",
                "TX. Quảng Trị",
                "TXU Quảng Trị",
                "T.X Quảng Trị",
                "TT. Hòa Bình",
                "T.trấn Hòa Bình",
                "UBND P. Hòa Bình",
                "Q. Hòa Bình",
                "X. Hòa Bình",
                "X. Tân Long An",
                "TT Tân Long An"
            })
    void anAbbreviatedLevelIsALevel(String text) {
        assertEquals(" ", id(text, NOVEMBER_2019) + " " + id(text, JUNE_2026));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    H. Yên Thành, Nghệ An          | 63-40
                    HU Yên Thành, tỉnh Nghệ An     | 63-40
                    HU Yên Thành Nghệ An           | 63-40
                    UBND H. Hòa Bình, Bạc Liêu     | 63-95
                    TT HĐND tỉnh Nghệ An           | 63-40
                    TT HĐND Nghệ An                | 63-40
                    P. Nội vụ Nghệ An              | 63-40
                    TT Huế                         | 63-46
                    UBND TT-Huế                    | 63-46
                    T. Hòa Bình                    | 63-17
                    Tỉnh ủy Hòa Bình               | 63-17
                    UBND tỉnh H.Bình               | 63-17
                    Q.Ninh                         | 63-22
                    TP. Hà Nội                     | 63-01
                    TP. Hồ Chí Minh                | 63-79
                    UBND Q.1 TP.HCM                | 63-79
                    UBND Quận 1 TPHCM              | 63-79
                    """)
    void anAbbreviationLeavesAProvinceItsName(String text, String unit) {
        assertEquals(unit, id(text, NOVEMBER_2019));
    }

    /** Kiến Giang is the seat of Lệ Thủy in Quảng Bình; Kiên Giang is the province. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UBND TT Kiến Giang, huyện Lệ Thủy  | ''
                    Kiến Giang, Lệ Thủy                | ''
                    Kiến Giang, Quảng Bình             | 63-44
                    Kiên Giang                         | 63-91
                    """)
    void aTownIsNotTheProvinceOfAlmostItsName(String text, String unit) {
        assertEquals(unit, id(text, NOVEMBER_2019));
    }

    /** HCM stands for a person's name first: the youth union and the academy bear it too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tỉnh đoàn TNCS HCM       | ''
                    Học viện CTQG HCM        | ''
                    Hoc vien CTQG HCM        | ''
                    HCM                      | 63-79
                    TP HCM                   | 63-79
                    T.P HCM                  | 63-79
                    TPHCM                    | 63-79
                    Tp.HCM                   | 63-79
                    Thành ủy TP.HCM          | 63-79
                    Sở Nội vụ TP HCM         | 63-79
                    Quận ủy 3, HCM           | 63-79
                    """)
    void theInitialsOfACityMayBeAPersons(String text, String unit) {
        assertEquals(unit, id(text, NOVEMBER_2019));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Phù Yên", "Thạnh Hóa", "Thạnh Hoá", "Kiến Giang", "Thanh Hòa", "Hạ Giang", "Tuyên Quảng", "Huệ"
            })
    void aNameWithOtherMarksIsAnotherName(String text) {
        assertEquals("", id(text, JUNE_2025));
    }

    /** Marks that were lost, or stand where another keyboard puts them, leave a name what it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hoà Bình            | 63-17
                    Hoa Bình            | 63-17
                    Thanh Hoá           | 63-38
                    Phu Yên             | 63-54
                    Phu Yen             | 63-54
                    Đăk Lak             | 63-66
                    Dak Lăk             | 63-66
                    Tiên Giang          | 63-82
                    Điên Biên           | 63-11
                    Bà Ria - Vũng Tau   | 63-77
                    HàNội               | 63-01
                    HoàBình             | 63-17
                    Hà Nội City         | 63-01
                    Nghệ An Province    | 63-40
                    Thừa Thiên Huê      | 63-46
                    """)
    void aNameMayLackSomeOfItsMarks(String text, String unit) {
        assertEquals(unit, id(text, NOVEMBER_2019));
    }

    @Test
    void aCityUnderAProvinceIsNotItsProvince() {
        assertEquals("", id("TP Huế", NOVEMBER_2019));
        assertEquals("63-46", id("TP Huế", JUNE_2025));
        assertEquals("", id("Thành ủy Đồng Nai", JUNE_2025));
        assertEquals("34-75", id("Thành ủy Đồng Nai", JUNE_2026));
    }

    @Test
    void everyAliasLeadsToItsStatedUnits() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines("unit_alias.csv")) {
            if (line.startsWith("\"")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            for (String unit : cells[1].split("\\|")) {
                Unit stated = UNITS.byId(unit).orElseThrow();
                LocalDate day = stated.validTo() == null ? JUNE_2026 : stated.validTo();
                if (!id(cells[0], day).equals(unit)) {
                    wrong.add(cells[0] + " leads to " + id(cells[0], day) + ", not " + unit);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyUnitIsFoundByItsNameAndItsCommittee() {
        List<String> wrong = new ArrayList<>();
        for (LocalDate day : List.of(JUNE_2025, JUNE_2026)) {
            for (Unit unit : UNITS.inForce(day)) {
                String prefix = unit.central() ? "" : unit.centrallyRunCity() ? "Thành ủy " : "Tỉnh ủy ";
                if (!id(prefix + unit.nameVi(), day).equals(unit.id())) {
                    wrong.add(prefix + unit.nameVi());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noAmbiguousAliasLeadsAnywhere() throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : lines("unit_alias_ambiguous.csv")) {
            String alias = line.split(",")[0];
            if (!(id(alias, NOVEMBER_2019) + id(alias, JUNE_2026)).isEmpty()) {
                found.add(alias);
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<String> lines(String table) throws IOException {
        return Files.readAllLines(SchemaDirectory.real().resolve("reference/" + table), StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList();
    }
}
