package vn.cadre.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
    @ParameterizedTest
    @CsvSource({
        "HOÀ BÌNH,HÒA BÌNH",
        "UỶ BAN,ỦY BAN",
        "Qúy,Quý",
        "Quỳnh,Quỳnh",
        "hòan,hoàn",
        "xoáy,xoáy",
        "luỹ kế,lũy kế",
        "cuả,của",
        "nghiã,nghĩa",
        "gìa,già",
        "gíêng,giếng",
        "múôn,muốn",
        "thuở,thuở",
        "khuỷu,khuỷu",
        "Thuý,Thúy",
        "quyền,quyền",
        "ngoèo,ngoèo",
        "Bắc Kạn,Bắc Kạn",
        "13−CT/TU,13-CT/TU",
        "chuye\u0309\u0302n,chuyển",
        "cliché,cliché",
        "1/2021 - 2022,1/2021 - 2022",
    })
    void bringsTextToOneForm(String input, String expected) {
        assertEquals(expected, VietnameseText.normalise(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LUAN_CHUYEN", "Tỉnh ủy Nghệ An", "Quý IV - Thủy", "Bà Rịa - Vũng Tàu"})
    void leavesNormalTextUntouched(String text) {
        assertSame(text, VietnameseText.normalise(text));
    }

    @Test
    void collapsesEveryKindOfSpace() {
        assertEquals("a b c", VietnameseText.normalise(" \uFEFFa\r\n b\u200B\u3000 c\t"));
    }

    @Test
    void comparesWithoutCaseAndWithoutAccents() {
        assertEquals("thừa thiên huế", VietnameseText.key("THỪA  THIÊN HUẾ"));
        assertEquals("dak lak, 98-qd/tw", VietnameseText.unaccented("ĐẮK LẮK, 98-QĐ/TW"));
        assertEquals("francois", VietnameseText.unaccented("François"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ban Tổ chức TƯ,Ban Tổ chức Trung ương",
        "UBKT TW,UBKT Trung ương",
        "(T.Ư).,(Trung ương).",
        "BỘ KẾ HOẠCH VÀ ĐẦU TƯ,BỘ KẾ HOẠCH VÀ ĐẦU TƯ",
        "Quy định 98-QĐ/TW,Quy định 98-QĐ/TW",
        "Chỉ thị 13-CT/TU,Chỉ thị 13-CT/TU",
        "TW-UBKT,TW-UBKT",
    })
    void writesTheCentreOutButNeverInDocumentNumbers(String input, String expected) {
        assertEquals(expected, VietnameseText.expanded(input));
    }

    @ParameterizedTest
    @CsvSource({
        "98/QÐ-TW,98-QĐ/TW",
        "Quy định số 98 - QĐ/T.Ư,98-QĐ/TW",
        "11-HD/BTCTW,11-HD/BTCTW",
        "13 -CT/ TU ngày 5,13-CT/TU",
        "138/2020/NĐ-CP,138/2020/NĐ-CP",
        "202/2025/QH15,202/2025/QH15",
        "727/QĐ-BNV,727/QĐ-BNV",
        "438/qđ-ttg,438/QĐ-TTg",
    })
    void readsDocumentNumbers(String input, String expected) {
        assertEquals(Optional.of(expected), DocumentNumber.parse(input).map(DocumentNumber::canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chỉ thị 35", "Công văn số 9723", "98-QĐ", "/TW", "7/10/2017", "abc"})
    void refusesIncompleteDocumentNumbers(String input) {
        assertEquals(Optional.empty(), DocumentNumber.parse(input));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chuyển", "Nghệ", "giếng", "gì", "QUÝ", "hoà", "hòa", "yêu", "ương", "ngoèo", "khuỷu", "Kạn"})
    void knowsSyllables(String word) {
        assertTrue(VietnameseSyllable.isSyllable(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hịện", "qủỹết", "lịệt", "Müller", "cắp̣", "ghà", "ngê", "cac", "toàn1", "b", "lưạ"})
    void knowsWhatIsNoSyllable(String word) {
        assertFalse(VietnameseSyllable.isSyllable(word));
    }
}
