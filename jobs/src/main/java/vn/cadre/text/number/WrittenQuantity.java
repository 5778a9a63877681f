package vn.cadre.text.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

/** A figure in the words around it: "gần 560", "15 trong số 17 đề án", "hai lớp". */
final class WrittenQuantity {
    private static final Map<String, Qualifier> QUALIFIERS = qualifiers();
    private static final List<String> FRACTION_MARKS =
            List.of("/", "trong tổng số", "trên tổng số", "trong số", "trên");
    private static final Map<String, String> UNITS = units();

    private WrittenQuantity() {}

    /** What stands where in the text: the number, the doubts about it, and where the text goes on. */
    private record Figure(BigDecimal value, List<TextProblem> doubts, int end) {}

    /** The figure in a text that is already a key. */
    static Parsed<Quantity> read(String key) {
        if (key.equals("không có") || key.equals("không phát sinh")) {
            return Parsed.of(new Quantity(BigDecimal.ZERO, Qualifier.EXACT, false, null, null));
        }
        Qualifier qualifier = Qualifier.EXACT;
        int at = 0;
        for (Map.Entry<String, Qualifier> word : QUALIFIERS.entrySet()) {
            if (key.startsWith(word.getKey())) {
                qualifier = word.getValue();
                at = afterSpaces(key, word.getKey().length());
                break;
            }
        }
        Figure figure = figure(key, at);
        return figure == null ? notANumber() : completed(key, qualifier, figure);
    }

    private static Parsed<Quantity> completed(String key, Qualifier qualifier, Figure figure) {
        int at = afterSpaces(key, figure.end());
        String rest = key.substring(at);
        if (rest.equals("%") || rest.equals("phần trăm")) {
            return of(doubtsOfPercent(figure), new Quantity(figure.value(), qualifier, true, null, null));
        }
        for (String mark : FRACTION_MARKS) {
            if (rest.startsWith(mark)) {
                Figure denominator = figure(key, afterSpaces(key, at + mark.length()));
                return denominator == null ? notANumber() : counted(key, qualifier, figure, denominator);
            }
        }
        return counted(key, qualifier, figure, null);
    }

    /** The figure, its denominator if any, and the unit of measure that ends the text. */
    private static Parsed<Quantity> counted(String key, Qualifier qualifier, Figure figure, Figure denominator) {
        String words = key.substring(afterSpaces(key, (denominator == null ? figure : denominator).end()));
        String unit = UNITS.get(words);
        if (unit == null && !words.isEmpty()) {
            return notANumber();
        }
        List<TextProblem> doubts = new ArrayList<>(figure.doubts());
        doubts.addAll(denominator == null ? List.of() : denominator.doubts());
        BigDecimal below = denominator == null ? null : denominator.value();
        return of(doubts, new Quantity(figure.value(), qualifier, false, below, unit));
    }

    private static Parsed<Quantity> of(List<TextProblem> doubts, Quantity quantity) {
        return doubts.isEmpty()
                ? Parsed.of(quantity)
                : Parsed.doubtful(quantity, doubts.stream().distinct().toArray(TextProblem[]::new));
    }

    /** No percentage of a report runs to thousands, so three digits after its comma are decimals. */
    private static List<TextProblem> doubtsOfPercent(Figure figure) {
        return figure.doubts().stream()
                .filter(doubt -> doubt != TextProblem.AMBIGUOUS_SEPARATOR)
                .toList();
    }

    private static Figure figure(String key, int from) {
        int to = from < key.length() && key.charAt(from) == '-' ? from + 1 : from;
        while (to < key.length() && isOfNumeral(key.charAt(to))) {
            to++;
        }
        if (to == from) {
            return inWords(key, from);
        }
        if (to < key.length() && Character.isLetter(key.charAt(to))) {
            return null;
        }
        return Numeral.read(key, from, to) instanceof Parsed.Value<BigDecimal> number
                ? new Figure(number.value(), number.doubts(), to)
                : null;
    }

    /** The longest number in words at the place: "mười năm" is ten (years), "mười lăm" fifteen. */
    private static Figure inWords(String key, int from) {
        int end = from;
        Figure longest = null;
        for (int words = 0; words < 3 && end < key.length(); words++) {
            int space = key.indexOf(' ', end + (words == 0 ? 0 : 1));
            end = space < 0 ? key.length() : space;
            int value = NumberWords.read(key.substring(from, end));
            if (value >= 0) {
                longest = new Figure(BigDecimal.valueOf(value), List.of(), end);
            }
        }
        return longest;
    }

    private static boolean isOfNumeral(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    private static int afterSpaces(String key, int at) {
        return at < key.length() && key.charAt(at) == ' ' ? at + 1 : at;
    }

    private static Parsed<Quantity> notANumber() {
        return Parsed.unreadable(TextProblem.NOT_A_NUMBER);
    }

    /** Longer words first, so that none hides another. */
    private static Map<String, Qualifier> qualifiers() {
        Map<String, Qualifier> words = new LinkedHashMap<>();
        words.put("cơ bản hoàn thành ", Qualifier.MOSTLY);
        words.put("cơ bản ", Qualifier.MOSTLY);
        words.put("chiếm khoảng ", Qualifier.APPROX);
        words.put("đạt khoảng ", Qualifier.APPROX);
        words.put("khoảng ", Qualifier.APPROX);
        words.put("xấp xỉ ", Qualifier.APPROX);
        words.put("ước đạt ", Qualifier.APPROX);
        words.put("ước ", Qualifier.APPROX);
        words.put("chừng ", Qualifier.APPROX);
        words.put("~", Qualifier.APPROX);
        words.put("gần ", Qualifier.APPROX_BELOW);
        words.put("hơn ", Qualifier.ABOVE);
        words.put("trên ", Qualifier.ABOVE);
        return words;
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        enter(units, "LUOT", "lượt", "lượt cán bộ", "lượt người", "lượt đồng chí", "lượt nhân sự");
        enter(units, "NGUOI", "người", "đồng chí", "đ/c", "cán bộ", "học viên", "đảng viên", "nhân sự");
        enter(units, "TRUONG_HOP", "trường hợp");
        enter(units, "DE_AN", "đề án");
        enter(units, "NHIEM_VU", "nhiệm vụ", "đề án, nhiệm vụ");
        enter(units, "LOP", "lớp");
        enter(units, "DIEM_CAU", "điểm cầu");
        enter(units, "DIEM_PHAN_TRAM", "điểm phần trăm", "điểm %");
        enter(units, "BAI", "bài");
        enter(units, "TIEU_BAN", "tiểu ban");
        enter(units, "THANG", "tháng");
        enter(units, "NAM", "năm");
        return Map.copyOf(units);
    }

    private static void enter(Map<String, String> units, String code, String... words) {
        for (String word : words) {
            units.put(word, code);
        }
    }
}
