package vn.cadre.text;

/** The 29 letters of the Vietnamese alphabet and the six tones, looked up by character without allocation. */
final class VietnameseLetters {
    /** The letters in their order; the code of a letter is its place, from 1. */
    private static final String ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

    /** Every vowel with its tones: none, huyền, hỏi, ngã, sắc, nặng. */
    private static final String[] VOWELS = {
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ"
    };

    static final int SAC = 4;
    static final int NANG = 5;

    private static final int END = 0x1EFA;
    private static final byte[] CODE = new byte[END];
    private static final byte[] TONE = new byte[END];
    private static final char[][] COMPOSED = new char[ALPHABET.length() + 1][];

    static {
        for (int i = 0; i < ALPHABET.length(); i++) {
            enter(ALPHABET.charAt(i), i + 1, 0);
        }
        for (String tones : VOWELS) {
            int code = CODE[tones.charAt(0)];
            COMPOSED[code] = tones.toCharArray();
            for (int tone = 1; tone < tones.length(); tone++) {
                enter(tones.charAt(tone), code, tone);
            }
        }
    }

    static final int C = code('c');
    static final int E = code('e');
    static final int G = code('g');
    static final int H = code('h');
    static final int I = code('i');
    static final int K = code('k');
    static final int P = code('p');
    static final int Q = code('q');
    static final int T = code('t');
    static final int U = code('u');
    static final int Y = code('y');

    private static final int MARKED =
            1 << code('ă') | 1 << code('â') | 1 << code('ê') | 1 << code('ô') | 1 << code('ơ') | 1 << code('ư');

    private VietnameseLetters() {}

    private static void enter(char letter, int code, int tone) {
        CODE[letter] = (byte) code;
        TONE[letter] = (byte) tone;
        CODE[Character.toUpperCase(letter)] = (byte) code;
        TONE[Character.toUpperCase(letter)] = (byte) tone;
    }

    /** The code of the letter below tone and case, or 0 for any other character. */
    static int code(char letter) {
        return letter < END ? CODE[letter] : 0;
    }

    /** The tone on the letter, 0 for none. */
    static int tone(char letter) {
        return letter < END ? TONE[letter] : 0;
    }

    static boolean isVowel(char letter) {
        return COMPOSED[code(letter)] != null;
    }

    /** True for ă, â, ê, ô, ơ and ư, which draw the tone to themselves. */
    static boolean isMarked(char letter) {
        return (MARKED >> code(letter) & 1) != 0;
    }

    /** The same vowel in the same case under another tone. */
    static char withTone(char vowel, int tone) {
        char lower = COMPOSED[code(vowel)][tone];
        return Character.isUpperCase(vowel) ? Character.toUpperCase(lower) : lower;
    }

    /** The vowel without tone, breve, circumflex or horn, d for đ; any other letter as it is. */
    static char plain(char letter) {
        char lower = switch (code(letter) == 0 ? 0 : ALPHABET.charAt(code(letter) - 1)) {
            case 0 -> letter;
            case 'ă', 'â' -> 'a';
            case 'ê' -> 'e';
            case 'ô', 'ơ' -> 'o';
            case 'ư' -> 'u';
            case 'đ' -> 'd';
            default -> ALPHABET.charAt(code(letter) - 1);
        };
        return Character.isUpperCase(letter) ? Character.toUpperCase(lower) : lower;
    }
}
