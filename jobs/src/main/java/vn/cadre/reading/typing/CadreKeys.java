package vn.cadre.reading.typing;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cadre.text.VietnameseText;

/** Turns cadre ids into keys that cannot be turned back: HMAC-SHA256 under the home's secret, the first 16 bytes in hex. */
public final class CadreKeys implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES_SHOWN = 16;

    private final byte[] secret;
    private transient Mac mac;

    public CadreKeys(byte[] secret) {
        if (secret.length < BYTES_SHOWN) {
            throw new IllegalArgumentException("the secret for cadre keys has fewer than 16 bytes");
        }
        this.secret = secret.clone();
    }

    /** Keys of the same secret for one thread to use. */
    public CadreKeys forOneThread() {
        return new CadreKeys(secret);
    }

    /** The key of an id in any of its writings, or null when nothing is left of it. */
    public String key(String cadreId) {
        String id = canonical(cadreId);
        if (id.isEmpty()) {
            return null;
        }
        byte[] hash = mac().doFinal(id.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES_SHOWN);
    }

    private Mac mac() {
        if (mac == null) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(secret, ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(ALGORITHM, e);
            }
        }
        return mac;
    }

    /** The id without spaces, dots and dashes, in upper case; a number without the zeros that spreadsheets drop. */
    static String canonical(String cadreId) {
        String id = isCanonical(cadreId) ? cadreId : tidied(cadreId);
        return id.startsWith("0") && isNumber(id) ? withoutLeadingZeros(id) : id;
    }

    private static boolean isNumber(String id) {
        return id.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static String withoutLeadingZeros(String number) {
        int begin = 0;
        while (begin < number.length() - 1 && number.charAt(begin) == '0') {
            begin++;
        }
        return number.substring(begin);
    }

    private static String tidied(String cadreId) {
        String text = VietnameseText.normalise(cadreId);
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != ' ' && letter != '.' && letter != '-') {
                letters.append(letter);
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isCanonical(String id) {
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            if (!(letter >= '0' && letter <= '9') && !(letter >= 'A' && letter <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
