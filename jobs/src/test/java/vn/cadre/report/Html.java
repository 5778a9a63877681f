package vn.cadre.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A page read back by the JDK's own XML parser. */
record Html(Document document) {
    static Html read(Path page) throws IOException, ParserConfigurationException, SAXException {
        try (var in = Files.newInputStream(page)) {
            return new Html(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
        }
    }

    /** The texts of all places, white space folded. */
    List<String> texts(String xpath) throws XPathExpressionException {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().replaceAll("\\s+", " ").strip());
        }
        return texts;
    }

    String text(String xpath) throws XPathExpressionException {
        return String.join(" | ", texts(xpath));
    }
}
