package vn.cadre.query;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBStruct;
import vn.cadre.edition.Edition;
import vn.cadre.edition.EditionReader;

/** One SELECT on one edition. */
public final class Query {
    private static final Pattern EXPLAIN = Pattern.compile("(?is)\\s*explain\\s+(?:analyze\\s+)?(?<query>.*)");

    /** DuckDB's own parser takes nothing but SELECT here. */
    private static final String PARSE = """
            select tree ->> '$.error_message' as message, json_array_length(tree, '$.statements') as statements
            from (select json_serialize_sql(?) as tree)
            """;

    private final Path home;
    private final Edition edition;

    public Query(Path home, Edition edition) {
        this.home = home;
        this.edition = edition;
    }

    /**
     * Answers one SELECT.
     *
     * @throws SqlRefused when the text is not one SELECT, or names what the edition does not hold
     */
    public Answer answer(String sql) throws SqlRefused {
        try (EditionReader reader = EditionReader.openFor(home, edition, sql)) {
            refuseAllButSelect(reader.connection(), sql);
            try (Statement statement = reader.connection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return answer(rows);
            }
        } catch (SQLException e) {
            throw new SqlRefused(e.getMessage());
        }
    }

    private static void refuseAllButSelect(Connection connection, String sql) throws SQLException, SqlRefused {
        Matcher explain = EXPLAIN.matcher(sql);
        try (PreparedStatement parse = connection.prepareStatement(PARSE)) {
            parse.setString(1, explain.matches() ? explain.group("query") : sql);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                if (parsed.getString("message") != null) {
                    throw new SqlRefused(parsed.getString("message"));
                }
                if (parsed.getInt("statements") != 1) {
                    throw new SqlRefused("one SELECT at a time, please");
                }
            }
        }
    }

    private static Answer answer(ResultSet result) throws SQLException {
        ResultSetMetaData shape = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            columns.add(shape.getColumnLabel(i));
        }
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                row.add(plain(result.getObject(i)));
            }
            rows.add(row);
        }
        return new Answer(columns, rows);
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
