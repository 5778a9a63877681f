package vn.cadre.lake;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructType;

/**
 * What a table looks like.
 *
 * @param namespace {@code staging} or {@code dw}
 * @param partitionedBy text columns whose values partition the table, none for small tables
 */
public record TableLayout(String namespace, String name, StructType columns, List<String> partitionedBy)
        implements Serializable {
    public TableLayout {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(columns, "columns");
        partitionedBy = List.copyOf(partitionedBy);
    }

    /** The name that SQL uses: {@code staging.rotation}, and a bare {@code fact_rotation} for the star schema. */
    public String sqlName() {
        return namespace.equals(Lakehouse.STAR) ? name : namespace + "." + name;
    }
}
