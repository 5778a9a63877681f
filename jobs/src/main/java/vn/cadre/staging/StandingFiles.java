package vn.cadre.staging;

import java.io.Serializable;
import java.util.List;
import org.apache.iceberg.DataFile;

/** The data files of one partition: those that stood before tonight, and those of tonight. */
record StandingFiles(List<DataFile> standing, List<DataFile> fresh) implements Serializable {}
