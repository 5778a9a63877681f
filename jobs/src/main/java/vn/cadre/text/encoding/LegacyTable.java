package vn.cadre.text.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import vn.cadre.text.VietnameseSyllable;
import vn.cadre.text.VietnameseText;

/** The old Vietnamese encodings: each turns bytes, held as characters up to U+00FF, into text. */
public enum LegacyTable {
    TCVN3(Encoding.TCVN3) {
        @Override
        public String decode(String bytes) {
            return Tcvn3.decode(bytes);
        }
    },
    VNI(Encoding.VNI) {
        @Override
        public String decode(String bytes) {
            return Vni.decode(bytes);
        }
    },
    VISCII(Encoding.VISCII) {
        @Override
        public String decode(String bytes) {
            return single(bytes, VISCII_HIGH, VISCII_LOW);
        }
    },
    WINDOWS_1258(Encoding.WINDOWS_1258) {
        @Override
        public String decode(String bytes) {
            return Normalizer.normalize(single(bytes, WINDOWS_1258_HIGH, ""), Normalizer.Form.NFC);
        }
    },
    UTF_8_TWICE(Encoding.UTF_8_TWICE) {
        @Override
        public String decode(String bytes) {
            String read = utf8(bytes);
            return read != null ? read : utf8(bytes.replace("\u00C3 ", "\u00C3\u00A0"));
        }
    };

    private static final String VISCII_HIGH = """
            ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ""";
    private static final String VISCII_LOW = "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001EỴ";

    private static final String WINDOWS_1258_HIGH = Windows1252.HIGH
            + "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ßàáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ";

    private final Encoding encoding;

    LegacyTable(Encoding encoding) {
        this.encoding = encoding;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** True when the evidence is enough; what decodes as UTF-8 needs little more. */
    boolean isConvincedBy(Evidence evidence) {
        return this == UTF_8_TWICE ? evidence.isMostlySyllables() : evidence.convinces();
    }

    /** The text that the bytes mean, or null when they cannot be of this encoding. */
    public abstract String decode(String bytes);

    /** Bytes looked up one by one; the low ones in pairs of byte and letter. */
    private static String single(String bytes, String high, String low) {
        StringBuilder out = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            int control = c < ' ' ? low.indexOf(c) : -1;
            out.append(c >= 0x80 ? high.charAt(c - 0x80) : control >= 0 ? low.charAt(control + 1) : c);
        }
        return out.toString();
    }

    private static String utf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** TCVN 5712 as its ABC fonts use it. */
    private static final class Tcvn3 {
        /** The toned capitals of 0x80 to 0x9F, where ABC texts often keep the quotes and dashes of Windows. */
        private static final String CAPITALS = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ";

        private static final String HIGH =
                "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
        private static final String LOW =
                "\u0001Ú\u0002Ụ\u0004Ừ\u0005Ử\u0006Ữ\u0011Ứ\u0012Ự\u0013Ỳ\u0014Ỷ\u0015Ỹ\u0016Ý\u0017Ỵ";

        static String decode(String bytes) {
            String text = Normalizer.normalize(single(bytes, Windows1252.HIGH + HIGH, ""), Normalizer.Form.NFC);
            if (bytes.chars().anyMatch(c -> (c >= 0x80 && c < 0xA0) || (c < ' ' && LOW.indexOf(c) >= 0))) {
                text = withCapitals(bytes);
            }
            return isDrawnInCapitals(bytes) ? text.toUpperCase(Locale.ROOT) : withDrawnWords(text);
        }

        /** Reads each word with the toned capitals, and takes that reading where it makes a syllable. */
        private static String withCapitals(String bytes) {
            StringBuilder out = new StringBuilder(bytes.length());
            int from = 0;
            for (int i = 0; i <= bytes.length(); i++) {
                if (i == bytes.length() || " \t\r\n,.;:()\"/-".indexOf(bytes.charAt(i)) >= 0) {
                    String word = bytes.substring(from, i);
                    String capitals = single(word, CAPITALS + HIGH, LOW);
                    boolean syllable = VietnameseSyllable.isSyllable(VietnameseText.normalise(capitals));
                    out.append(syllable ? capitals : single(word, Windows1252.HIGH + HIGH, ""));
                    if (i < bytes.length()) {
                        out.append(bytes.charAt(i));
                    }
                    from = i + 1;
                }
            }
            return Normalizer.normalize(out, Normalizer.Form.NFC);
        }

        /** Writes out single words in capitals within other text: "Ban CHẤP HàNH". */
        private static String withDrawnWords(String text) {
            StringBuilder out = null;
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) < 'A') {
                    if (isDrawnInCapitals(text.substring(from, i))) {
                        out = out == null ? new StringBuilder(text) : out;
                        out.replace(from, i, text.substring(from, i).toUpperCase(Locale.ROOT));
                    }
                    from = i + 1;
                }
            }
            return out == null ? text : out.toString();
        }

        /** The fonts that end in H draw small letters as capitals: "TØNH U\u00FB" is TỈNH ỦY; "M· CB" is Mã CB, an acronym. */
        private static boolean isDrawnInCapitals(String bytes) {
            int capitalsOfWord = 0;
            boolean drawnInWord = false;
            boolean drawn = false;
            for (int i = 0; i < bytes.length(); i++) {
                char c = bytes.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    return false;
                }
                if (c < 'A') {
                    capitalsOfWord = 0;
                    drawnInWord = false;
                } else if (c <= 'Z') {
                    capitalsOfWord++;
                } else {
                    drawnInWord = true;
                }
                drawn |= drawnInWord && capitalsOfWord >= 2;
            }
            return drawn;
        }
    }

    /** VNI fonts: a plain vowel, then a sign that carries the tone and the mark. */
    private static final class Vni {
        private static final String TONES = "ùøûõï";
        private static final String TONE_MARKS = "\u0301\u0300\u0309\u0303\u0323";
        private static final String CIRCUMFLEX = "âáàåãä";
        private static final String BREVE = "êéèúüë";
        private static final String ALONE = "ñđôơöưæỉóĩòịîỵ";

        static String decode(String bytes) {
            StringBuilder out = new StringBuilder(bytes.length() + 8);
            for (int i = 0; i < bytes.length(); i++) {
                char c = bytes.charAt(i);
                out.append(alone(c));
                if (i + 1 < bytes.length()) {
                    String marks = marks(Character.toLowerCase(c), Character.toLowerCase(bytes.charAt(i + 1)));
                    if (marks != null) {
                        out.append(marks);
                        i++;
                    }
                }
            }
            return Normalizer.normalize(out, Normalizer.Form.NFC);
        }

        private static char alone(char c) {
            char lower = Character.toLowerCase(c);
            int at = ALONE.indexOf(lower);
            if (at < 0 || at % 2 != 0) {
                return c;
            }
            char letter = ALONE.charAt(at + 1);
            return c == lower ? letter : Character.toUpperCase(letter);
        }

        private static String marks(char base, char sign) {
            if ("aeouyôö".indexOf(base) >= 0 && TONES.indexOf(sign) >= 0) {
                return TONE_MARKS.substring(TONES.indexOf(sign), TONES.indexOf(sign) + 1);
            }
            int circumflex = "aeo".indexOf(base) >= 0 ? CIRCUMFLEX.indexOf(sign) : -1;
            if (circumflex >= 0) {
                return "\u0302" + (circumflex == 0 ? "" : TONE_MARKS.charAt(circumflex - 1));
            }
            int breve = base == 'a' ? BREVE.indexOf(sign) : -1;
            return breve < 0 ? null : "\u0306" + (breve == 0 ? "" : TONE_MARKS.charAt(breve - 1));
        }
    }
}
