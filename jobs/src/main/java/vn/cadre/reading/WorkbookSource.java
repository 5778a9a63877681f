package vn.cadre.reading;

import java.io.IOException;

/** An Office Open XML workbook, streamed sheet by sheet. */
final class WorkbookSource implements TableSource {
    private final Content content;

    private WorkbookSource(Content content) {
        this.content = content;
    }

    static WorkbookSource open(Content content) throws IOException, ReadingFailure {
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
