package vn.cadre.contract;

import java.io.Serializable;

/** One column of a staging table. */
public record StagingColumn(String name, ColumnType type) implements Serializable {}
