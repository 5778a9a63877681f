package vn.cadre.contract.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.cadre.text.VietnameseText;

/** Finds the unit's name in a text about an organisation; says nothing rather than guess. */
final class UnitNames implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> PROVINCE = Set.of("tỉnh", "tỉnh ủy", "tinh", "tinh uy", "thủ đô", "thu do");
    private static final Set<String> CITY =
            Set.of("thành phố", "thành ủy", "t p", "tp", "thanh pho", "thanh uy", "thành đoàn", "thanh doan");
    private static final Set<String> BELOW = Set.of(
            "huyện",
            "quận",
            "phường",
            "xã",
            "thị trấn",
            "thị xã",
            "đặc khu",
            "huyện ủy",
            "quận ủy",
            "thị ủy",
            "huyen",
            "quan",
            "phuong",
            "xa",
            "thi tran",
            "thi xa",
            "dac khu",
            "huyen uy",
            "quan uy",
            "thi uy",
            "h",
            "hu",
            "h u",
            "h ủy",
            "h uy",
            "q",
            "qu",
            "q u",
            "q ủy",
            "q uy",
            "p",
            "x",
            "tx",
            "txu",
            "tx ủy",
            "tx uy",
            "t xã",
            "t xa",
            "tt",
            "t t",
            "t trấn",
            "t tran");
    /** What may be a part of a name, as abbreviations (HĐND) and numbers are not. */
    private static final Pattern SYLLABLE = Pattern.compile("[a-z&&[^aeiouy]]*[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?");

    private final HashMap<String, UnitName> accented = new HashMap<>();
    private final HashMap<String, UnitName> unaccented = new HashMap<>();
    private final HashSet<String> ambiguous = new HashSet<>();
    private final UnitMarks marks = new UnitMarks();

    /** The name that has this spelling already and means other units, or empty. */
    Optional<UnitName> add(String spelling, UnitName name) {
        UnitName taken = accented.putIfAbsent(accentedForm(spelling), name);
        marks.add(accentedForm(spelling), name.units());
        String plain = unaccentedForm(spelling);
        UnitName plainTaken = unaccented.putIfAbsent(plain, name);
        if (plainTaken != null && !plainTaken.units().equals(name.units())) {
            ambiguous.add(plain);
        }
        return Optional.ofNullable(taken).filter(other -> !other.units().equals(name.units()));
    }

    void addAmbiguous(String spelling) {
        ambiguous.add(accentedForm(spelling));
        ambiguous.add(unaccentedForm(spelling));
    }

    boolean names(String spelling) {
        return accented.containsKey(accentedForm(spelling));
    }

    private static String accentedForm(String spelling) {
        return UnitText.of(VietnameseText.key(spelling)).toString();
    }

    private static String unaccentedForm(String spelling) {
        return plain(spelling).toString();
    }

    private static UnitText plain(String spelling) {
        return UnitText.of(VietnameseText.unaccented(accentedForm(spelling)));
    }

    /**
     * The name that a text holds on a day: as a whole, at its end, or at the end of an earlier component. A text without any
     * diacritics is compared without them; one with some may lack others, but only as a whole.
     */
    Optional<UnitName> find(String text, LocalDate day, Predicate<UnitName> isCity) {
        String key = VietnameseText.key(text);
        UnitText parts = UnitText.of(key);
        UnitText plain = plain(text);
        if (parts.size() == 0 || ambiguous.contains(parts.toString())) {
            return Optional.empty();
        }
        Optional<UnitName> found = search(parts, accented, day, isCity);
        if (found.isPresent()) {
            return found;
        }
        if (key.equals(VietnameseText.unaccented(text))) {
            return search(plain, unaccented, day, isCity);
        }
        return Optional.ofNullable(unaccented.get(plain.toString()))
                .filter(name -> name.valid(day) && !ambiguous.contains(plain.toString()))
                .filter(name -> marks.allow(parts.toString(), name.units()));
    }

    private Optional<UnitName> search(
            UnitText text, Map<String, UnitName> names, LocalDate day, Predicate<UnitName> isCity) {
        for (UnitText rest = text; rest.size() > 0; rest = rest.withoutLastComponent()) {
            for (int i = 0; i < rest.size(); i++) {
                String suffix = rest.from(i);
                if (rest.separatorAt(i)) {
                    continue;
                }
                if (ambiguous.contains(suffix)) {
                    return Optional.empty();
                }
                UnitName name = names.get(suffix);
                if (name != null && name.valid(day)) {
                    if (fits(rest.componentBefore(i), name, isCity)) {
                        return Optional.of(name);
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the words before a name leave it the name of a unit, not of a district, a town or a person. */
    private static boolean fits(List<String> before, UnitName name, Predicate<UnitName> isCity) {
        if (endsWith(before, PROVINCE)) {
            return true;
        }
        if (endsWith(before, CITY)) {
            return isCity.test(name);
        }
        if (endsWith(before, BELOW)) {
            return false;
        }
        return before.isEmpty() || (!name.whole() && !continuesName(before));
    }

    /**
     * Whether one syllable stands after the last word for a lower level: "xã Tân | Long An" is a commune, not a province, but
     * "Quận 1 | TPHCM" and "TT HĐND | Nghệ An" name their province.
     */
    private static boolean continuesName(List<String> before) {
        int size = before.size();
        return endsWith(before.subList(0, size - 1), BELOW)
                && SYLLABLE.matcher(VietnameseText.unaccented(before.get(size - 1)))
                        .matches();
    }

    private static boolean endsWith(List<String> words, Set<String> endings) {
        int size = words.size();
        return size > 0
                && (endings.contains(words.get(size - 1))
                        || (size > 1 && endings.contains(words.get(size - 2) + " " + words.get(size - 1))));
    }
}
