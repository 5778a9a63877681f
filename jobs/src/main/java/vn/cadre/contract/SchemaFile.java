package vn.cadre.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One file below schemas/.
 *
 * @param path relative to schemas/, with forward slashes
 */
record SchemaFile(String path, byte[] bytes) {
    /** The file's name up to its first dot: the id of what it defines. */
    String id() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    String text(Problems problems) {
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
