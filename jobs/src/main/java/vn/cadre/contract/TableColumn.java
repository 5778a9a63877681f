package vn.cadre.contract;

import java.io.Serializable;

/**
 * One column of a warehouse table.
 *
 * @param type string, date, long, int, double, decimal, boolean, timestamp, or an array written out
 */
public record TableColumn(String name, String type, String descriptionVi, String descriptionEn)
        implements Serializable {}
