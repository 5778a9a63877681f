package vn.cadre.outbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.unit.Unit;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.submission.FileVerdict;

/** The letter about a file that could not be taken for what its path says. */
final class Letter {
    static final String UNKNOWN = "_unknown";
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:-(\\d\\d))?");
    private static final Pattern NAME = Pattern.compile(" \\(thu tra lai [0-9a-f]{8}\\)\\.html$");

    private final Definitions definitions;
    private final LocalDate today;

    Letter(Definitions definitions, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
    }

    static boolean isLetter(String name) {
        return NAME.matcher(name).find();
    }

    /** The name of the letter about a file, one for each path. */
    static String name(String file) {
        String id =
                UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString();
        return FileName.stem(file) + " (thu tra lai " + id.substring(0, 8) + ").html";
    }

    /** The unit whose folder the file lay in, as of the year that its name says, or {@link #UNKNOWN}. */
    String folder(String file) {
        int slash = file.indexOf('/');
        if (slash <= 0) {
            return UNKNOWN;
        }
        String code = file.substring(0, slash);
        return definitions
                .units()
                .byCode(code, day(file.substring(slash + 1)))
                .or(() -> definitions.units().byCode(code, today))
                .map(Unit::id)
                .orElse(UNKNOWN);
    }

    private LocalDate day(String name) {
        Matcher year = YEAR.matcher(name);
        if (!year.find()) {
            return today;
        }
        int month = year.group(2) == null ? 12 : Integer.parseInt(year.group(2));
        return YearMonth.of(Integer.parseInt(year.group(1)), Math.min(12, Math.max(1, month)))
                .atEndOfMonth();
    }

    byte[] text(FileVerdict verdict) {
        FaultWriter.Words words = new FaultWriter(definitions).words(Fault.of(verdict.reason()), verdict.file(), null);
        Html page = new Html("cadre letter", "Thư trả lại: " + verdict.file());
        page.element("h1", "Tệp chưa được nhận")
                .element("p", "class=\"en\"", "This file was not taken.")
                .element("p", "Tệp: " + verdict.file())
                .raw("<div class=\"box\">")
                .element("p", words.messageVi())
                .element("p", "Cách làm: " + words.remedyVi())
                .raw("</div>\n")
                .element("p", "class=\"en\"", words.messageEn() + " " + words.remedyEn());
        page.element("h2", "Cách đặt tên tệp / How to name a file")
                .element("p", "<mã đơn vị>/<loại số liệu>_<kỳ>.xlsx, ví dụ 40/rotation_2019-11.xlsx");
        page.raw("<table><tr><th>Loại số liệu</th><th>Tên biểu</th><th>Dataset</th></tr>\n");
        for (Contract contract : definitions.contracts().values()) {
            page.raw("<tr>")
                    .cell(contract.dataset())
                    .cell(contract.titleVi())
                    .cell(contract.titleEn())
                    .raw("</tr>\n");
        }
        return page.raw("</table>\n").bytes();
    }

    /** True for what tonight's look at the inbox refused, or found refused before. */
    static boolean isDue(FileVerdict verdict) {
        return switch (verdict.verdict()) {
            case REJECTED, UNCHANGED -> verdict.identity() == null && verdict.reason() != null;
            default -> false;
        };
    }
}
