package vn.cadre.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import vn.cadre.home.HomeUnfit;
import vn.cadre.reading.typing.CadreKeys;

/** The secret of the cadre keys: {@code keys/cadre.key}, hex digits, made on first use, or put there by the operator. */
final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    static CadreKeys cadreKeys(Path directory) {
        Path file = directory.resolve("cadre.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new CadreKeys(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of the cadre keys cannot be read: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new HomeUnfit(file + " does not hold at least 16 bytes in hex digits; restore it from a copy:"
                    + " with another secret every cadre would become somebody else");
        }
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(),
                "cadre",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(secret) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
