package vn.cadre.reading.source.workbook;

import java.io.IOException;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.TableSource;

/** An Office Open XML workbook, streamed sheet by sheet. */
public final class WorkbookSource implements TableSource {
    private final Content content;

    private WorkbookSource(Content content) {
        this.content = content;
    }

    public static WorkbookSource open(Content content) throws IOException, ReadingFailure {
        PackageGuard.check(content);
        return new WorkbookSource(content);
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        try (WorkbookPackage workbook = WorkbookPackage.open(content)) {
            WorkbookPackage.Outline outline = workbook.outline();
            CellStyles styles = CellStyles.of(workbook.related("styles"));
            SharedTexts texts = SharedTexts.of(workbook.related("sharedStrings"));
            SheetReader reader = new SheetReader(texts, styles, outline.from1904());
            for (WorkbookPackage.SheetPart sheet : outline.sheets()) {
                handler.sheet(sheet.name(), sheet.visibility());
                try (XmlPart part = workbook.part(sheet.path())) {
                    reader.read(part, handler);
                }
            }
        }
    }
}
