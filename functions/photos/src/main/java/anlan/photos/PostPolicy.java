package anlan.photos;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What one form may upload (POST policy of S3, signature version 4): into that bucket, under that
 * name, so long, of that type, until then.
 *
 * @param bytes exactly so many
 * @param from when it was made; the same moment gives the same signature
 */
record PostPolicy(String bucket, String key, String type, int bytes, Instant from, Instant until) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Who signs it. */
    record Signer(String keyId, String secret, @Nullable String token, String region) {
        @Override
        public String toString() {
            return "Signer[" + region + "]";
        }
    }

    /** The fields of the form, before the file itself. */
    SortedMap<String, String> signed(Signer signer) {
        String scope = DAY.format(from) + "/" + signer.region() + "/s3/aws4_request";
        SortedMap<String, String> fields = new TreeMap<>(Map.of(
                "key",
                key,
                "Content-Type",
                type,
                "success_action_status",
                "201",
                "x-amz-algorithm",
                "AWS4-HMAC-SHA256",
                "x-amz-credential",
                signer.keyId() + "/" + scope,
                "x-amz-date",
                SECOND.format(from)));
        if (signer.token() != null) {
            fields.put("x-amz-security-token", signer.token());
        }
        String policy = Base64.getEncoder().encodeToString(json(fields).getBytes(StandardCharsets.UTF_8));
        fields.put("policy", policy);
        fields.put("x-amz-signature", signature(signer, from, policy));
        return fields;
    }

    /** The signature of a policy in Base64, made on that day. */
    static String signature(Signer signer, Instant on, String policy) {
        byte[] secret = ("AWS4" + signer.secret()).getBytes(StandardCharsets.UTF_8);
        byte[] key = hmac(hmac(hmac(hmac(secret, DAY.format(on)), signer.region()), "s3"), "aws4_request");
        return HexFormat.of().formatHex(hmac(key, policy));
    }

    /** None of these values holds anything that JSON would have to escape. */
    private String json(SortedMap<String, String> fields) {
        StringBuilder json = new StringBuilder("{\"expiration\":\"")
                .append(WRITTEN.format(until))
                .append("\",\"conditions\":[{\"bucket\":\"")
                .append(bucket)
                .append("\"},[\"content-length-range\",")
                .append(bytes)
                .append(',')
                .append(bytes)
                .append(']');
        fields.forEach((name, value) ->
                json.append(",{\"").append(name).append("\":\"").append(value).append("\"}"));
        return json.append("]}").toString();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }
}
