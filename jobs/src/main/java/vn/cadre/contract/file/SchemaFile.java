package vn.cadre.contract.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One file below schemas/. */
public final class SchemaFile {
    private final String path;
    private final byte[] bytes;

    SchemaFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Relative to schemas/, with forward slashes. */
    public String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The file's name up to its first dot: the id of what it defines. */
    public String id() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public String text(Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "is not UTF-8", "save the file as UTF-8");
            return "";
        }
    }
}
