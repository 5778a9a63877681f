package vn.cadre.reading.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.SchemaDirectory;

/** Persons go out of published texts, and organisations that are named after persons stay. */
class PersonalDataGuardTest {
    private static final PersonalDataGuard GUARD =
            new PersonalDataGuard(Definitions.load(SchemaDirectory.real()).personalWords());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đồng chí Zyxname Bí Mật, sinh ngày 17/03/1971, Chủ tịch UBND huyện | Đồng chí …, sinh ngày …, Chủ tịch UBND huyện
            Đ/c Nguyễn Văn An - Bí thư Huyện ủy | Đ/c … - Bí thư Huyện ủy
            đ.c Lê Thị Bình và Trần Văn Cường, Ban Tổ chức | đ.c … và …, Ban Tổ chức
            Kiểm tra ông Phạm Văn Dũng (1965) | Kiểm tra ông … (…)
            ÔNG PHẠM VĂN DŨNG, BÍ THƯ | ÔNG …, BÍ THƯ
            Ông (bà): Trần Thị Én | Ông (bà): …
            Đồng chí Bí thư Huyện ủy Nam Đàn | =
            Đồng chí Bí thư Lê Văn Giáp | Đồng chí Bí thư …
            đồng chí nguyễn văn hải, phó giám đốc | đồng chí …, phó giám đốc
            dong chi Nguyen Van Khoa, Bi thu | dong chi …, Bi thu
            Bí thư Chi bộ, Nguyễn Thị Lan | Bí thư Chi bộ, …
            Nguyễn Thị Lan | …
            Phó Chủ tịch Trần Văn Minh | Phó Chủ tịch …
            Họ và tên: Đặng Văn Nam | Họ và tên: …
            123-QĐ/TU đồng chí Hoàng Văn Oanh | 123-QĐ/TU đồng chí …
            ThS. Vũ Thị Phượng, giảng viên | ThS. …, giảng viên
            CCCD 040071001234 | CCCD …
            Số CMND 182 345 678 cấp tại Nghệ An | Số CMND … cấp tại Nghệ An
            liên hệ 0912.345.678 hoặc +84 24 3823 1234 | liên hệ … hoặc …
            gửi về nguyen.van.a@tinhuy.gov.vn trước ngày 5/11/2019 | gửi về … trước ngày 5/11/2019
            ngày sinh: 7 tháng 3 năm 1971 | ngày sinh: …
            Ông Lò Văn Sơn, 12-5-1969 | Ông …, …
            """)
    void personsGoOut(String text, String published) {
        assertEquals(published.equals("=") ? text : published, published(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bí thư Huyện ủy",
                "Chủ tịch Hội đồng nhân dân tỉnh",
                "Trưởng ban Tổ chức Tỉnh ủy",
                "123-QĐ/TU",
                "Năm nay 1.077 1.077 1.077 trường hợp",
                "Số 1234567-QĐ/BTCTW",
                "Đề án số 05 ngày 17/03/2019 về luân chuyển cán bộ",
                "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
                "Đề án phát triển đội ngũ giai đoạn 2016 - 2020, tầm nhìn 2030",
                "Kinh phí 123.456.789 đồng",
                "Kinh phí 123456789 đồng",
                "Nhiệm kỳ 2015-2020, 2020-2025",
                "Từ 01-10-2019 - 30-11-2019",
                "Lớp bồi dưỡng cán bộ nữ, học sinh, sinh viên",
                "Đồng chí Trưởng phòng Nội vụ",
                "Đồng chí Trưởng ban Tổ chức Tỉnh ủy",
                "Các đồng chí Ủy viên Ban Thường vụ",
                "Bà Rịa - Vũng Tàu",
                "LC-2019-000123"
            })
    void whatTellsOfNobodyStays(String text) {
        assertEquals(text, published(text));
    }

    @Test
    void organisationsNamedAfterPersonsStayWhole() {
        assertEquals(100, ORGANISATIONS.size());
        Map<String, String> cut = new TreeMap<>();
        ORGANISATIONS.stream()
                .filter(name -> !published(name).equals(name))
                .forEach(name -> cut.put(name, published(name)));
        assertTrue(cut.size() <= 5, cut::toString);
    }

    @Test
    void threeHundredNamesGoOutWhereverTheyStand() {
        List<String> kept = new ArrayList<>();
        for (String name : PlantedNames.all()) {
            for (String place : PLACES) {
                String published = published(place.formatted(name));
                if (PlantedNames.isIn(published, name)) {
                    kept.add(place.formatted(name) + " -> " + published);
                }
            }
        }
        assertEquals(List.of(), kept);
    }

    private static String published(String text) {
        return GUARD.clean(text).map(PersonalDataGuard.Cleaned::text).orElse(text);
    }

    private static final List<String> PLACES = List.of(
            "Đồng chí %s",
            "đ/c %s, sinh năm 1970",
            "Kiểm tra đồng chí %s - Phó Giám đốc Sở Nội vụ",
            "Ông %s, Bí thư Đảng ủy xã",
            "Bí thư Đảng ủy (đồng chí %s)",
            "Trường THPT Nguyễn Du, ông %s",
            "đồng chí: %s; đồng chí khác");

    private static final List<String> ORGANISATIONS = """
            Đảng bộ Trường THPT Nguyễn Du
            Chi bộ Trường Tiểu học Bà Triệu
            Đảng bộ Trường THPT chuyên Lê Hồng Phong
            Trường THCS Bà Huyện Thanh Quan
            Trường Chính trị Tôn Đức Thắng
            Trường Đào tạo cán bộ Lê Hồng Phong
            Học viện Chính trị quốc gia Hồ Chí Minh
            Trường Cán bộ quản lý Nguyễn Văn Linh
            Đảng ủy phường Nguyễn Thái Bình
            Đảng ủy xã Nguyễn Văn Thảnh
            Huyện ủy Trần Văn Thời
            Huyện ủy Dương Minh Châu, Tây Ninh
            Quận ủy Lê Chân, Hải Phòng
            Quận ủy Ngô Quyền
            Huyện ủy Cô Tô, Quảng Ninh
            Huyện ủy Anh Sơn, Nghệ An
            Huyện ủy Bác Ái, Ninh Thuận
            Tỉnh ủy Bà Rịa - Vũng Tàu
            Thành ủy Bà Rịa
            Thành phố Hồ Chí Minh
            Thành ủy Thành phố Hồ Chí Minh
            Ban Quản lý Lăng Chủ tịch Hồ Chí Minh
            Bảo tàng Hồ Chí Minh
            Nhà lưu niệm Nguyễn Sinh Sắc
            Khu lưu niệm Nguyễn Du
            Khu di tích Kim Liên
            Bệnh viện Nguyễn Tri Phương
            Bệnh viện Nguyễn Trãi
            Bệnh viện Trưng Vương
            Bệnh viện Phạm Ngọc Thạch
            Trường Đại học Y khoa Phạm Ngọc Thạch
            Trường Đại học Tôn Đức Thắng
            Đại học Nguyễn Tất Thành
            Trường Đại học Phan Châu Trinh
            Trường Cao đẳng Lý Tự Trọng
            Trường Trung cấp Phan Đình Giót
            Đảng bộ Trường THPT Trần Hưng Đạo
            Chi bộ Trường THPT Phan Bội Châu
            Chi bộ Trường THCS Lê Quý Đôn
            Chi bộ Trường THCS Ngô Sĩ Liên
            Chi bộ Trường Tiểu học Kim Đồng
            Chi bộ Trường Mầm non Hoa Sen
            Chi bộ Trường Tiểu học Võ Thị Sáu
            Chi bộ Trường Mẫu giáo Bà Điểm
            Trường THPT Nguyễn Thị Minh Khai
            Trường THPT Bùi Thị Xuân
            Trường THPT Đoàn Thị Điểm
            Trường THPT Hoàng Văn Thụ
            Trường THPT Hai Bà Trưng
            Trường THPT Ông Ích Khiêm
            Trường THCS Cô Giang
            Chi bộ khu phố Lê Lợi
            Chi bộ tổ dân phố Trần Phú
            Chi bộ phố Hàng Bài
            Phường Bà Chiểu
            Xã Ông Đình, huyện Cái Nước
            Thị trấn Trần Văn Thời
            Phường Hoàng Văn Thụ, Bắc Giang
            Phường Nguyễn Trãi, Hà Đông
            Phường Phạm Ngũ Lão
            UBND phường Võ Thị Sáu
            UBND xã Hồ Đắc Kiện
            Đảng ủy xã Lý Thường Kiệt
            Đảng ủy xã Lê Minh Xuân
            Đảng ủy xã Phạm Văn Cội
            Công ty TNHH Hoàng Anh Gia Lai
            Tập đoàn Hoàng Anh Gia Lai
            Công ty cổ phần Nguyễn Kim
            Công ty Cổ phần Bà Nà
            Doanh nghiệp tư nhân Lê Thành
            Quỹ học bổng Vừ A Dính
            Quỹ Nguyễn Thái Bình
            Nhà máy thủy điện Trị An
            Hợp tác xã Bác Ái
            Nhà văn hóa Lê Thị Riêng
            Nhà thiếu nhi Kim Đồng
            Công viên Lê Văn Tám
            Rạp Nguyễn Văn Hảo
            Nhà hát Trần Hữu Trang
            Thư viện Nguyễn An Ninh
            Quảng trường Nguyễn Huệ
            Đoàn Thanh niên Cộng sản Hồ Chí Minh
            Đoàn khối Các cơ quan tỉnh
            Hội Nông dân tỉnh Lâm Đồng
            Ban Tổ chức Tỉnh ủy Thái Nguyên
            Tỉnh ủy Hà Giang
            Văn phòng Tỉnh ủy Cao Bằng
            Văn phòng Huyện ủy Văn Lâm
            Sở Nội vụ tỉnh Đồng Nai
            Trung đoàn Nguyễn Huệ
            Trường Sĩ quan Lục quân Trần Quốc Tuấn
            Trường Sĩ quan Chính trị Lê Lợi
            Đồn Biên phòng Bạch Long Vĩ
            Câu lạc bộ Bạch Đằng
            Cảng Nguyễn Văn Trỗi
            Khu công nghiệp Lê Minh Xuân
            Trung tâm y tế huyện Trần Văn Thời
            Trung tâm Giáo dục thường xuyên Nguyễn Văn Tố
            Chi bộ Đường Trường Sơn
            Báo Lao động Nghệ An
            """.lines().toList();
}
