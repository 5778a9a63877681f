package vn.cadre.reading.privacy;

import java.util.ArrayList;
import java.util.List;

/** Names of nobody, put together from syllables that names are made of; some are of syllables that no name has. */
public final class PlantedNames {
    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
            "Zyxname");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Quốc", "Ngọc");
    private static final List<String> GIVEN = List.of("Ạnhv", "Bìnhq", "Cườngx", "Dũngz", "Giangw");

    private PlantedNames() {}

    /** Three hundred full names, each with a last syllable that stands nowhere else. */
    public static List<String> all() {
        List<String> names = new ArrayList<>();
        for (String surname : SURNAMES) {
            for (String middle : MIDDLE) {
                for (String given : GIVEN) {
                    names.add(surname + " " + middle + " " + given);
                }
            }
        }
        return names;
    }

    /** The syllables that stand in planted names and nowhere else: one of them is in each name. */
    public static List<String> tellingSyllables() {
        return GIVEN;
    }

    /** True when a text holds a name, or the part of it that tells. */
    public static boolean isIn(String text, String name) {
        return text.contains(name) || text.contains(name.substring(name.lastIndexOf(' ') + 1));
    }
}
