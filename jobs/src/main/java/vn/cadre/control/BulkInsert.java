package vn.cadre.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Many rows in one statement, which the database takes column by column instead of one call for each row. */
final class BulkInsert<T> {
    private record Column<T>(String name, String type, Function<T, ?> value) {
        List<String> values(Collection<T> things) {
            return things.stream()
                    .map(value)
                    .map(each -> Objects.toString(each, null))
                    .toList();
        }
    }

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();

    BulkInsert(String table) {
        this.table = table;
    }

    /** A column, its SQL type, and what stands in it for each thing, in the way that SQL writes it. */
    BulkInsert<T> column(String name, String type, Function<T, ?> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    void execute(Handle handle, Collection<T> things) {
        if (things.isEmpty()) {
            return;
        }
        try (Update update = handle.createUpdate(statement())) {
            for (int i = 0; i < columns.size(); i++) {
                update.bindArray("values" + i, String.class, columns.get(i).values(things));
            }
            update.execute();
        }
    }

    private String statement() {
        return "insert into %s (%s) select %s from unnest(%s) as given (%s)"
                .formatted(
                        table,
                        each(i -> columns.get(i).name()),
                        each(i -> "cast(given%d as %s)"
                                .formatted(i, columns.get(i).type())),
                        each("cast(:values%d as varchar array)"::formatted),
                        each("given%d"::formatted));
    }

    private String each(Function<Integer, String> part) {
        return IntStream.range(0, columns.size()).boxed().map(part).collect(Collectors.joining(", "));
    }
}
