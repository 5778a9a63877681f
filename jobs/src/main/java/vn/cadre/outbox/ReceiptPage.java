package vn.cadre.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.fault.SkippedRows;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.Verdict;
import vn.cadre.text.date.Period;

/** The receipt of one unit for the periods of one year: what was taken, what it feeds, and what waits for a correction. */
final class ReceiptPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final String PREFIX = "bien-nhan_";
    private static final String SUFFIX = ".html";
    private static final Comparator<SubmissionRecord> ORDER = Comparator.comparing(
                    (SubmissionRecord record) -> record.submission().period())
            .thenComparing(record -> record.submission().dataset())
            .thenComparing(record -> record.submission().submissionId());

    private final Definitions definitions;
    private final String unitId;
    private final int year;
    private final List<SubmissionRecord> counting = new ArrayList<>();
    private final List<SubmissionRecord> open = new ArrayList<>();

    private ReceiptPage(Definitions definitions, String unitId, int year) {
        this.definitions = definitions;
        this.unitId = unitId;
        this.year = year;
    }

    /** One page for each year of which something counts. */
    static List<ReceiptPage> of(String unitId, Dispatch.Standing standing, Definitions definitions) {
        SortedMap<Integer, ReceiptPage> pages = new TreeMap<>();
        standing.counting()
                .forEach(record -> pages.computeIfAbsent(
                                year(record), year -> new ReceiptPage(definitions, unitId, year))
                        .counting
                        .add(record));
        standing.open().forEach(record -> {
            ReceiptPage page = pages.get(year(record));
            if (page != null) {
                page.open.add(record);
            }
        });
        pages.values().forEach(page -> {
            page.counting.sort(ORDER);
            page.open.sort(ORDER);
        });
        return List.copyOf(pages.values());
    }

    private static int year(SubmissionRecord record) {
        return Period.parse(record.submission().period()).orElseThrow().last().getYear();
    }

    static boolean isReceipt(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    String name() {
        return PREFIX + year + SUFFIX;
    }

    /** Changes when anything that the page says changes. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(definitions.fingerprint().getBytes(StandardCharsets.UTF_8));
            counting.forEach(record -> digest.update(line(record)));
            open.forEach(record -> digest.update(line(record)));
            return "cadre receipt " + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] line(SubmissionRecord record) {
        Submission submission = record.submission();
        return (submission.submissionId() + submission.file() + submission.receivedAt() + record.judgement() + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** How many of the first bytes of a page hold its mark. */
    static int markLength() {
        return 80;
    }

    byte[] text() {
        String name = definitions.units().byId(unitId).orElseThrow().nameVi();
        Html page = new Html(mark(), "Biên nhận " + name + " " + year);
        page.element("h1", "Biên nhận số liệu năm " + year + " – " + name)
                .element(
                        "p",
                        "class=\"en\"",
                        "Receipt for the data of " + year + ": what was read, loaded and returned.");
        writeCounting(page);
        writeOpen(page);
        writeIndicators(page);
        return page.bytes();
    }

    private void writeCounting(Html page) {
        page.element("h2", "Đã nhận và nạp / Loaded (" + counting.size() + ")");
        page.raw("<table><tr><th>Kỳ</th><th>Số liệu</th><th>Tệp</th><th>Nhận lúc</th><th>Đọc</th><th>Nạp</th>"
                + "<th>Trả lại</th><th>Bỏ qua</th><th>Chỉ tiêu</th><th>Mã biên nhận</th></tr>\n");
        Map<String, String> feeds = feeds();
        for (SubmissionRecord record : counting) {
            Submission submission = record.submission();
            RowCounts rows = record.judgement().orElseThrow().rows();
            page.raw("<tr>")
                    .cell(submission.period())
                    .cell(title(submission))
                    .cell(submission.file())
                    .cell(TIME.format(submission.receivedAt()));
            if (rows.read() == 0) {
                page.raw("<td colspan=\"3\">Không phát sinh – đã ghi nhận / nothing to report, taken</td>");
            } else {
                page.number(rows.read()).number(rows.loaded()).number(rows.rejected());
            }
            writeSkipped(page, rows);
            page.cell(feeds.getOrDefault(submission.dataset(), ""))
                    .raw("<td><code>" + submission.submissionId() + "</code></td></tr>\n");
        }
        page.raw("</table>\n")
                .element(
                        "p",
                        "class=\"en\"",
                        "Đọc = nạp + trả lại. Bỏ qua: dòng không phải số liệu, theo loại."
                                + " Read = loaded + returned; skipped rows are no data, and are counted by kind.");
    }

    private void writeSkipped(Html page, RowCounts rows) {
        SkippedRows kinds = SkippedRows.of(rows, definitions);
        if (kinds.vi().isEmpty()) {
            page.number(rows.skipped());
        } else {
            page.raw("<td>")
                    .element("div", rows.skipped() + ": " + kinds.vi())
                    .element("div", "class=\"en\"", kinds.en())
                    .raw("</td>");
        }
    }

    private void writeOpen(Html page) {
        if (open.isEmpty()) {
            return;
        }
        page.element("h2", "Cần sửa và gửi lại / To be corrected (" + open.size() + ")");
        page.raw("<table><tr><th>Kỳ</th><th>Số liệu</th><th>Tệp</th><th>Lý do</th><th>Tệp trả lại</th></tr>\n");
        for (SubmissionRecord record : open) {
            Submission submission = record.submission();
            page.raw("<tr class=\"bad\">")
                    .cell(submission.period())
                    .cell(title(submission))
                    .cell(submission.file())
                    .cell(reason(record))
                    .raw("<td>" + returned(record) + "</td></tr>\n");
        }
        page.raw("</table>\n");
    }

    private String reason(SubmissionRecord record) {
        Judgement judgement = record.judgement().orElseThrow();
        if (judgement.rows().rejected() > 0) {
            return "Trả lại " + judgement.rows().rejected() + " trên "
                    + judgement.rows().read() + " dòng";
        }
        if (judgement.reason() == null) {
            return "";
        }
        return new FaultWriter(definitions)
                .words(
                        Fault.of(judgement.reason()),
                        record.submission().file(),
                        record.submission().dataset())
                .messageVi();
    }

    private static String returned(SubmissionRecord record) {
        if (record.judgement().orElseThrow().verdict() == Verdict.QUARANTINED) {
            return "bộ phận vận hành đang kiểm tra";
        }
        return Html.escaped(FileName.returned(record.submission()));
    }

    private String title(Submission submission) {
        return definitions.contract(submission.dataset()).map(Contract::titleVi).orElse(submission.dataset());
    }

    /** The indicators that each dataset feeds. */
    private Map<String, String> feeds() {
        return definitions.indicators().values().stream()
                .filter(indicator -> indicator.computed() && indicator.dataset() != null)
                .collect(Collectors.groupingBy(
                        IndicatorDefinition::dataset,
                        Collectors.mapping(IndicatorDefinition::code, Collectors.joining(", "))));
    }

    private void writeIndicators(Html page) {
        TreeSet<String> datasets = counting.stream()
                .map(record -> record.submission().dataset())
                .collect(Collectors.toCollection(TreeSet::new));
        page.element("h2", "Các chỉ tiêu / Indicators").raw("<table><tr><th>Mã</th><th>Tên</th><th>Name</th></tr>\n");
        definitions.indicators().values().stream()
                .filter(indicator -> indicator.computed())
                .filter(indicator -> indicator.dataset() == null || datasets.contains(indicator.dataset()))
                .forEach(indicator -> page.raw("<tr>")
                        .cell(indicator.code())
                        .cell(indicator.nameVi())
                        .cell(indicator.nameEn())
                        .raw("</tr>\n"));
        page.raw("</table>\n");
    }
}
