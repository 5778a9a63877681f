package vn.cadre.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The number of an official document, as the Party writes it (98-QĐ/TW) or as the State does (138/2020/NĐ-CP).
 *
 * @param number the running number
 * @param year the year inside a State number, else null
 * @param kind the kind of document, such as QĐ, KL, NĐ
 * @param issuer who issued it, such as TW, TU, CP; null for laws and resolutions of the National Assembly (QH15)
 */
public record DocumentNumber(String number, String year, String kind, String issuer) implements Serializable {
    /** Party committees; the initials of a committee's own bodies (BTCTU, BTVHU) end with the committee's. */
    private static final Set<String> COMMITTEES = Set.of("TW", "TU", "HU", "QU", "ĐU", "ĐUK");

    private static final Set<String> BODIES = Set.of("BTC", "BTV", "UBKT");

    public DocumentNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
    }

    /** The number in the text, "98/QĐ-TW" read as 98-QĐ/TW; empty when its kind or issuer is missing. */
    public static Optional<DocumentNumber> parse(String text) {
        String line = VietnameseText.normalise(text).toUpperCase(Locale.ROOT);
        int from = firstDigit(line);
        if (from < 0 || !isCaption(line, from)) {
            return Optional.empty();
        }
        return of(parts(withoutSpacesAroundMarks(line.substring(from))));
    }

    /**
     * The one writing of the number that the text consists of, with "số" before it or without; any other text stays as it is,
     * normalised, because what stands beside a number may tell two documents apart.
     */
    public static String written(String text) {
        String normal = VietnameseText.normalise(text);
        String line = withoutSpacesAroundMarks(withoutCaption(normal.toUpperCase(Locale.ROOT)));
        boolean alone = line.chars().noneMatch(c -> " ,;(".indexOf(c) >= 0);
        return alone ? of(parts(line)).map(DocumentNumber::canonical).orElse(normal) : normal;
    }

    private static String withoutCaption(String line) {
        int from = line.startsWith("SỐ") || line.startsWith("SO") ? 2 : 0;
        while (from > 0 && from < line.length() && " .:".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return line.substring(from);
    }

    private static Optional<DocumentNumber> of(List<String> parts) {
        String number = parts.get(0);
        return switch (parts.size()) {
            case 3 ->
                isYear(parts.get(1))
                        ? of(number, parts.get(1), parts.get(2), null)
                        : of(number, null, parts.get(1), parts.get(2));
            case 4 ->
                isYear(parts.get(1))
                        ? of(number, parts.get(1), parts.get(2), parts.get(3))
                        : of(number, null, parts.get(1), parts.get(2) + "-" + parts.get(3));
            default -> Optional.empty();
        };
    }

    private static Optional<DocumentNumber> of(String number, String year, String kind, String issuer) {
        boolean sound = isNumber(number) && isName(kind) && (issuer == null || isName(issuer));
        return sound ? Optional.of(new DocumentNumber(number, year, kind(kind), issuer(issuer))) : Optional.empty();
    }

    /** The one writing of the number. */
    public String canonical() {
        if (issuer == null) {
            return number + "/" + year + "/" + kind;
        }
        if (year != null) {
            return number + "/" + year + "/" + kind + "-" + issuer;
        }
        return isParty(issuer) ? number + "-" + kind + "/" + issuer : number + "/" + kind + "-" + issuer;
    }

    @Override
    public String toString() {
        return canonical();
    }

    private static boolean isParty(String issuer) {
        return issuer.startsWith("ĐU")
                || COMMITTEES.stream().anyMatch(issuer::endsWith)
                || BODIES.contains(issuer.substring(issuer.lastIndexOf('-') + 1));
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "QD" -> "QĐ";
            case "ND" -> "NĐ";
            default -> kind;
        };
    }

    private static String issuer(String issuer) {
        if (issuer == null) {
            return null;
        }
        return switch (issuer) {
            case "TTG" -> "TTg";
            case "TƯ", "T.Ư", "T,Ư", "T.W" -> "TW";
            default -> issuer;
        };
    }

    /** What stands before a number is words, such as "Quy định số". */
    private static boolean isCaption(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (!Character.isLetter(c) && " .:,".indexOf(c) < 0) {
                return false;
            }
        }
        return end == 0 || !Character.isLetter(line.charAt(end - 1));
    }

    private static String withoutSpacesAroundMarks(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean besideMark = c == ' ' && (isMark(line, i - 1) || isMark(line, i + 1));
            if (!besideMark) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The parts up to the first space or other end of the number. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>(4);
        int from = 0;
        int i = 0;
        for (; i < line.length() && line.charAt(i) != ' ' && line.charAt(i) != '(' && line.charAt(i) != ';'; i++) {
            if (isMark(line, i)) {
                parts.add(line.substring(from, i));
                from = i + 1;
            }
        }
        int end = i;
        while (end > from && (line.charAt(end - 1) == ',' || line.charAt(end - 1) == '.')) {
            end--;
        }
        parts.add(line.substring(from, end));
        return parts;
    }

    private static boolean isMark(String line, int at) {
        return at >= 0 && at < line.length() && (line.charAt(at) == '/' || line.charAt(at) == '-');
    }

    private static int firstDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isDigit(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isYear(String part) {
        return part.length() == 4
                && (part.startsWith("19") || part.startsWith("20"))
                && isDigit(part.charAt(2))
                && isDigit(part.charAt(3));
    }

    /** Digits, with a letter after them at most: 98, 12A. */
    private static boolean isNumber(String part) {
        int digits = 0;
        while (digits < part.length() && isDigit(part.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && digits <= 6
                && part.length() - digits <= 1
                && (part.length() == digits || Character.isLetter(part.charAt(digits)));
    }

    private static boolean isName(String part) {
        if (part.isEmpty() || part.length() > 24 || !Character.isLetter(part.charAt(0))) {
            return false;
        }
        return part.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == ',' || c == '&');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
