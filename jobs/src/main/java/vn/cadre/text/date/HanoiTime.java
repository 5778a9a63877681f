package vn.cadre.text.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The clock of the warehouse, whatever the machine's own says. */
public final class HanoiTime {
    /** The time zone of Hanoi. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private HanoiTime() {}

    public static OffsetDateTime now() {
        return OffsetDateTime.now(ZONE);
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** The moment by this clock, such as {@code 2019-11-05T08:00:00+07:00}: seconds always, fractions where there are any. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant));
    }

    /** As {@link #text(Instant)}, without fractions of a second. */
    public static String second(Instant instant) {
        return text(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
