package vn.cadre.text.date;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.number.NumberWords;

/** Periods as reports name them. */
final class WrittenPeriod {
    private static final String YEAR = "(?:năm )?(?<year>(?:19|20)\\d\\d)";
    private static final Pattern QUARTER =
            Pattern.compile("(?:quý|quí|q)[ .]?(?<quarter>iii|ii|iv|i|0?[1-4])(?: ?[/.,-] ?| )" + YEAR);
    private static final Pattern HALF = Pattern.compile("(?:0?6 tháng|sáu tháng|nửa) (?<which>đầu|cuối) (?:của )?"
            + YEAR + "|h(?<half>[12])(?: ?[/-] ?| )(?<plain>(?:19|20)\\d\\d)");
    private static final Pattern FIRST_MONTHS =
            Pattern.compile("(?<count>\\d{1,2}|[\\p{L} ]{2,10}) tháng (?:đầu )?" + YEAR);
    private static final Pattern SPAN = Pattern.compile(
            "(?:giai đoạn |nhiệm kỳ |từ )*(?<from>.+?)(?: đến (?:hết )?| tới | ?\\.\\. ?| - |(?<=^.{0,20}(?<!\\d)\\d{4})-(?=\\d{4}$))(?<to>.+)");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final int LONGEST = 80;

    private WrittenPeriod() {}

    /** The period in a text that is already a key. */
    static Parsed<Period> read(String key) {
        if (key.length() > LONGEST) {
            return Parsed.unreadable(TextProblem.NOT_A_PERIOD);
        }
        Optional<Period> named = Period.parse(key.toUpperCase(Locale.ROOT))
                .or(() -> quarter(key))
                .or(() -> half(key))
                .or(() -> firstMonths(key));
        return named.isPresent() ? Parsed.of(named.get()) : date(key);
    }

    private static Optional<Period> quarter(String key) {
        Matcher match = QUARTER.matcher(key);
        if (!match.matches()) {
            return Optional.empty();
        }
        String quarter = match.group("quarter");
        int ordinal = ROMAN.contains(quarter) ? ROMAN.indexOf(quarter) + 1 : Integer.parseInt(quarter);
        return Period.parse(match.group("year") + "-Q" + ordinal);
    }

    private static Optional<Period> half(String key) {
        Matcher match = HALF.matcher(key);
        if (!match.matches()) {
            return Optional.empty();
        }
        return match.group("half") != null
                ? Period.parse(match.group("plain") + "-H" + match.group("half"))
                : Period.parse(match.group("year") + ("đầu".equals(match.group("which")) ? "-H1" : "-H2"));
    }

    private static Optional<Period> firstMonths(String key) {
        Matcher match = FIRST_MONTHS.matcher(key);
        if (!match.matches()) {
            return Optional.empty();
        }
        String count = match.group("count");
        int months = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : NumberWords.read(count);
        String year = match.group("year");
        return switch (months) {
            case 1, 2, 4, 5, 7, 8, 9, 10, 11 -> Period.parse("%s-01..%s-%02d".formatted(year, year, months));
            case 3 -> Period.parse(year + "-Q1");
            case 6 -> Period.parse(year + "-H1");
            case 12 -> Period.parse(year);
            default -> Optional.empty();
        };
    }

    /** A month or a year; a first of a month is what a spreadsheet makes of "11/2019". */
    private static Parsed<Period> date(String key) {
        if (WrittenDate.read(key, null) instanceof Parsed.Value<PartialDate> date) {
            PartialDate value = date.value();
            boolean inside = value.precision() == Precision.DAY && value.start().getDayOfMonth() > 1;
            return inside
                    ? Parsed.unreadable(TextProblem.NOT_A_PERIOD)
                    : Parsed.doubtful(period(value), date.doubts().toArray(TextProblem[]::new));
        }
        Matcher span = SPAN.matcher(key);
        return span.matches()
                ? span(span.group("from"), span.group("to"))
                : Parsed.unreadable(TextProblem.NOT_A_PERIOD);
    }

    private static Period period(PartialDate date) {
        return date.precision() == Precision.YEAR ? Period.parse(written(date)).orElseThrow() : Period.of(date.month());
    }

    private static Parsed<Period> span(String from, String to) {
        if (WrittenDate.read(from, null) instanceof Parsed.Value<PartialDate> first
                && WrittenDate.read(to, null) instanceof Parsed.Value<PartialDate> last
                && first.doubts().isEmpty()
                && last.doubts().isEmpty()) {
            Optional<Period> span = Period.parse(written(first.value()) + ".." + written(last.value()));
            if (span.isPresent()) {
                return Parsed.of(span.get());
            }
        }
        return Parsed.unreadable(TextProblem.NOT_A_PERIOD);
    }

    private static String written(PartialDate date) {
        String day = date.start().toString();
        return switch (date.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
