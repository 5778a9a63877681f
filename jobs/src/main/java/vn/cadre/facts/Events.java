package vn.cadre.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Contract;
import vn.cadre.contract.StagingColumn;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Touched;

/**
 * The events of one dataset: statements of several submissions, and of both sides, met by the natural key of the contract.
 * One row per event: its key, each field as the latest statement that has it says, and {@code statements}, the statements
 * themselves in their order.
 */
final class Events {
    /** The column of the statements that an event rests on. */
    static final String STATEMENTS = "statements";

    private final LakeSession session;
    private final LakeTable staging;
    private final Contract contract;

    Events(LakeSession session, LakeTable staging, Contract contract) {
        this.session = session;
        this.staging = staging;
        this.contract = contract;
    }

    /** The rows of staging that are about these months. */
    Dataset<Row> statements(Touched months) {
        return session.spark()
                .table(staging.layout().sqlName())
                .where(contract.ownDate() == null ? months.ofPeriod("period") : months.ofDate(contract.ownDate()));
    }

    /** At most how many rows of staging are about these months. */
    long count(Touched months) {
        return staging.rows(months, contract.ownDate());
    }

    /** The months, and those that events of theirs lay in before or lie in now. */
    Touched closed(Touched months) {
        if (!contract.eventsMove() || months.everything() || months.nothing()) {
            return months;
        }
        List<String> further = ofTheSameEvents(months)
                .select(functions.date_format(functions.col(contract.ownDate()), "yyyy-MM"))
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        return months.and(Touched.of(further));
    }

    /** Every statement, of whatever month, about the events that some statement dates, or dated, to these months. */
    private Dataset<Row> ofTheSameEvents(Touched months) {
        Dataset<Row> keys = keys(statements(months));
        OptionalLong published = staging.published();
        if (published.isPresent()) {
            Dataset<Row> before = session.spark()
                    .read()
                    .option("versionAsOf", published.getAsLong())
                    .table(staging.layout().sqlName())
                    .where(months.ofDate(contract.ownDate()));
            keys = keys.union(keys(before)).distinct();
        }
        Column same = contract.naturalKey().stream()
                .map(key -> functions.col(key).eqNullSafe(functions.col("of_" + key)))
                .reduce(functions.lit(true), Column::and);
        return session.spark().table(staging.layout().sqlName()).join(keys, same, "left_semi");
    }

    private Dataset<Row> keys(Dataset<Row> statements) {
        return statements
                .select(columns(contract.naturalKey()))
                .distinct()
                .toDF(contract.naturalKey().stream().map(key -> "of_" + key).toArray(String[]::new));
    }

    /** The events of these months, each in one row; months must be {@link #closed}. */
    Dataset<Row> met(Touched months) {
        boolean wider = contract.eventsMove() && !months.everything();
        Dataset<Row> statements = wider ? ofTheSameEvents(months) : statements(months);
        List<String> key = contract.naturalKey();
        Dataset<Row> ordered = session.spread(statements, count(months), month(), key)
                .select(columns(columns()))
                .sortWithinPartitions(order());
        StructType columns = layout(ordered.schema());
        Dataset<Row> events = session.made(ordered, new Meeting(contract, ordered.schema()), columns);
        return wider ? events.where(months.ofDate(contract.ownDate())) : events;
    }

    /** Where the date is no part of the key, all statements about an event must come together all the same. */
    private Column month() {
        if (contract.ownDate() == null || contract.eventsMove()) {
            return functions.hash(columns(contract.naturalKey()));
        }
        Column date = functions.col(contract.ownDate());
        return functions.year(date).multiply(functions.lit(12)).plus(functions.month(date));
    }

    /** By month first, so that a task writes one file after the other. */
    private Column[] order() {
        Stream<Column> month = contract.ownDate() == null || contract.eventsMove()
                ? Stream.empty()
                : Stream.of(functions.trunc(functions.col(contract.ownDate()), "month"));
        return Stream.of(
                        month,
                        contract.naturalKey().stream().map(functions::col),
                        contract.statements().order().stream().map(Events::ordering),
                        Contract.Statements.PLACE.stream().map(functions::col))
                .flatMap(columns -> columns)
                .toArray(Column[]::new);
    }

    private static Column ordering(String column) {
        return column.endsWith(" desc")
                ? functions
                        .col(column.substring(0, column.length() - " desc".length()))
                        .desc()
                : functions.col(column);
    }

    private List<String> columns() {
        List<String> names = new ArrayList<>();
        Contract.LINEAGE.forEach(column -> names.add(column.name()));
        contract.dataColumns().stream().map(StagingColumn::name).forEach(names::add);
        return names;
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }

    /** The key, the fields, and the statements. */
    private StructType layout(StructType staged) {
        return layout(contract, staged);
    }

    static StructType layout(Contract contract, StructType staged) {
        StructType statement = new StructType();
        for (String column : Meeting.kept(contract)) {
            statement = statement.add(staged.apply(column));
        }
        StructType event = new StructType();
        for (String column : Meeting.told(contract)) {
            event = event.add(staged.apply(column));
        }
        return event.add(STATEMENTS, DataTypes.createArrayType(statement));
    }
}
