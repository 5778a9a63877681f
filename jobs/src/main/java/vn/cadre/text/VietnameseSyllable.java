package vn.cadre.text;

import static vn.cadre.text.VietnameseLetters.C;
import static vn.cadre.text.VietnameseLetters.E;
import static vn.cadre.text.VietnameseLetters.G;
import static vn.cadre.text.VietnameseLetters.H;
import static vn.cadre.text.VietnameseLetters.I;
import static vn.cadre.text.VietnameseLetters.K;
import static vn.cadre.text.VietnameseLetters.NANG;
import static vn.cadre.text.VietnameseLetters.P;
import static vn.cadre.text.VietnameseLetters.Q;
import static vn.cadre.text.VietnameseLetters.SAC;
import static vn.cadre.text.VietnameseLetters.T;
import static vn.cadre.text.VietnameseLetters.U;
import static vn.cadre.text.VietnameseLetters.Y;

import java.util.Arrays;

/** What a Vietnamese syllable can be: an onset, a rime, and one tone in its one place. */
public final class VietnameseSyllable {
    private static final int LONGEST = 7;

    private static final int[] ONSETS = packed("b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x");

    /** Onsets before e, ê, i and y only, and onsets before any other vowel only. */
    private static final int[] BEFORE_FRONT = packed("gh k ngh");

    private static final int[] BEFORE_BACK = packed("c g ng");

    private static final int[] RIMES = packed("""
            a ai ao au ay âu ây e eo ê êu i ia iu iêu o oi oa oai oay oao oe oeo ô ôi ơ ơi u ua ui uy uya uyu uê uơ uôi
            uây ư ưa ưi ưu ươi ươu y ac ach am an ang anh ap at ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât ec em en eng ep
            et êch êm ên ênh êp êt ich im in inh ip it iêc iêm iên iêng iêp iêt oc om on ong op ot ôc ôm ôn ông ôp ôt ơm
            ơn ơp ơt uc um un ung up ut ưc ưng ưt uôc uôm uôn uông uôt ươc ươm ươn ương ươp ươt oac oach oam oan oang
            oanh oap oat oăc oăm oăn oăng oăt oen oet ooc oong uân uâng uât uêch uênh uych uynh uyt uyên uyêt""");

    /** Rimes that stand without an onset only. */
    private static final int[] BARE_RIMES = packed("yêm yên yêng yêt yêu");

    /** Rimes after qu, whose u is no part of them. */
    private static final int[] QU_RIMES = packed("""
            a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ê êch ên ênh êt êu
            i in it y ych ynh yt yên yêt ơ ơi ơn ơt ôc""");

    /** Rimes of g before i, where gi is not the onset: gì, gìn, giếng. */
    private static final int[] G_RIMES = packed("i in iêng");

    /** Names of the highlands that official texts hold, outside the rules above. */
    private static final int[] LOAN_WORDS = packed("kan kon krông pleiku");

    private static final int[] OPEN_SECOND = packed("oa oe uy");

    private VietnameseSyllable() {}

    /** True when the text is one syllable in composed letters, its tone placed in the old or the new style. */
    public static boolean isSyllable(String text) {
        int seat = toneSeat(text, 0, text.length());
        if (seat < 0) {
            return false;
        }
        int toned = tonedLetter(text, 0, text.length());
        return toned < 0
                || toned == seat
                || (toned == seat + 1 && toned == text.length() - 1 && isOpenPair(text, seat, text.length()));
    }

    /** True when a syllable stands between the two places, its tone where it belongs. */
    static boolean isWellWritten(CharSequence text, int from, int to) {
        int seat = toneSeat(text, from, to);
        return seat >= 0 && (tonedLetter(text, from, to) < 0 || tonedLetter(text, from, to) == seat);
    }

    /**
     * Where the tone of the syllable between the two places belongs, or -1 when the letters, wherever their one tone is
     * written, are no syllable.
     */
    static int toneSeat(CharSequence text, int from, int to) {
        if (from >= to || to - from > LONGEST || tonedLetter(text, from, to) == NO_SYLLABLE) {
            return -1;
        }
        int vowel = from;
        while (vowel < to && !VietnameseLetters.isVowel(text.charAt(vowel))) {
            vowel++;
        }
        int onset = pack(text, from, vowel);
        if (onset == NO_SYLLABLE || vowel == to || !toneFitsCoda(text, from, to)) {
            return -1;
        }
        return seat(text, from, vowel, to, onset);
    }

    private static int seat(CharSequence text, int from, int vowel, int to, int onset) {
        if (onset == Q) {
            return code(text, vowel) == U && in(QU_RIMES, pack(text, vowel + 1, to))
                    ? seatInRime(text, vowel + 1, to)
                    : -1;
        }
        int rime = pack(text, vowel, to);
        if (onset == G && code(text, vowel) == I) {
            if (in(G_RIMES, rime)) {
                return seatInRime(text, vowel, to);
            }
            return in(RIMES, pack(text, vowel + 1, to)) ? seatInRime(text, vowel + 1, to) : -1;
        }
        if (onset == 0
                ? in(RIMES, rime) || in(BARE_RIMES, rime)
                : in(RIMES, rime) && fits(onset, code(text, vowel), text.charAt(vowel))) {
            return seatInRime(text, vowel, to);
        }
        return in(LOAN_WORDS, pack(text, from, to)) ? seatInRime(text, vowel, to) : -1;
    }

    private static boolean fits(int onset, int vowelCode, char vowel) {
        boolean front = vowelCode == E
                || vowelCode == I
                || vowelCode == Y
                || Character.toLowerCase(VietnameseLetters.plain(vowel)) == 'e';
        return in(ONSETS, onset) && !in(front ? BEFORE_BACK : BEFORE_FRONT, onset);
    }

    private static int seatInRime(CharSequence text, int from, int to) {
        int last = from;
        int marked = -1;
        for (; last < to && VietnameseLetters.isVowel(text.charAt(last)); last++) {
            if (VietnameseLetters.isMarked(text.charAt(last))) {
                marked = last;
            }
        }
        if (marked >= 0) {
            return marked;
        }
        boolean second = last - from == 3 || (last - from == 2 && last < to);
        return second ? from + 1 : from;
    }

    private static boolean isOpenPair(CharSequence text, int from, int to) {
        return in(OPEN_SECOND, pack(text, from, to));
    }

    /** Syllables that end in c, ch, k, p or t take sắc or nặng, and no other tone. */
    private static boolean toneFitsCoda(CharSequence text, int from, int to) {
        int last = code(text, to - 1);
        boolean stop = last == C || last == K || last == P || last == T || (last == H && code(text, to - 2) == C);
        if (!stop || VietnameseLetters.isVowel(text.charAt(to - 1))) {
            return true;
        }
        int toned = tonedLetter(text, from, to);
        int tone = toned < 0 ? 0 : VietnameseLetters.tone(text.charAt(toned));
        return tone == SAC || tone == NANG;
    }

    private static final int NO_SYLLABLE = -2;

    /** The place of the only toned letter, -1 without one, {@link #NO_SYLLABLE} with several. */
    private static int tonedLetter(CharSequence text, int from, int to) {
        int found = -1;
        for (int i = from; i < to; i++) {
            if (VietnameseLetters.tone(text.charAt(i)) > 0) {
                if (found >= 0) {
                    return NO_SYLLABLE;
                }
                found = i;
            }
        }
        return found;
    }

    private static int code(CharSequence text, int at) {
        return VietnameseLetters.code(text.charAt(at));
    }

    private static boolean in(int[] set, int packed) {
        return packed > 0 && Arrays.binarySearch(set, packed) >= 0;
    }

    /** Up to six letters in one number, five bits each; {@link #NO_SYLLABLE} when one is no Vietnamese letter. */
    private static int pack(CharSequence text, int from, int to) {
        if (to - from > 6) {
            return NO_SYLLABLE;
        }
        int packed = 0;
        for (int i = from; i < to; i++) {
            int code = VietnameseLetters.code(text.charAt(i));
            if (code == 0) {
                return NO_SYLLABLE;
            }
            packed = packed << 5 | code;
        }
        return packed;
    }

    private static int[] packed(String words) {
        return Arrays.stream(words.split("\\s+"))
                .mapToInt(word -> pack(word, 0, word.length()))
                .sorted()
                .toArray();
    }
}
