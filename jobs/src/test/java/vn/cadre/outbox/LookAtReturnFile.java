package vn.cadre.outbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.cadre.outbox.Sent.State;
import vn.cadre.submission.Reason;

/** Writes return files and templates into a directory, for looking at them. */
final class LookAtReturnFile {
    private LookAtReturnFile() {}

    public static void main(String[] arguments) {
        Province province = new Province(Path.of(arguments[0]));
        province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        province.sends("01/appraisal_2019-11.xls", Sent.xls(State.FAULTY));
        province.sends("40/task_2019-11.csv", """
                Mã nhiệm vụ;Tên đề án, nhiệm vụ;Loại;Chương trình công tác;Năm;Đơn vị chủ trì;Hạn hoàn thành;Tình trạng
                NV-01;=HYPERLINK("http://x","y");Nhiệm vụ;CTCT;2019;;30/11/2019;Hoàn thành
                NV-02;Quy hoạch cán bộ;Nhiệm vụ;CTCT;2019;;31/02/2019;Xong rồi
                """.getBytes(StandardCharsets.UTF_8));
        province.sendsMisnamed(
                "40/luan_chuyen_2019-11.xlsx",
                new Reason("UNKNOWN_DATASET", "luan_chuyen_2019-11.xlsx", "appraisal, rotation"));
        System.out.println(province.night());
        System.out.println(province.files());
    }
}
