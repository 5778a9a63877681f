package vn.cadre.sample;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sample inbox holds.
 *
 * @param files files written
 * @param rows data rows in them, the bad ones among them
 * @param filesByFormat files of each format
 * @param rowsByDataset data rows of each dataset
 */
public record SampleSummary(
        int files, int rows, SortedMap<String, Integer> filesByFormat, SortedMap<String, Integer> rowsByDataset) {
    public SampleSummary {
        filesByFormat = Collections.unmodifiableSortedMap(new TreeMap<>(filesByFormat));
        rowsByDataset = Collections.unmodifiableSortedMap(new TreeMap<>(rowsByDataset));
    }
}
