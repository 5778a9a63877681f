package vn.cadre.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one dataset promises: its fields, natural key and one-row rules.
 *
 * @param naturalKey names of fields, or {@code unit} and {@code period} of the submission; {@code cadre_key} for the cadre
 * @param ownDate the field that dates the event, or null for states and statements of the submission's period
 * @param monthly true when only monthly submissions are taken
 * @param statements how the statements about one event are put in order
 */
public record Contract(
        String dataset,
        String titleVi,
        String titleEn,
        String grain,
        List<Field> fields,
        List<String> naturalKey,
        String ownDate,
        boolean monthly,
        Statements statements,
        List<RowRule> rules)
        implements Serializable {
    /** The columns every staging table begins with: where the row came from. */
    public static final List<StagingColumn> LINEAGE = List.of(
            new StagingColumn("unit", ColumnType.STRING),
            new StagingColumn("period", ColumnType.STRING),
            new StagingColumn("submission_id", ColumnType.STRING),
            new StagingColumn("received_at", ColumnType.INSTANT),
            new StagingColumn("sheet", ColumnType.STRING),
            new StagingColumn("row_number", ColumnType.LONG));

    /**
     * The statements about one event, which may come from several submissions and both sides: of each field the latest
     * one that says something counts.
     *
     * @param order staging columns, each with {@code desc} behind it where the greater comes first; the last statement is
     *     the latest
     * @param columns the staging columns that an event keeps of each statement, beside the place of its row
     */
    public record Statements(List<String> order, List<String> columns) implements Serializable {
        /** Submission, sheet and row: the way back to the cell, and the last word on ties. */
        public static final List<String> PLACE = List.of("submission_id", "sheet", "row_number");

        public Statements {
            order = List.copyOf(order);
            columns = List.copyOf(columns);
        }
    }

    public Contract {
        fields = List.copyOf(fields);
        naturalKey = List.copyOf(naturalKey);
        rules = List.copyOf(rules);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The data columns of the staging table, after {@link #LINEAGE}, in the order of the fields: a date also gives {@code
     * <name>_precision}, a quantity also {@code <name>_text} and {@code <name>_qualifier}, a free-text organisation also
     * its unit column, a cadre id {@code cadre_key}, a birth date {@code birth_year};
     * of a text that is only resolved, its unit column and {@code <name>_kind}.
     */
    public List<StagingColumn> dataColumns() {
        List<StagingColumn> columns = new ArrayList<>();
        fields.forEach(field -> addColumns(field, columns));
        return List.copyOf(columns);
    }

    /**
     * The staging columns in groups that one statement gives together: each field's, which for a date are the date and its
     * precision; the first column of a group tells whether the statement says anything.
     */
    public List<List<StagingColumn>> columnGroups() {
        return fields.stream()
                .map(field -> {
                    List<StagingColumn> columns = new ArrayList<>();
                    addColumns(field, columns);
                    return List.copyOf(columns);
                })
                .filter(columns -> !columns.isEmpty())
                .toList();
    }

    /** True when an event whose date is corrected is still the same event, since the date is no part of its key. */
    public boolean eventsMove() {
        return ownDate != null && !naturalKey.contains(ownDate);
    }

    private static void addColumns(Field field, List<StagingColumn> columns) {
        switch (field.storage()) {
            case CADRE_KEY -> columns.add(new StagingColumn("cadre_key", ColumnType.STRING));
            case BIRTH_YEAR -> columns.add(new StagingColumn("birth_year", ColumnType.LONG));
            case RESOLVED -> {
                columns.add(new StagingColumn(field.name() + "_kind", ColumnType.STRING)); // always known, so it leads
                columns.add(new StagingColumn(field.unitColumn(), ColumnType.STRING));
            }
            case VAULT_ONLY -> {}
            case VALUE -> addValueColumns(field, columns);
        }
    }

    private static void addValueColumns(Field field, List<StagingColumn> columns) {
        String name = field.name();
        switch (field.type()) {
            case TEXT, CODE, UNIT -> columns.add(new StagingColumn(name, ColumnType.STRING));
            case INTEGER -> columns.add(new StagingColumn(name, ColumnType.LONG));
            case DECIMAL -> columns.add(new StagingColumn(name, ColumnType.DECIMAL));
            case TICK -> columns.add(new StagingColumn(name, ColumnType.BOOLEAN));
            case DATE -> {
                columns.add(new StagingColumn(name, ColumnType.DATE));
                columns.add(new StagingColumn(name + "_precision", ColumnType.STRING));
            }
            case QUANTITY -> {
                columns.add(new StagingColumn(name, ColumnType.DECIMAL));
                columns.add(new StagingColumn(name + "_text", ColumnType.STRING));
                columns.add(new StagingColumn(name + "_qualifier", ColumnType.STRING));
            }
        }
        if (field.unitColumn() != null) {
            columns.add(new StagingColumn(field.unitColumn(), ColumnType.STRING));
        }
    }
}
