package vn.cadre.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets one SELECT on the tables of an edition pass, and nothing else. */
final class OneSelect {
    private static final Pattern EXPLAIN = Pattern.compile("(?is)\\s*explain\\s+(?:analyze\\s+)?(?<query>.*)");
    private static final Pattern FIRST_WORD = Pattern.compile("(?s)\\s*(?:--[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*(\\w+).*");
    private static final String NO_SELECT = "Only SELECT statements";

    /** DuckDB's own parser takes nothing but SELECT here. */
    private static final String PARSE = """
            select tree ->> '$.error_message' as message, json_array_length(tree, '$.statements') as statements
            from (select json_serialize_sql(?) as tree)
            """;

    private static final String FUNCTIONS = """
            select lower(json_extract_string(query.tree, node.path || '.function.function_name')) as function
            from (select json_serialize_sql(?) as tree) as query, json_tree(query.tree) as node
            where node.key = 'type' and node.atom = '"TABLE_FUNCTION"'
            """;

    /** The functions that give rows without opening a file: DuckDB lets a query see the folder that it spills to. */
    private static final Set<String> HARMLESS = Set.of(
            "range",
            "generate_series",
            "unnest",
            "repeat",
            "repeat_row",
            "json_each",
            "json_tree",
            "duckdb_tables",
            "duckdb_views",
            "duckdb_columns",
            "duckdb_schemas",
            "duckdb_databases",
            "duckdb_types",
            "duckdb_functions",
            "duckdb_keywords",
            "duckdb_settings",
            "duckdb_memory",
            "pragma_table_info",
            "pragma_version",
            "pg_timezone_names",
            "icu_calendar_names",
            "summary");

    private OneSelect() {}

    /** Refuses a text that is no single SELECT, and one that would read files. */
    static void require(Connection connection, String sql) throws SQLException, SqlRefused {
        Matcher explain = EXPLAIN.matcher(sql);
        String query = explain.matches() ? explain.group("query") : sql;
        try (PreparedStatement parse = connection.prepareStatement(PARSE)) {
            parse.setString(1, query);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                if (parsed.getString("message") != null) {
                    throw new SqlRefused(words(parsed.getString("message"), query));
                }
                if (parsed.getInt("statements") != 1) {
                    throw new SqlRefused("one SELECT at a time, please");
                }
            }
        }
        if (query.indexOf('(') >= 0) {
            refuseFiles(connection, query);
        }
    }

    private static void refuseFiles(Connection connection, String query) throws SQLException, SqlRefused {
        try (PreparedStatement parse = connection.prepareStatement(FUNCTIONS)) {
            parse.setString(1, query);
            try (ResultSet functions = parse.executeQuery()) {
                while (functions.next()) {
                    String function = functions.getString("function");
                    if (!HARMLESS.contains(function)) {
                        throw new SqlRefused("the table function " + function
                                + " is not for queries here: they read the tables of an edition, and no files; \"show"
                                + " tables\" lists them");
                    }
                }
            }
        }
    }

    private static String words(String message, String query) {
        if (!message.startsWith(NO_SELECT)) {
            return message;
        }
        Matcher first = FIRST_WORD.matcher(query);
        String word = first.matches() ? first.group(1).toUpperCase(java.util.Locale.ROOT) : "nothing";
        String hint = word.equals("PIVOT") || word.equals("UNPIVOT")
                ? "write select * from (" + word.toLowerCase(java.util.Locale.ROOT) + " ...)"
                : "editions are read, never changed";
        return "this is no SELECT: it begins with " + word + "; " + hint;
    }
}
