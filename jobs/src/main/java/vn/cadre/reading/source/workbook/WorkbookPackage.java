package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.TableSource;

/** The parts of an Office Open XML workbook, found by the relationships between them. */
public final class WorkbookPackage implements AutoCloseable {
    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final XmlPart.Opener opener = new XmlPart.Opener();
    private final Map<String, Relation> relations;
    private final String workbook;

    private WorkbookPackage(ZipFile zip) throws IOException, ReadingFailure {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            parts.put(key(entry.getName()), entry);
        }
        workbook = relations("_rels/.rels", "").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse(USUAL_WORKBOOK);
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        relations = relations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
    }

    static WorkbookPackage open(Content content) throws IOException, ReadingFailure {
        ZipFile zip = null;
        try {
            zip = content.zip();
            return new WorkbookPackage(zip);
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw ReadingFailure.unreadable("XLSX");
        } catch (ReadingFailure e) {
            close(zip);
            throw e;
        }
    }

    private static void close(ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /** A part that another part names. */
    private record Relation(String type, String target) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** A sheet of cells as the workbook lists it. */
    record SheetPart(String name, TableSource.Visibility visibility, String path) {}

    /** What the workbook says of itself. */
    record Outline(boolean from1904, List<SheetPart> sheets) {}

    Outline outline() throws IOException, ReadingFailure {
        boolean from1904 = false;
        List<SheetPart> sheets = new ArrayList<>();
        try (XmlPart xml = part(workbook)) {
            while (xml.next()) {
                if (xml.starts() && xml.element().equals("workbookPr")) {
                    from1904 = truth(xml.attribute("date1904"));
                } else if (xml.starts() && xml.element().equals("sheet")) {
                    add(xml, sheets);
                }
            }
        }
        return new Outline(from1904, sheets);
    }

    /** Charts and dialogs stand among the sheets, but have no cells. */
    private void add(XmlPart xml, List<SheetPart> sheets) throws ReadingFailure {
        if (sheets.size() == Limits.SHEETS) {
            throw ReadingFailure.limit("> " + Limits.SHEETS + " sheets");
        }
        Relation relation = relations.get(xml.attribute("id"));
        String name = xml.attribute("name");
        if (relation == null || name == null || name.length() > Limits.NAME_CHARACTERS) {
            throw xml.damaged("sheet");
        }
        if (relation.is("worksheet")) {
            String state = xml.attribute("state");
            boolean shown = state == null || state.equals("visible");
            sheets.add(new SheetPart(
                    name, shown ? TableSource.Visibility.SHOWN : TableSource.Visibility.HIDDEN, relation.target()));
        }
    }

    static boolean truth(String written) {
        return written != null && (written.equals("1") || written.equals("true") || written.equals("on"));
    }

    /** The part of the workbook of this kind, such as {@code styles}; null when there is none. */
    XmlPart related(String kind) throws IOException, ReadingFailure {
        for (Relation relation : relations.values()) {
            if (relation.is(kind)) {
                return has(relation.target()) ? part(relation.target()) : null;
            }
        }
        return null;
    }

    XmlPart part(String path) throws IOException, ReadingFailure {
        ZipArchiveEntry entry = parts.get(key(path));
        if (entry == null) {
            throw ReadingFailure.unreadable("XLSX, " + path);
        }
        try {
            return opener.open(entry.getName(), zip.getInputStream(entry), entry.getCrc());
        } catch (IOException | RuntimeException e) {
            throw ReadingFailure.unreadable("XLSX, " + path);
        }
    }

    private boolean has(String path) {
        return parts.containsKey(key(path));
    }

    private Map<String, Relation> relations(String path, String folder) throws IOException, ReadingFailure {
        Map<String, Relation> found = new HashMap<>();
        if (!has(path)) {
            return found;
        }
        try (XmlPart xml = part(path)) {
            while (xml.next()) {
                if (xml.starts() && xml.element().equals("Relationship")) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null && type != null && target != null) {
                        found.put(id, new Relation(type, resolved(folder, target)));
                    }
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        int up = path.indexOf("/../");
        while (up >= 0) {
            int parent = path.lastIndexOf('/', up - 1) + 1;
            path = path.substring(0, parent) + path.substring(up + 4);
            up = path.indexOf("/../");
        }
        return path;
    }

    /** A path as it is compared: some programs write backslashes, some a slash first. */
    public static String key(String path) {
        String slashed = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
