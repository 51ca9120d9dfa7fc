package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.digest.Sha256;
import java.time.Duration;

/**
 * The thresholds of the lifecycles. The numbers are data of the city ({@code seeds/rules.json}),
 * never code.
 *
 * @param complaintReopens how long after closing a reporter may open a complaint again
 * @param hazardReopens how long after closing a hazard may be opened again
 * @param returnsFix after how many returns a complaint's owner is fixed
 * @param returnsRefer at how many returned submissions a hazard is referred (会商)
 * @param failuresRefer at how many failed replies a complaint is referred
 * @param transfersRefer at how many transfers a hazard's owner counts as disputed, and it is
 *     referred
 * @param reopensRefer at how many openings within {@code reopensWithin} a case is referred
 * @param recheckPerThousand how many of a thousand hazards fixed on the spot are checked again
 */
public record Rules(
        Duration complaintReopens,
        Duration hazardReopens,
        int returnsFix,
        int returnsRefer,
        int failuresRefer,
        int transfersRefer,
        int reopensRefer,
        Duration reopensWithin,
        int recheckPerThousand) {

    private static final int THOUSAND = 1000;

    /**
     * Whether a hazard is in the sample (抽查复核): decided by its id alone, so that nobody can choose.
     */
    public boolean recheck(CaseId id) {
        long drawn = Long.parseLong(new Sha256().line("recheck " + id).hex().substring(0, 12), 16);
        return drawn % THOUSAND < recheckPerThousand;
    }
}
