package vn.cadre.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.CodeLabel;
import vn.cadre.contract.Definitions;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.Rows;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;
import vn.cadre.text.date.Period;

/** The dimensions, straight from the reference data; small enough for the driver. */
public final class Dimensions {
    /** The unit of rotations whose departure nobody states. */
    public static final String UNKNOWN_UNIT = "KHONG_RO";

    /** The whole country. */
    public static final String COUNTRY = "VN";

    private final Definitions definitions;

    public Dimensions(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A dimension as its reference data says it is. */
    private record Dimension(String name, String columns, List<Object[]> rows) {
        private static String written(Object value) {
            return value instanceof Object[] row ? Arrays.deepToString(row) : String.valueOf(value);
        }

        private String fingerprint() {
            String all = columns + rows.stream().map(Dimension::written).collect(Collectors.joining("\n"));
            return Integer.toHexString(all.hashCode()) + "-" + rows.size();
        }

        private TableLayout layout() {
            return new TableLayout(Lakehouse.STAR, name, StructType.fromDDL(columns), List.of());
        }
    }

    /** By dimension a fingerprint of its rows. */
    public SortedMap<String, String> fingerprints(Collection<Period> periods) {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        all(periods).forEach(dimension -> fingerprints.put(dimension.name(), dimension.fingerprint()));
        return fingerprints;
    }

    /** What was written. */
    public record Written(LakeTable table, Touched touched) {}

    /** Writes the dimensions that are out of date, each whole. */
    public List<Written> execute(Lakehouse lakehouse, String branch, Collection<Period> periods, Set<String> outdated) {
        List<Written> written = new ArrayList<>();
        for (Dimension dimension : all(periods)) {
            LakeTable table = lakehouse.table(dimension.layout(), branch);
            Touched touched = outdated.contains(dimension.name()) ? Touched.EVERYTHING : Touched.NOTHING;
            if (touched.everything()) {
                table.replace(touched, Rows.write(table, dimension.rows()));
            }
            written.add(new Written(table, touched));
        }
        return written;
    }

    private List<Dimension> all(Collection<Period> periods) {
        return List.of(
                new Dimension(
                        "dim_unit",
                        "unit string, list string, code string, name_vi string, name_en string, type string,"
                                + " valid_from date, valid_to date",
                        units()),
                new Dimension(
                        "unit_lineage",
                        "from_unit string, to_unit string, decree string, legal_date date, operating_date date",
                        lineage()),
                new Dimension(
                        "dim_period",
                        "period string, kind string, first_day date, last_day date, year int, quarter int, month int",
                        periods(periods)),
                new Dimension(
                        "dim_document",
                        "type string, number string, suffix string, issuer string, issued date, subject_vi string,"
                                + " subject_en string, status string",
                        documents()),
                new Dimension(
                        "dim_indicator",
                        "indicator string, name_vi string, name_en string, unit_of_measure string, numerator_vi string,"
                                + " numerator_en string, denominator_vi string, denominator_en string,"
                                + " aggregation string, target string, source string, computed boolean",
                        indicators()),
                new Dimension("code_list", "list string, code string, label_vi string, label_en string", codes()));
    }

    private List<Object[]> units() {
        List<Object[]> rows = new ArrayList<>();
        definitions
                .units()
                .all()
                .forEach(unit -> rows.add(new Object[] {
                    unit.id(),
                    unit.list(),
                    unit.code(),
                    unit.nameVi(),
                    unit.nameEn(),
                    unit.type(),
                    unit.validFrom(),
                    unit.validTo()
                }));
        rows.add(new Object[] {
            UNKNOWN_UNIT, "", UNKNOWN_UNIT, "Không rõ đơn vị đi", "Unknown unit of departure", "khong_ro", null, null
        });
        rows.add(new Object[] {COUNTRY, "", COUNTRY, "Cả nước", "The whole country", "ca_nuoc", null, null});
        return rows;
    }

    private List<Object[]> lineage() {
        return definitions.units().lineage().stream()
                .map(step ->
                        new Object[] {step.from(), step.to(), step.decree(), step.legalDate(), step.operatingDate()})
                .toList();
    }

    private static List<Object[]> periods(Collection<Period> periods) {
        return periods.stream()
                .sorted()
                .map(period -> new Object[] {
                    period.text(),
                    period.kind().name().toLowerCase(java.util.Locale.ROOT),
                    period.first(),
                    period.last(),
                    period.last().getYear(),
                    (period.last().getMonthValue() + 2) / 3,
                    period.isMonth() ? (Integer) YearMonth.from(period.first()).getMonthValue() : null
                })
                .toList();
    }

    private List<Object[]> documents() {
        return definitions.documents().stream()
                .map(document -> new Object[] {
                    document.type(),
                    document.number(),
                    document.suffix(),
                    document.issuer(),
                    document.date(),
                    document.subjectVi(),
                    document.subjectEn(),
                    document.status()
                })
                .toList();
    }

    private List<Object[]> indicators() {
        return definitions.indicators().values().stream()
                .map(indicator -> new Object[] {
                    indicator.code(),
                    indicator.nameVi(),
                    indicator.nameEn(),
                    indicator.unit(),
                    indicator.numeratorVi(),
                    indicator.numeratorEn(),
                    indicator.denominatorVi(),
                    indicator.denominatorEn(),
                    indicator.aggregation().name(),
                    indicator.target(),
                    indicator.source(),
                    indicator.computed()
                })
                .toList();
    }

    private List<Object[]> codes() {
        return definitions.codeLists().names().stream()
                .sorted()
                .flatMap(this::codes)
                .toList();
    }

    private Stream<Object[]> codes(String list) {
        Map<String, CodeLabel> labels = definitions.codeLists().labels(list);
        return labels.entrySet().stream().map(entry -> new Object[] {
            list, entry.getKey(), entry.getValue().vi(), entry.getValue().en()
        });
    }
}
