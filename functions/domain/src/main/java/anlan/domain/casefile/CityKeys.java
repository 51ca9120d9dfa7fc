package anlan.domain.casefile;

import anlan.domain.category.CaseKind;
import anlan.domain.digest.Crockford;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Draws names from the city's secret with HMAC-SHA-256. The same caller and idempotency key always
 * draw the same case id, so a retry meets its own case; nobody without the secret can guess an id,
 * or tell who stands behind a pseudonym.
 */
public final class CityKeys {

    private static final int LETTERS = 25;

    /** A block of the cipher, and the letters that write it out. */
    private static final int BLOCK = 16;

    private static final int REF_LETTERS = 26;
    private static final int KEY_BYTES = 32;

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

    /**
     * The name of a deed among those of its case: the same caller, deed and idempotency key always
     * draw the same.
     */
    public String deedKey(CaseId caseId, String deed, String subject, String idempotencyKey) {
        return letters(hmac("deed", caseId.value(), deed, subject, idempotencyKey));
    }

    /** The name under which something is entered by its caller and their idempotency key. */
    public String entryKey(String what, String subject, String idempotencyKey) {
        return letters(hmac("entry", what, subject, idempotencyKey));
    }

    /**
     * The pseudonym (化名) under which a person's cases are kept; it can't be turned back into the
     * person.
     */
    public Pseudonym pseudonym(String subject) {
        return new Pseudonym(letters(hmac("person", subject)));
    }

    /** The name of a device, drawn from the secret that it keeps. */
    public String device(String secret) {
        return letters(hmac("device", secret));
    }

    /**
     * The pseudonym of an address, which can't be turned back into it.
     *
     * @param purpose for which it is counted: another one gives another pseudonym
     */
    public Pseudonym address(String purpose, String address) {
        return new Pseudonym(letters(hmac("address", purpose, address)));
    }

    /**
     * A name for somebody else's case (引用号) that serves one reader only: it does not show the id,
     * and in another reader's hands it names nothing.
     *
     * @param reader who may use it, such as a subject or the id of their own case
     */
    public String ref(CaseId to, String reader) {
        byte[] block = Crockford.bytes(to.value().substring(1), BLOCK);
        if (block == null) {
            throw new IllegalStateException("an id has 125 bits");
        }
        return Crockford.letters(block(Cipher.ENCRYPT_MODE, reader, block), REF_LETTERS);
    }

    /**
     * The case of that kind which a name stands for in this reader's hands, or null. It need not be
     * there.
     */
    public @Nullable CaseId referred(String ref, CaseKind kind, String reader) {
        byte[] sealed = ref.length() == REF_LETTERS ? Crockford.bytes(ref, BLOCK) : null;
        if (sealed == null) {
            return null;
        }
        byte[] block = block(Cipher.DECRYPT_MODE, reader, sealed);
        String letters = letters(block);
        return Arrays.equals(Crockford.bytes(letters, BLOCK), block) ? new CaseId(kind.letter() + letters) : null;
    }

    /**
     * One block under a key of the reader's own: ids do not repeat within it, so a block cipher
     * alone hides them.
     */
    @SuppressWarnings("InsecureCryptoUsage")
    private byte[] block(int mode, String reader, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(Arrays.copyOf(hmac("ref", reader), KEY_BYTES), "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES", absent);
        }
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
        return Crockford.letters(bytes, LETTERS);
    }
}
