package anlan.emulators;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a form against the policy in it, as S3 does: who signed it, until when, and that every field
 * is as the policy has it, with nothing beside.
 */
final class UploadPolicy {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Fields that no policy speaks of. */
    private static final Set<String> FREE = Set.of("policy", "x-amz-signature", "file");

    private static final int PARTS_OF_A_CREDENTIAL = 5;

    private final Map<String, String> secrets;

    /**
     * Takes whose signatures count.
     *
     * @param secrets by key id
     */
    UploadPolicy(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /**
     * The name under which the file is to be kept.
     *
     * @throws S3Refusal if anything about it is not as it was signed
     */
    String permitted(UploadForm form, String bucket, Instant now) {
        String policy = form.fields().getOrDefault("policy", "");
        if (!signed(form, policy)) {
            throw denied("SignatureDoesNotMatch");
        }
        JsonNode read = read(policy);
        if (!now.isBefore(expires(read))) {
            throw denied("AccessDenied");
        }
        Set<String> named = new HashSet<>();
        for (JsonNode condition : read.path("conditions")) {
            if (condition.isArray()) {
                length(condition, form.file().length);
            } else {
                condition.properties().forEach(each -> {
                    String name = each.getKey().toLowerCase(Locale.ROOT);
                    named.add(name);
                    String is = name.equals("bucket") ? bucket : form.fields().getOrDefault(name, "");
                    if (!is.equals(each.getValue().stringValue())) {
                        throw denied("AccessDenied");
                    }
                });
            }
        }
        boolean all = form.fields().keySet().stream().allMatch(name -> FREE.contains(name) || named.contains(name));
        if (!all || !named.contains("key") || !named.contains("bucket")) {
            throw denied("AccessDenied");
        }
        return form.fields().getOrDefault("key", "");
    }

    private static void length(JsonNode condition, int length) {
        if (!condition.path(0).asString("").equals("content-length-range")) {
            throw denied("AccessDenied");
        }
        if (length > condition.path(2).asLong()) {
            throw new S3Refusal(400, "EntityTooLarge");
        }
        if (length < condition.path(1).asLong()) {
            throw new S3Refusal(400, "EntityTooSmall");
        }
    }

    private static JsonNode read(String policy) {
        try {
            return JSON.readTree(Base64.getDecoder().decode(policy));
        } catch (IllegalArgumentException | JacksonException malformed) {
            throw new S3Refusal(400, "InvalidPolicyDocument");
        }
    }

    private static Instant expires(JsonNode policy) {
        try {
            return Instant.parse(policy.path("expiration").asString(""));
        } catch (DateTimeParseException malformed) {
            throw new S3Refusal(400, "InvalidPolicyDocument");
        }
    }

    private boolean signed(UploadForm form, String policy) {
        String[] credential = form.fields().getOrDefault("x-amz-credential", "").split("/", -1);
        String given = form.fields().getOrDefault("x-amz-signature", "");
        String secret = secrets.get(credential[0]);
        if (credential.length != PARTS_OF_A_CREDENTIAL || secret == null || policy.isEmpty()) {
            return false;
        }
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (int part = 1; part < PARTS_OF_A_CREDENTIAL; part++) {
            key = hmac(key, credential[part]);
        }
        String due = HexFormat.of().formatHex(hmac(key, policy));
        return MessageDigest.isEqual(
                due.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
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

    private static S3Refusal denied(String code) {
        return new S3Refusal(403, code);
    }
}
