package vn.cadre.reading.source.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;

/**
 * One XML part of a package, read forwards. A document type is refused, so that nothing in a file can name another file, an
 * address or an entity that swells; a part whose checksum is wrong ends with a failure.
 */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;

    private final String name;
    private final Watched input;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final String[] recent = new String[64];
    private int others;
    private int depth;

    private XmlPart(String name, Watched input, XMLStreamReader reader) {
        this.name = name;
        this.input = input;
        this.reader = reader;
    }

    /** Moves to the next start or end of an element or piece of text; false at the end of the part. */
    boolean next() throws ReadingFailure {
        int event = advance();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.CHARACTERS) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                input.checkSum(name);
                return false;
            }
            boolean harmless = event == XMLStreamConstants.COMMENT
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.PROCESSING_INSTRUCTION;
            if (!harmless) {
                throw ReadingFailure.unreadable("XLSX, " + name + ", DTD");
            }
            if (event == XMLStreamConstants.CDATA) {
                return true;
            }
            event = advance();
        }
        return true;
    }

    private int advance() throws ReadingFailure {
        try {
            input.sinceEvent = 0;
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw damaged("> " + DEEPEST + " elements deep");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                meetNames();
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                others++;
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw input.failure(name);
        }
    }

    /** Holds the number of names down, because the parser's table of names chokes on millions of them. */
    private void meetNames() throws ReadingFailure {
        meet(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            meet(reader.getAttributeLocalName(i));
        }
        others += reader.getNamespaceCount();
        if (names.size() + others > MOST_NAMES) {
            throw damaged("> " + MOST_NAMES + " names");
        }
    }

    private void meet(String met) {
        int slot = met.hashCode() & (recent.length - 1);
        if (!met.equals(recent[slot])) {
            recent[slot] = met;
            names.add(met);
        }
    }

    boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** The name of the element that starts or ends here, without its prefix. */
    String element() {
        return reader.getLocalName();
    }

    /** An attribute of the element that starts here, whatever its namespace; null when it is absent. */
    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The piece of text here, appended. */
    void appendText(StringBuilder to) throws ReadingFailure {
        try {
            to.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (RuntimeException e) {
            throw input.failure(name);
        }
    }

    ReadingFailure damaged(String where) {
        return ReadingFailure.unreadable("XLSX, " + name + ", " + where);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Opens the parts of one file, which share what may be unpacked and the names that were met. */
    static final class Opener {
        private final XMLInputFactory factory = new InputFactoryImpl();
        private long left = Limits.UNPACKED_BYTES;

        Opener() {
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        }

        /**
         * @param crc the checksum that the package states for the part
         */
        XmlPart open(String name, InputStream in, long crc) throws ReadingFailure {
            Watched watched = new Watched(in, crc, this);
            try {
                return new XmlPart(name, watched, factory.createXMLStreamReader(watched));
            } catch (XMLStreamException | RuntimeException e) {
                throw watched.failure(name);
            }
        }

        private boolean spend(long bytes) {
            left -= bytes;
            return left >= 0;
        }
    }

    /** The bytes of a part, summed up and held within the limits. */
    private static final class Watched extends InputStream {
        private final InputStream in;
        private final long crc;
        private final Opener opener;
        private final CRC32 sum = new CRC32();
        private long sinceEvent;
        private boolean exceeded;

        Watched(InputStream in, long crc, Opener opener) {
            this.in = in;
            this.crc = crc;
            this.opener = opener;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                sum.update(bytes, offset, read);
                sinceEvent += read;
                if (sinceEvent > Limits.ROW_BYTES || !opener.spend(read)) {
                    exceeded = true;
                    throw new IOException("too much");
                }
            }
            return read;
        }

        void checkSum(String name) throws ReadingFailure {
            try {
                byte[] rest = new byte[1 << 13];
                while (read(rest, 0, rest.length) >= 0) {
                    sinceEvent = 0;
                }
            } catch (IOException | RuntimeException e) {
                throw failure(name);
            }
            if (crc >= 0 && sum.getValue() != crc) {
                throw ReadingFailure.unreadable("XLSX, " + name + ", CRC");
            }
        }

        ReadingFailure failure(String name) {
            return exceeded
                    ? ReadingFailure.limit("unpacked > " + Limits.UNPACKED_BYTES + " bytes")
                    : ReadingFailure.unreadable("XLSX, " + name);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
