package vn.cadre.edition;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run made anew, and why; and what everything was made from, so that the next run knows what is out of date.
 *
 * @param tables by table the partitions whose files were replaced: periods, or {@code *} for every one
 * @param causes what brought the change: {@code submission <dataset> <period>: <units>}, {@code definition <name>}
 * @param madeFrom a fingerprint of what each part was made from: of the definition of a table or an indicator, of the rows
 *     of a month
 */
public record Changes(SortedMap<String, List<String>> tables, List<String> causes, SortedMap<String, String> madeFrom) {
    /** Stands for every partition of a table. */
    public static final String EVERY_PARTITION = "*";

    public static final Changes UNKNOWN = new Changes(new TreeMap<>(), List.of(), new TreeMap<>());

    public Changes {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        causes = List.copyOf(causes);
        madeFrom = Collections.unmodifiableSortedMap(new TreeMap<>(madeFrom));
    }
}
