package vn.cadre.lake;

import java.nio.file.Path;
import java.util.Map;

/** Where the catalogue and the files of the lakehouse are. */
public record LakeSettings(String jdbcUrl, String user, String password, Path warehouse) {
    /** The properties of Iceberg's JDBC catalogue. */
    Map<String, String> catalogProperties() {
        return Map.of(
                "uri", jdbcUrl,
                "jdbc.user", user,
                "jdbc.password", password,
                "warehouse", warehouse.toUri().toString(),
                "cache-enabled", "false");
    }
}
