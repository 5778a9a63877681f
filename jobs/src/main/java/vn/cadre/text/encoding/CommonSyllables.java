package vn.cadre.text.encoding;

import java.util.List;
import java.util.Set;
import vn.cadre.text.VietnameseText;

/** Accented syllables that reports of cadre work are full of; they tell encodings apart where any syllable would do. */
public final class CommonSyllables {
    private static final Set<String> ALL = Set.copyOf(List.of("""
            của và các thứ gần khoảng hơn khóa tư đăk lăk châu sơn lạng yên bái lào lai mỗi tự hữu có là được người đảng ủy tỉnh huyện xã thành phố thị trấn bộ cán luân chuyển hoạch định quyết số
            ngày tháng năm họ tên chức vụ đơn vị ương tổ thường bí thư phó trưởng chủ tịch nhân dân hội đồng viên chính trị
            công tác nhiệm kỳ kết quả thực hiện báo cáo chú tiêu chuẩn thẩm duyệt phê bổ giới thiệu ứng cử điều động biệt
            phái nơi đến từ nữ tộc quê quán trình độ môn lý luận cấp đại học lớp đào tạo bồi dưỡng kiểm giám sát nội đề án
            chưa đã hoàn cơ bản lũy kế lượt trường hợp nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương văn
            đức hải hà hòa bình nghệ thừa thiên huế quảng bắc kạn thái nguyên tuyên phú thọ vĩnh phúc hưng yên hậu cần thơ
            sóc trăng bạc liêu cà kiên đắk lắk nông lâm tây đà nẵng bến trà tiền tháp khánh tàu bà rịa hồng đoàn thể tỷ lệ
            tổng cộng việc nước thống sách đạt dự kiến khác trực thuộc quản lãnh đạo phòng thông một bốn sáu bảy tám chín
            mười không giữ trước sau về với theo để đối tượng loại xếp đánh giá thời gian bắt đầu thúc hết hạn lại tại nghị
            chỉ hướng dẫn kỷ luật khối quân mặt trận quốc dưới trên bằng đi ở địa phương chương trình""".split("\\s+")));

    private CommonSyllables() {}

    public static boolean holds(String word) {
        return ALL.contains(VietnameseText.key(word));
    }
}
