package anlan.oidc;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public key of the issuer (JWK, RFC 7517), with the one algorithm that it serves here: RS256 or
 * ES256. The JDK does the arithmetic; the tests hold it against a JOSE library.
 */
record Key(String id, String algorithm, PublicKey key) {

    private static final String RSA = "RS256";
    private static final String EC = "ES256";
    private static final int LEAST_BITS = 2_048;
    private static final int MOST_BITS = 8_192;
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** A key that can be used here, or null: an issuer may have others. */
    static @Nullable Key read(JsonNode jwk) {
        String algorithm = switch (jwk.path("kty").asString("")) {
            case "RSA" -> RSA;
            case "EC" -> EC;
            default -> "";
        };
        if (algorithm.isEmpty()
                || !jwk.path("use").asString("sig").equals("sig")
                || !jwk.path("alg").asString(algorithm).equals(algorithm)) {
            return null;
        }
        try {
            PublicKey key = algorithm.equals(RSA) ? rsa(jwk) : ec(jwk);
            return key == null ? null : new Key(jwk.path("kid").asString(""), algorithm, key);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return null;
        }
    }

    private static @Nullable PublicKey rsa(JsonNode jwk) throws GeneralSecurityException {
        BigInteger modulus = number(jwk, "n");
        return modulus.bitLength() < LEAST_BITS || modulus.bitLength() > MOST_BITS
                ? null
                : KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e")));
    }

    private static @Nullable PublicKey ec(JsonNode jwk) throws GeneralSecurityException {
        if (!jwk.path("crv").asString("").equals("P-256")) {
            return null;
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(number(jwk, "x"), number(jwk, "y")),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, DECODER.decode(jwk.path(name).asString("")));
    }

    /** Whether this key has signed it. */
    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check =
                    Signature.getInstance(algorithm.equals(RSA) ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException no) {
            return false;
        }
    }
}
