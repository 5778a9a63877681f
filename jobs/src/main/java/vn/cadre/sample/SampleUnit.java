package vn.cadre.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A province of the 63-list, or the Centre, as it names its own bodies in the sample.
 *
 * @param size how much it reports, 0 to 4
 */
record SampleUnit(String code, String name, int size) {
    private static final Set<String> CITIES = Set.of("01", "31", "48", "79", "92");
    private static final Set<String> LARGE = Set.of("01", "79", "40", "38");

    static final SampleUnit CENTRE = new SampleUnit("TW", "Ban Tổ chức Trung ương", 4);
    static final List<SampleUnit> PROVINCES = provinces();
    static final List<SampleUnit> ALL = all();

    static int ordinal(String code) {
        return code.equals(CENTRE.code) ? 0 : Integer.parseInt(code);
    }

    boolean central() {
        return code.equals(CENTRE.code);
    }

    boolean city() {
        return CITIES.contains(code);
    }

    String committee() {
        return (city() ? "Thành ủy " : "Tỉnh ủy ") + name;
    }

    String government() {
        return (city() ? "UBND thành phố " : "UBND tỉnh ") + name;
    }

    String inspectors() {
        return "Ủy ban Kiểm tra " + committee();
    }

    String districtCommittee(int number) {
        return (city() ? "Quận ủy Mẫu " : "Huyện ủy Mẫu ") + number + ", " + name;
    }

    private static List<SampleUnit> all() {
        List<SampleUnit> all = new ArrayList<>(PROVINCES);
        all.add(CENTRE);
        return List.copyOf(all);
    }

    private static List<SampleUnit> provinces() {
        return """
                01 Hà Nội;02 Hà Giang;04 Cao Bằng;06 Bắc Kạn;08 Tuyên Quang;10 Lào Cai;11 Điện Biên;12 Lai Châu;\
                14 Sơn La;15 Yên Bái;17 Hòa Bình;19 Thái Nguyên;20 Lạng Sơn;22 Quảng Ninh;24 Bắc Giang;25 Phú Thọ;\
                26 Vĩnh Phúc;27 Bắc Ninh;30 Hải Dương;31 Hải Phòng;33 Hưng Yên;34 Thái Bình;35 Hà Nam;36 Nam Định;\
                37 Ninh Bình;38 Thanh Hóa;40 Nghệ An;42 Hà Tĩnh;44 Quảng Bình;45 Quảng Trị;46 Thừa Thiên Huế;\
                48 Đà Nẵng;49 Quảng Nam;51 Quảng Ngãi;52 Bình Định;54 Phú Yên;56 Khánh Hòa;58 Ninh Thuận;60 Bình Thuận;\
                62 Kon Tum;64 Gia Lai;66 Đắk Lắk;67 Đắk Nông;68 Lâm Đồng;70 Bình Phước;72 Tây Ninh;74 Bình Dương;\
                75 Đồng Nai;77 Bà Rịa - Vũng Tàu;79 Hồ Chí Minh;80 Long An;82 Tiền Giang;83 Bến Tre;84 Trà Vinh;\
                86 Vĩnh Long;87 Đồng Tháp;89 An Giang;91 Kiên Giang;92 Cần Thơ;93 Hậu Giang;94 Sóc Trăng;95 Bạc Liêu;\
                96 Cà Mau""".lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(SampleUnit::province)
                .toList();
    }

    private static SampleUnit province(String text) {
        String code = text.substring(0, 2);
        return new SampleUnit(
                code,
                text.substring(3),
                LARGE.contains(code) ? 4 : Dice.of("size", code).below(3));
    }
}
