package vn.cadre.report.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FontsTest {
    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
                    + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ"
                    + "−–“”…✓✕◐";

    private final Fonts fonts = Fonts.load();

    @Test
    void drawsEveryVietnameseLetter() {
        assertTrue(fonts.covers(LETTERS));
    }

    @Test
    void aPageCarriesEveryLetterThatItUses() throws Exception {
        List<Font> carried = carried(fonts.css(LETTERS));
        assertEquals(2, carried.size());
        for (Font font : carried) {
            assertEquals(-1, font.canDisplayUpTo(LETTERS));
        }
    }

    @Test
    void aPageCarriesNoMoreThanItUses() throws Exception {
        for (Font font : carried(fonts.css("đủ"))) {
            assertEquals(-1, font.canDisplayUpTo("đủ 0123456789"));
            assertEquals(0, font.canDisplayUpTo("Ữ"));
        }
    }

    private static List<Font> carried(String css) throws IOException, FontFormatException {
        List<Font> fonts = new ArrayList<>();
        for (String base64 : Pattern.compile("base64,([^)]*)\\)")
                .matcher(css)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList()) {
            fonts.add(Font.createFont(
                    Font.TRUETYPE_FONT,
                    new ByteArrayInputStream(Base64.getDecoder().decode(base64))));
        }
        return fonts;
    }
}
