package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;

/** Opens workbooks that Excel encrypts without asking for a password. */
public final class DefaultPassword {
    private DefaultPassword() {}

    public static byte[] unlock(Content content) throws IOException, ReadingFailure {
        if (content.size() > Limits.WHOLE_FILE_BYTES) {
            throw ReadingFailure.limit("> " + Limits.WHOLE_FILE_BYTES + " bytes");
        }
        try (POIFSFileSystem container = new POIFSFileSystem(content.open())) {
            EncryptionInfo encryption = new EncryptionInfo(container);
            Decryptor decryptor = encryption.getDecryptor();
            if (encryption.getVerifier().getSpinCount() > Limits.PASSWORD_ROUNDS
                    || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new ReadingFailure(FaultCode.PROTECTED_FILE, null);
            }
            try (InputStream plain = decryptor.getDataStream(container)) {
                return plain.readAllBytes();
            }
        } catch (GeneralSecurityException | RuntimeException | IOException e) {
            throw new ReadingFailure(FaultCode.PROTECTED_FILE, null);
        }
    }
}
