package anlan.domain.photo;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A photo that a case takes as its own in the transaction of a deed: no other case can, however
 * close together they come.
 */
public record Claim(PhotoId id, String sha256, Look look) {

    /** What the event says of photos: of each its SHA-256, a slash, and the hash of its look. */
    public static String fact(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.sha256() + "/" + claim.look().hex())
                .collect(Collectors.joining(","));
    }
}
