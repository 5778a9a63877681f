package vn.cadre.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cadre.sample.Movement.Decision;
import vn.cadre.sample.Movement.Nature;
import vn.cadre.sample.Movement.Post;
import vn.cadre.sample.Movement.Reports;

/** Makes up the year's movements between and within the units. */
final class Movements {
    private static final List<String> PROVINCE_POSITIONS = List.of(
            "Phó Trưởng ban",
            "Trưởng phòng",
            "Phó Chánh Văn phòng",
            "Phó Giám đốc sở",
            "Phó Chủ nhiệm",
            "Chuyên viên chính");
    private static final List<String> DISTRICT_POSITIONS = List.of(
            "Bí thư", "Phó Bí thư", "Chủ tịch UBND", "Phó Chủ tịch UBND", "Trưởng ban", "Ủy viên Ban Thường vụ");
    private static final List<String> PURPOSES = List.of(
            "DAO_TAO_REN_LUYEN",
            "DAO_TAO_REN_LUYEN",
            "DAO_TAO_REN_LUYEN",
            "TANG_CUONG",
            "TANG_CUONG",
            "KHONG_LA_NGUOI_DIA_PHUONG",
            "KHAC_PHUC_CUC_BO_KHEP_KIN",
            "QUA_HAI_NHIEM_KY");
    private static final List<String> PLACEMENTS = List.of(
            "CHU_CHOT_CAP_UY",
            "LDQL_CO_QUAN_KHAC",
            "TRO_LAI_NOI_DI",
            "ON_DINH_TAI_CHO",
            "CHUA_BO_TRI",
            "NGHI_HUU_KHAC");
    private static final YearMonth LAST = SampleInbox.MONTHS.get(SampleInbox.MONTHS.size() - 1);

    private final List<Movement> made = new ArrayList<>();
    private final Map<String, Integer> cadresUsed = new HashMap<>();
    private final Map<String, Integer> decisionsUsed = new HashMap<>();

    private Movements() {}

    /** Every movement of the sample's year, in the order of units and months. */
    static List<Movement> ofTheYear() {
        Movements movements = new Movements();
        for (YearMonth month : SampleInbox.MONTHS) {
            SampleUnit.ALL.forEach(unit -> movements.leaving(unit, month));
            movements.fromOutside(month);
        }
        return List.copyOf(movements.made);
    }

    private void leaving(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("movement", unit.code(), month);
        int count = (unit.central() ? 2 : 2 + unit.size()) + dice.below(4);
        for (int i = 0; i < count; i++) {
            move(unit, destination(unit, dice), month, freshCadre(unit), dice);
        }
    }

    /** Arrivals from employers that are no unit: nobody reports their departure. */
    private void fromOutside(YearMonth month) {
        Dice dice = Dice.of("from outside", month);
        SampleUnit to = dice.pick(SampleUnit.PROVINCES);
        move(null, to, month, freshCadre(to), dice);
    }

    private static SampleUnit destination(SampleUnit from, Dice dice) {
        if (from.central()) {
            return dice.pick(SampleUnit.PROVINCES);
        }
        int roll = dice.below(100);
        if (roll < 70) {
            return from;
        }
        SampleUnit other = dice.pick(SampleUnit.PROVINCES);
        return roll < 96 && !other.equals(from) ? other : SampleUnit.CENTRE;
    }

    private void move(SampleUnit from, SampleUnit to, YearMonth month, Cadre cadre, Dice dice) {
        int roll = dice.below(100);
        String type = roll < 76 ? "LUAN_CHUYEN" : roll < 92 ? "DIEU_DONG" : "BIET_PHAI";
        Post fromPost = from == null ? outside(dice) : post(from, null, dice);
        Post toPost = post(to, fromPost, dice);
        LocalDate start = month.atDay(dice.between(1, month.lengthOfMonth()));
        Decision decision = new Decision(
                decisionNumber(from == null ? to : from), start.minusDays(dice.below(13)), start, months(type, dice));
        Nature nature = nature(from, to, fromPost, toPost, type, dice);
        Reports reports = reports(from, to, dice);
        LocalDate ended = ended(type, start, dice);
        Movement movement = new Movement(
                from,
                to,
                fromPost,
                toPost,
                cadre,
                type,
                nature,
                decision,
                reports,
                ended,
                ended == null ? null : dice.pick(PLACEMENTS));
        made.add(movement);
        if (ended != null && from != null && dice.chance(60)) {
            moveOn(movement, YearMonth.from(ended).plusMonths(1), dice);
        }
    }

    /** The same cadre is moved again after the first movement has ended. */
    private void moveOn(Movement ended, YearMonth month, Dice dice) {
        if (!month.isAfter(LAST)) {
            move(ended.to(), ended.from(), month, ended.cadre(), dice);
        }
    }

    private static Post outside(Dice dice) {
        return new Post("Doanh nghiệp mẫu số " + dice.between(1, 9), "Phó Giám đốc", false, false);
    }

    private static Post post(SampleUnit unit, Post other, Dice dice) {
        Post post = anyPost(unit, dice);
        return other != null && post.organisation().equals(other.organisation()) ? post(unit, other, dice) : post;
    }

    private static Post anyPost(SampleUnit unit, Dice dice) {
        if (unit.central()) {
            return new Post(
                    unit.name(), dice.pick(List.of("Vụ trưởng", "Phó Vụ trưởng", "Chuyên viên cao cấp")), false, false);
        }
        int roll = dice.below(100);
        if (roll < 50) {
            String committee = unit.districtCommittee(dice.between(1, 9));
            return new Post(committee, dice.pick(DISTRICT_POSITIONS), true, false);
        }
        if (roll < 60) {
            return new Post(unit.inspectors(), "Phó Chủ nhiệm", false, true);
        }
        String body = roll < 80 ? "Ban Tổ chức " + unit.committee() : roll < 90 ? unit.government() : unit.committee();
        return new Post(body, dice.pick(PROVINCE_POSITIONS), false, false);
    }

    private static Nature nature(SampleUnit from, SampleUnit to, Post fromPost, Post toPost, String type, Dice dice) {
        boolean rotation = type.equals("LUAN_CHUYEN");
        boolean nonLocal = rotation && (!Objects.equals(from, to) || dice.chance(15));
        String purpose = toPost.inspection() ? "TAO_NGUON_KIEM_TRA" : dice.pick(PURPOSES);
        return new Nature(
                dice.chance(3) ? null : direction(from, to, fromPost, toPost),
                rotation ? purpose : null,
                tier(from, to, fromPost, toPost),
                rotation && dice.chance(88),
                nonLocal,
                rotation && dice.chance(2));
    }

    private static String direction(SampleUnit from, SampleUnit to, Post fromPost, Post toPost) {
        if (SampleUnit.CENTRE.equals(from)) {
            return "XUONG";
        }
        if (to.central()) {
            return "LEN";
        }
        if (!Objects.equals(from, to)) {
            return "LIEN_DIA_PHUONG";
        }
        if (fromPost.district() == toPost.district()) {
            return "NGANG";
        }
        return toPost.district() ? "XUONG" : "LEN";
    }

    private static String tier(SampleUnit from, SampleUnit to, Post fromPost, Post toPost) {
        if (to.central() || SampleUnit.CENTRE.equals(from)) {
            return "TRUNG_UONG";
        }
        return fromPost.district() && toPost.district() ? "BTV_HUYEN_UY" : "BTV_TINH_UY";
    }

    private static Integer months(String type, Dice dice) {
        return switch (type) {
            case "LUAN_CHUYEN" -> dice.pick(List.of(36, 36, 36, 48, 60));
            case "BIET_PHAI" -> dice.pick(List.of(6, 12, 24));
            default -> null;
        };
    }

    private static Reports reports(SampleUnit from, SampleUnit to, Dice dice) {
        int roll = dice.below(100);
        if (from == null) {
            return Reports.ARRIVAL;
        }
        if (from.equals(to)) {
            return roll < 88 ? Reports.DEPARTURE : Reports.BOTH_SIDES;
        }
        return roll < 84 ? Reports.BOTH_SIDES : roll < 93 ? Reports.DEPARTURE : Reports.ARRIVAL;
    }

    private static LocalDate ended(String type, LocalDate start, Dice dice) {
        int chance = type.equals("BIET_PHAI") ? 30 : type.equals("LUAN_CHUYEN") ? 5 : 0;
        YearMonth month = YearMonth.from(start).plusMonths(dice.between(2, 6));
        return dice.chance(chance) && !month.isAfter(LAST) ? month.atDay(dice.between(1, 28)) : null;
    }

    private Cadre freshCadre(SampleUnit unit) {
        return Cadre.of(unit.code(), cadresUsed.merge(unit.code(), 1, Integer::sum));
    }

    private String decisionNumber(SampleUnit unit) {
        int number = decisionsUsed.merge(unit.code(), 1, Integer::sum) + 100;
        return number + (unit.central() ? "-QĐNS/TW" : "-QĐ/TU");
    }
}
