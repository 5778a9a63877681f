package vn.cadre.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.StagingColumn;
import vn.cadre.contract.unit.Unit;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.text.date.Period;

/** What a test submitted and what came of it, written so that it can be compared as a whole. */
public final class Submitted implements RowSink {
    public static final Definitions DEFINITIONS =
            Definitions.load(Path.of(System.getProperty("cadre.schemas", "../schemas")));
    static final CadreKeys KEYS = new CadreKeys("a secret of the tests".getBytes(StandardCharsets.UTF_8));

    private static final SubmissionReader READER = new SubmissionReader(DEFINITIONS, KEYS);

    final List<String> rows = new ArrayList<>();
    /** The values of each row by column, without the empty ones. */
    final List<String> named = new ArrayList<>();

    final List<String> faults = new ArrayList<>();
    private List<String> columns;
    private ReadResult result;

    public static Submitted text(String unit, String dataset, String period, String... lines) {
        return bytes(unit, dataset, period, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public static Submitted bytes(String unit, String dataset, String period, byte[] content) {
        Submitted submitted = new Submitted();
        Period read = Period.parse(period).orElseThrow();
        Unit sender = DEFINITIONS.units().byCode(unit, read.last()).orElseThrow();
        submitted.of(dataset).result =
                READER.read(content, "file", new SubmissionIdentity(sender, dataset, read), submitted);
        return submitted;
    }

    public Submitted of(String dataset) {
        columns = DEFINITIONS.contract(dataset).orElseThrow().dataColumns().stream()
                .map(StagingColumn::name)
                .toList();
        return this;
    }

    public static Submitted workbook(String unit, String dataset, String period, Sheets sheets) {
        return bytes(unit, dataset, period, sheets.bytes());
    }

    @Override
    public void row(String sheet, int rowNumber, Object[] values) {
        rows.add(place(sheet) + rowNumber + " " + Arrays.toString(values));
        Map<String, Object> filled = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                filled.put(columns.get(i), values[i]);
            }
        }
        named.add(filled.toString());
    }

    @Override
    public void faults(String sheet, int rowNumber, List<Fault> found) {
        found.forEach(fault -> faults.add(written(fault)));
    }

    private static String place(String sheet) {
        return sheet == null ? "" : sheet + "!";
    }

    public static String written(Fault fault) {
        String where =
                place(fault.sheet()) + (fault.cell() != null ? fault.cell() : fault.row() == null ? "" : fault.row());
        return String.join(
                " | ",
                fault.code(),
                where,
                String.valueOf(fault.column()),
                String.valueOf(fault.value()),
                String.valueOf(fault.detail()));
    }

    public List<String> fileFaults() {
        return result.fileFaults().stream().map(Submitted::written).toList();
    }

    /** Outcome, stage, rows read, loaded and rejected. */
    public String verdict() {
        return result.outcome() + " " + result.stage() + " " + result.rowsRead() + " = " + result.rowsLoaded() + " + "
                + result.rowsRejected();
    }

    public Map<RowKind, Long> skipped() {
        return new TreeMap<>(result.skipped());
    }

    public ReadResult result() {
        return result;
    }
}
