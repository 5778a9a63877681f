package vn.cadre.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A workbook's package without what acts: only parts of known, passive kinds stay, and of links outside only those that a
 * reader must click on. Macros, links to other workbooks, DDE, connections, controls, embedded objects and whatever a later
 * Excel may bring are none of them.
 */
final class ActiveParts {
    private static final Set<String> PASSIVE = Set.of(
            "officedocument",
            "worksheet",
            "chartsheet",
            "styles",
            "sharedstrings",
            "theme",
            "themeoverride",
            "drawing",
            "vmldrawing",
            "comments",
            "threadedcomment",
            "person",
            "image",
            "chart",
            "chartex",
            "chartusershapes",
            "chartstyle",
            "chartcolorstyle",
            "diagramdata",
            "diagramlayout",
            "diagramquickstyle",
            "diagramcolors",
            "table",
            "tablesinglecells",
            "calcchain",
            "printersettings",
            "hyperlink",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "pivottable",
            "pivotcachedefinition",
            "pivotcacherecords",
            "slicer",
            "slicercache",
            "timeline",
            "timelinecache",
            "sheetmetadata");
    private static final Pattern CLICKED = Pattern.compile("(?i)(?:https?|mailto):.*");
    private static final Pattern SHAPE_MACRO = Pattern.compile("(\\smacro=)\"[^\"]+\"");
    private static final Pattern OLD_SHAPE_MACRO = Pattern.compile("(?s)<x:FmlaMacro>.*?</x:FmlaMacro>");
    private static final Set<String> EMPTY_IS_WRONG = Set.of(
            "externalreferences",
            "oleobjects",
            "controls",
            "hyperlinks",
            "alternatecontent",
            "choice",
            "fallback",
            "customsheetviews",
            "webpublishitems");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Set<String>> dropped = new LinkedHashMap<>();
    private final DocumentBuilder builder;

    private ActiveParts() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builder = factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when a relationship of this type makes a part that acts. */
    static boolean isActive(String type, boolean external, String target) {
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !PASSIVE.contains(kind)
                || (external
                        && !(kind.equals("hyperlink") && CLICKED.matcher(target).matches()));
    }

    /** The workbook without parts that act. */
    static byte[] without(byte[] workbook) throws IOException {
        try {
            return new ActiveParts().disarmed(workbook);
        } catch (SAXException | TransformerException e) {
            throw new IOException("the workbook is no sound package", e);
        }
    }

    private byte[] disarmed(byte[] workbook) throws IOException, SAXException, TransformerException {
        read(workbook);
        for (String name : List.copyOf(parts.keySet())) {
            if (name.endsWith(".rels")) {
                dropRelationships(name);
            }
        }
        for (Map.Entry<String, Set<String>> source : dropped.entrySet()) {
            if (parts.containsKey(source.getKey()) && !source.getValue().isEmpty()) {
                parts.put(source.getKey(), withoutReferences(parts.get(source.getKey()), source.getValue()));
            }
        }
        byte[] types = parts.get("[Content_Types].xml");
        parts.keySet().retainAll(reachable());
        parts.replaceAll(ActiveParts::withoutShapeMacros);
        parts.put("[Content_Types].xml", contentTypes(types));
        return written();
    }

    private void read(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void dropRelationships(String name) throws IOException, SAXException, TransformerException {
        Document document = parsed(parts.get(name));
        Set<String> ids = new HashSet<>();
        for (Element relationship : children(document.getDocumentElement())) {
            boolean external = relationship.getAttribute("TargetMode").equalsIgnoreCase("External");
            if (isActive(relationship.getAttribute("Type"), external, relationship.getAttribute("Target"))) {
                ids.add(relationship.getAttribute("Id"));
                document.getDocumentElement().removeChild(relationship);
            }
        }
        if (!ids.isEmpty()) {
            parts.put(name, bytes(document));
            dropped.put(source(name), ids);
        }
    }

    /** Of {@code xl/_rels/workbook.xml.rels}: {@code xl/workbook.xml}. */
    private static String source(String relationships) {
        return relationships.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
    }

    /** Elements that name a relationship that is gone go too; a picture only loses its link. */
    private byte[] withoutReferences(byte[] part, Set<String> ids)
            throws IOException, SAXException, TransformerException {
        Document document = parsed(part);
        remove(document.getDocumentElement(), ids);
        return bytes(document);
    }

    private static void remove(Element element, Set<String> ids) {
        for (Element child : children(element)) {
            remove(child, ids);
            boolean emptied = EMPTY_IS_WRONG.contains(child.getLocalName().toLowerCase(Locale.ROOT))
                    && children(child).isEmpty();
            if (emptied || names(child, ids)) {
                element.removeChild(child);
            }
        }
    }

    private static boolean names(Element element, Set<String> ids) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) attributes.item(i);
            if (RELATIONSHIPS.equals(attribute.getNamespaceURI()) && ids.contains(attribute.getValue())) {
                if (!"blip".equals(element.getLocalName())) {
                    return true;
                }
                element.removeAttributeNode(attribute);
            }
        }
        return false;
    }

    /** What the remaining relationships lead to. */
    private Set<String> reachable() throws IOException, SAXException {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("_rels/.rels"));
        while (!open.isEmpty()) {
            String relationships = open.pop();
            if (parts.containsKey(relationships) && found.add(relationships)) {
                for (Element relationship :
                        children(parsed(parts.get(relationships)).getDocumentElement())) {
                    if (!relationship.getAttribute("TargetMode").equalsIgnoreCase("External")) {
                        String part = target(source(relationships), relationship.getAttribute("Target"));
                        found.add(part);
                        open.push(part.replaceFirst("([^/]*)$", "_rels/$1.rels"));
                    }
                }
            }
        }
        return found;
    }

    private static String target(String source, String target) {
        java.net.URI base = java.net.URI.create("/" + source.replace(" ", "%20"));
        String resolved = base.resolve(target.replace(" ", "%20")).getPath();
        return resolved.startsWith("/") ? resolved.substring(1) : resolved;
    }

    private static byte[] withoutShapeMacros(String name, byte[] part) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.contains("drawing") || lower.endsWith(".rels")) {
            return part;
        }
        String text = new String(part, StandardCharsets.UTF_8);
        String quiet = OLD_SHAPE_MACRO
                .matcher(SHAPE_MACRO.matcher(text).replaceAll("$1\"\""))
                .replaceAll("");
        return quiet.equals(text) ? part : quiet.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] contentTypes(byte[] known) throws IOException, SAXException, TransformerException {
        Document document = parsed(known);
        for (Element type : children(document.getDocumentElement())) {
            String part = type.getAttribute("PartName");
            if (type.getAttribute("ContentType").endsWith(".main+xml")) {
                type.setAttribute("ContentType", WORKBOOK);
            } else if (!part.isEmpty() && !parts.containsKey(part.substring(1))) {
                document.getDocumentElement().removeChild(type);
            } else if (type.getAttribute("ContentType").toLowerCase(Locale.ROOT).contains("vba")) {
                document.getDocumentElement().removeChild(type);
            }
        }
        return bytes(document);
    }

    private Document parsed(byte[] part) throws IOException, SAXException {
        return builder.parse(new ByteArrayInputStream(part));
    }

    private static byte[] bytes(Document document) throws TransformerException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory factory = TransformerFactory.newInstance();
        document.setXmlStandalone(true);
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private static Collection<Element> children(Element element) {
        List<Element> children = new java.util.ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                children.add((Element) nodes.item(i));
            }
        }
        return children;
    }
}
