package vn.cadre.reading.diagnosis;

import java.nio.file.Path;
import java.util.List;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.Attempt;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.header.Header;
import vn.cadre.reading.header.HeaderRows;
import vn.cadre.reading.header.Headers;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;

/** Finds the dataset whose contract a file without a usable name fits best. */
public final class BestFit {
    private final Headers headers;

    public BestFit(Definitions definitions) {
        headers = new Headers(definitions);
    }

    /**
     * What a file looks like.
     *
     * @param format null when that cannot be told
     * @param dataset the dataset that fits best, or null when nothing of any was found
     * @param complete true when every required column was found
     * @param faults what is wrong with the file or with the header that fits best
     */
    public record Fit(FileFormat format, String dataset, boolean complete, List<Fault> faults) {
        public Fit {
            faults = List.copyOf(faults);
        }
    }

    public Fit of(byte[] content) {
        return of(Content.of(content));
    }

    public Fit of(Path path) {
        return of(Content.of(path));
    }

    private Fit of(Content content) {
        Search search = new Search(headers);
        Fault fault = Attempt.fault(() -> {
            search.format = FileFormat.of(content);
            search.format.read(content, search, headers.expectation());
        });
        return fault == null ? search.fit() : new Fit(search.format, null, false, List.of(fault));
    }

    /** Remembers the best header of all sheets. */
    private static final class Search implements TableSource.Handler {
        private final Headers headers;
        private FileFormat format;
        private String sheet;
        private String[] previous;
        private int rows;
        private Header best;
        private String bestSheet;

        Search(Headers headers) {
            this.headers = headers;
        }

        @Override
        public void sheet(String name, TableSource.Visibility visibility) {
            sheet = name;
            previous = null;
            rows = 0;
        }

        @Override
        public void row(Row row) {
            if (++rows > Limits.HEADER_ROWS || row.blank()) {
                return;
            }
            String[] cells = HeaderRows.texts(row);
            Header found = headers.best(previous, cells, row.number());
            if (found != null && Headers.better(best, found) != best) {
                best = found;
                bestSheet = sheet;
            }
            previous = cells;
        }

        Fit fit() {
            if (best == null) {
                return new Fit(
                        format,
                        null,
                        false,
                        List.of(new Fault(FaultCode.NO_TABLE, Severity.ERROR, null, null, null, null, null)));
            }
            return new Fit(format, best.contract().dataset(), best.complete(), best.faults(bestSheet));
        }
    }
}
