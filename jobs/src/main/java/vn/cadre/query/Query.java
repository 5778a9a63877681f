package vn.cadre.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import vn.cadre.edition.Edition;
import vn.cadre.edition.EditionReader;
import vn.cadre.edition.EditionReader.Results;

/** One SELECT on one edition. */
public final class Query {
    /** A failed query is asked again for its reason only when that is cheap. */
    private static final long CHEAP = 100_000;

    private final Path home;
    private final Edition edition;
    private final QueryLimits limits;

    public Query(Path home, Edition edition) {
        this(home, edition, QueryLimits.DEFAULT);
    }

    public Query(Path home, Edition edition, QueryLimits limits) {
        this.home = home;
        this.edition = edition;
        this.limits = limits;
    }

    /**
     * Answers one SELECT that gives few rows.
     *
     * @throws SqlRefused when the text is not one SELECT, or names what the edition does not hold
     */
    public Answer answer(String sql) throws SqlRefused {
        Collected collected = new Collected();
        try {
            write(sql, collected);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written here", e);
        }
        return new Answer(collected.columns, collected.rows);
    }

    private static final class Collected implements AnswerWriter {
        private List<String> columns = List.of();
        private final List<List<Object>> rows = new ArrayList<>();

        @Override
        public void begin(List<String> names) {
            columns = names;
        }

        @Override
        public void row(List<Object> values) {
            rows.add(values);
        }

        @Override
        public void end() {
            // all is there
        }
    }

    /**
     * Answers one SELECT row by row, however many there are up to the limit; no more than a few are ever held.
     *
     * @throws SqlRefused when the text is not one SELECT, names what the edition does not hold, or takes more than it may
     */
    public void write(String sql, AnswerWriter writer) throws SqlRefused, IOException {
        try (EditionReader reader = open(sql, Results.STREAMED)) {
            OneSelect.require(reader.connection(), sql);
            try (Deadline deadline = new Deadline(limits.time())) {
                stream(reader, sql, writer, deadline);
            }
        } catch (SQLException e) {
            throw new SqlRefused(words(e));
        }
    }

    private EditionReader open(String sql, Results results) throws SQLException {
        return EditionReader.openFor(home, edition, sql, limits.memory(), results);
    }

    private void stream(EditionReader reader, String sql, AnswerWriter writer, Deadline deadline)
            throws SQLException, SqlRefused, IOException {
        long rows = 0;
        try (Statement statement = reader.connection().createStatement()) {
            deadline.watch(statement);
            try (ResultSet result = statement.executeQuery(sql)) {
                List<String> columns = columns(result.getMetaData());
                boolean begun = false;
                while (result.next()) {
                    if (!begun) {
                        writer.begin(columns);
                        begun = true;
                    }
                    if (++rows > limits.rows()) {
                        writer.end();
                        throw new SqlRefused("the answer has more than " + limits.rows()
                                + " rows and was cut off there; narrow the query, or raise the limit with --max-rows N"
                                + " or sql.rows in cadre.yaml");
                    }
                    writer.row(values(result, columns.size()));
                }
                if (!begun) {
                    writer.begin(columns);
                }
                writer.end();
            }
        } catch (SQLException e) {
            if (deadline.passed()) {
                throw new SqlRefused("the query took more than " + limits.time().toSeconds()
                        + " seconds and was stopped; narrow it, or raise the limit with --timeout SECONDS or"
                        + " sql.seconds in cadre.yaml");
            }
            throw rows < CHEAP ? reason(sql, deadline, e) : e;
        }
    }

    /** DuckDB does not say why a stream ended; the same query without one does. */
    private SQLException reason(String sql, Deadline deadline, SQLException known) {
        if (!String.valueOf(known.getMessage()).contains("Invalid result set")) {
            return known;
        }
        try (EditionReader whole = open(sql, Results.WHOLE);
                Statement statement = whole.connection().createStatement()) {
            deadline.watch(statement);
            statement.executeQuery(sql).close();
            return known;
        } catch (SQLException reason) {
            return reason;
        }
    }

    private String words(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith("Out of Memory")
                ? "the query needs more memory than it may take (" + limits.memory()
                        + "); narrow it, or raise the limit with --memory SIZE or sql.memory in cadre.yaml"
                : message;
    }

    private static List<String> columns(ResultSetMetaData shape) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            columns.add(shape.getColumnLabel(i));
        }
        return columns;
    }

    private static List<Object> values(ResultSet result, int columns) throws SQLException {
        List<Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            row.add(plain(result.getObject(i)));
        }
        return row;
    }

    /** Lists and structs as Java lists and maps. */
    private static Object plain(Object value) throws SQLException {
        if (value instanceof Array array) {
            List<Object> list = new ArrayList<>();
            for (Object element : (Object[]) array.getArray()) {
                list.add(plain(element));
            }
            return list;
        }
        if (value instanceof DuckDBStruct struct) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, Object> entry : struct.getMap().entrySet()) {
                map.put(entry.getKey(), plain(entry.getValue()));
            }
            return map;
        }
        return value instanceof Struct struct ? List.of(struct.getAttributes()) : value;
    }
}
