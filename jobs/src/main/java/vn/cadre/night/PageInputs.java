package vn.cadre.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.edition.Edition;
import vn.cadre.submission.Sha256;
import vn.cadre.text.date.Period;

/**
 * What the page of each month shows: a fingerprint of the data files it is made from, of who reported, of the definitions
 * and of the program. A page whose fingerprint is the same would come out the same, but for the number of the edition.
 */
final class PageInputs {
    private static final String VALUES = "indicator_value";
    private static final String TASKS = "fact_task";
    private static final String REPORTING = "reporting ";

    private final Edition edition;
    private final String common;

    PageInputs(Edition edition) {
        this.edition = edition;
        this.common = String.join("\n", edition.definitions(), String.valueOf(edition.sampleData()), program());
    }

    /** By month. */
    SortedMap<String, String> of(Collection<Period> months) {
        List<Period> longer = edition.table(VALUES).stream()
                .flatMap(table -> table.partitions().stream())
                .flatMap(period -> Period.parse(period).stream())
                .filter(period -> !period.isMonth())
                .toList();
        SortedMap<String, List<String>> endingIn = new TreeMap<>();
        NavigableSet<String> pages = months.stream().map(Period::text).collect(Collectors.toCollection(TreeSet::new));
        longer.forEach(period -> endingIn.computeIfAbsent(page(period, pages), page -> new ArrayList<>())
                .add(period.text()));
        SortedMap<String, String> fingerprints = new TreeMap<>();
        months.forEach(month ->
                fingerprints.put(month.text(), fingerprint(month, endingIn.getOrDefault(month.text(), List.of()))));
        return fingerprints;
    }

    /** Where a longer period stands: in the month it ends, or in the nearest that has a page. */
    private static String page(Period longer, NavigableSet<String> pages) {
        String month = YearMonth.from(longer.last()).toString();
        String before = pages.floor(month);
        return before == null && !pages.isEmpty() ? pages.first() : String.valueOf(before);
    }

    private String fingerprint(Period month, List<String> longer) {
        YearMonth last = YearMonth.from(month.last());
        Stream<String> ofTheYear = Stream.iterate(
                        last.withMonth(1), one -> !one.isAfter(last), one -> one.plusMonths(1))
                .map(YearMonth::toString);
        Stream<String> values = Stream.concat(ofTheYear, longer.stream()).flatMap(period -> files(VALUES, period));
        String reporting = String.valueOf(edition.changes().madeFrom().get(REPORTING + month.text()));
        return Sha256.hex(Stream.of(Stream.of(common, reporting), values, files(TASKS, month.text()))
                .flatMap(part -> part)
                .reduce("", (one, other) -> one + "\n" + other));
    }

    private Stream<String> files(String table, String period) {
        return edition.table(table).stream().map(one -> one.files(period)).flatMap(List::stream);
    }

    /** Another program may draw the same figures otherwise. */
    private static String program() {
        try {
            URI code = PageInputs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path jar = Path.of(code);
            return Files.isDirectory(jar) ? "" : Sha256.hex(Sha256.digest().digest(Files.readAllBytes(jar)));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
