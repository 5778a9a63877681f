package vn.cadre.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day inside the key of a written date, with the zone that makes an instant of it.
 *
 * @param from where it begins in the key
 * @param to where it ends
 * @param zone the zone as written, or null
 */
record TimeOfDay(int from, int to, String hour, String minute, String second, String half, String zone) {
    private static final Pattern TIME = Pattern.compile("(?:(?:lúc|t) ?)?(?<!\\d)(?:"
            + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?"
            + "|(?<spoken>\\d{1,2})(?:h|giờ)(?: ?(?<spokenMinute>\\d{1,2})(?: ?phút)?)?(?![\\d/.-]))"
            + "(?: ?(?<half>[ap]\\.?m\\.?|sa|ch)(?!\\p{L}))?"
            + "(?: ?(?<zone>z(?!\\p{L})|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?(?![\\d/.-])|(?:utc|gmt)(?!\\p{L})))?"
            + "(?: ?\\([^()\\d]{1,60}\\)$)?");
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

    /** The first time of day in a key, or null. */
    static TimeOfDay in(String key) {
        Matcher found = TIME.matcher(key);
        if (!found.find()) {
            return null;
        }
        boolean spoken = found.group("hour") == null;
        return new TimeOfDay(
                found.start(),
                found.end(),
                found.group(spoken ? "spoken" : "hour"),
                found.group(spoken ? "spokenMinute" : "minute"),
                found.group("second"),
                found.group("half"),
                found.group("zone"));
    }

    boolean zoned() {
        return zone != null;
    }

    /** The day in Hanoi at this time of the given day in the zone; null when there is no such time or zone. */
    LocalDate dayInHanoi(LocalDate day) {
        try {
            return day.atTime(time())
                    .atOffset(offset())
                    .atZoneSameInstant(HanoiTime.ZONE)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Halves of the day are those of English or Vietnamese clocks: AM and SA before noon, PM and CH after it. */
    private LocalTime time() {
        int hours = Integer.parseInt(hour);
        if (half != null) {
            boolean afternoon = half.charAt(0) == 'p' || half.equals("ch");
            hours = hours % 12 + (afternoon ? 12 : 0);
        }
        return LocalTime.of(hours, number(minute), number(second));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private ZoneOffset offset() {
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return ZoneOffset.UTC;
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(offset.group(2)), sign * number(offset.group(3)));
    }
}
