package anlan.domain.intake;

import anlan.domain.category.CaseKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws names from the city's secret with HMAC-SHA-256. The same caller and idempotency key always draw the same case id, so
 * a retry meets its own case; nobody without the secret can guess an id, or tell who stands behind a pseudonym.
 */
public final class CityKeys {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int LETTERS = 25;

    private final SecretKeySpec key;

    /**
     * Takes the city's secret.
     *
     * @param secret at least 32 bytes, the same for the whole life of the city's data
     */
    public CityKeys(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret must have at least 32 bytes");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The id of the case that this caller's key stands for. */
    public CaseId caseId(CaseKind kind, String subject, String idempotencyKey) {
        return new CaseId(kind.letter() + letters(hmac("case", kind.name(), subject, idempotencyKey)));
    }

    /** The name of a deed among those of its case: the same caller, deed and idempotency key always draw the same. */
    public String deedKey(CaseId of, String deed, String subject, String idempotencyKey) {
        return letters(hmac("deed", of.value(), deed, subject, idempotencyKey));
    }

    /** The name under which something is entered by its caller and their idempotency key. */
    public String entryKey(String what, String subject, String idempotencyKey) {
        return letters(hmac("entry", what, subject, idempotencyKey));
    }

    /** The pseudonym (化名) under which a person's cases are kept; it can't be turned back into the person. */
    public Pseudonym pseudonym(String subject) {
        return new Pseudonym(letters(hmac("person", subject)));
    }

    /** 32 bytes for one purpose, so that the secret itself never leaves this class. */
    public byte[] derived(String purpose) {
        return hmac("derived", purpose);
    }

    private byte[] hmac(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : List.of(parts)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(new byte[] {(byte) (bytes.length >>> 8), (byte) bytes.length});
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }

    private static String letters(byte[] bytes) {
        StringBuilder text = new StringBuilder(LETTERS);
        for (int letter = 0; letter < LETTERS; letter++) {
            int value = 0;
            for (int bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
                value = value << 1 | (bytes[bit >>> 3] >>> (7 - (bit & 7)) & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }
}
