package vn.cadre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.DemoHome;

/** The tables that the report's tests make by hand are those of an edition. */
class SampleEditionIT {
    private static final String COLUMNS =
            "select table_name || '.' || column_name || ' ' || data_type as col from information_schema.columns order by col";

    @Test
    void hasTheColumnsOfAnEdition() throws SQLException {
        List<String> published = DemoHome.csv(COLUMNS);
        List<String> foreign = new ArrayList<>();
        try (Connection sample = SampleEdition.open(Map.of("63-24", "Bắc Giang"));
                ResultSet columns = sample.createStatement().executeQuery(COLUMNS)) {
            while (columns.next()) {
                if (!published.contains(columns.getString(1))) {
                    foreign.add(columns.getString(1));
                }
            }
        }
        assertEquals(List.of(), foreign);
    }
}
