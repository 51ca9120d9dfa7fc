package anlan.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One call of an Alibaba Cloud API whose values stand in the query, signed with ACS3-HMAC-SHA256
 * as its documentation "V3 request structure and signature" describes it.
 *
 * @param host with its port, unless that is the usual one
 * @param nonce drawn for this call
 */
record AliyunRequest(
        String host, String action, String version, SortedMap<String, String> values, Instant at, String nonce) {

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final HexFormat HEX = HexFormat.of();

    /** As it stands in the address, and in what is signed. */
    String query() {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** All headers that are signed; {@code host} is one of them. */
    SortedMap<String, String> headers() {
        return new TreeMap<>(Map.of(
                "host", host,
                "x-acs-action", action,
                "x-acs-content-sha256", sha256(""),
                "x-acs-date", DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS)),
                "x-acs-signature-nonce", nonce,
                "x-acs-version", version));
    }

    /** The header that proves whose call it is. */
    String authorization(String keyId, String secret) {
        String signed = String.join(";", headers().keySet());
        String canonical = String.join(
                "\n",
                "POST",
                "/",
                query(),
                headers().entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue() + "\n")
                        .collect(Collectors.joining()),
                signed,
                sha256(""));
        String signature = HEX.formatHex(hmac(secret, ALGORITHM + "\n" + sha256(canonical)));
        return ALGORITHM + " Credential=" + keyId + ",SignedHeaders=" + signed + ",Signature=" + signature;
    }

    private static String sha256(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    /** By RFC 3986, from which a form differs in three characters. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** The values hold a telephone number. */
    @Override
    public String toString() {
        return "AliyunRequest[" + action + "]";
    }
}
