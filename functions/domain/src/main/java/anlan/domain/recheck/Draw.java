package anlan.domain.recheck;

import anlan.domain.casefile.CaseId;
import anlan.domain.digest.Sha256;

/**
 * The draw of one day (随机抽查). Its seed is the digest of the city's figures of that day as they were
 * first published: nobody knows it before, and anybody can draw again after.
 *
 * @param seed 64 hexadecimal digits
 */
public record Draw(String seed, int perThousand) {

    private static final int DIGITS = 8;
    private static final long ALL = 1L << (4 * DIGITS);
    private static final int THOUSAND = 1000;

    /**
     * Whether a hazard is drawn: the first eight digits of the SHA-256 of the seed, a space, and its
     * id are below that share of all numbers of eight digits.
     */
    public boolean draws(CaseId id) {
        String hex = new Sha256().line(seed + " " + id).hex();
        return Long.parseLong(hex.substring(0, DIGITS), 16) * THOUSAND < perThousand * ALL;
    }
}
