package anlan.domain.device;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;

/** The devices that have signed citizens in (已登记设备): a pseudonym each, and since when. */
public interface Devices {

    /** Whether that one is known as of now. */
    boolean knows(Pseudonym device);

    /**
     * Makes a device known that is new, and counts it; one that is known by then counts for
     * nothing.
     *
     * @param quota of the address from which it comes
     * @return how long until another may come from there: zero if this one is known now
     */
    Duration admit(Pseudonym device, Quota quota);

    /** Forgets a device that was made known by then; one that came back later stays. */
    void forget(Pseudonym device, Instant until);
}
