package anlan.domain.site;

/** The store's answer to one attempt to enter a site or to change one. */
public sealed interface Placed {

    /** It stands so now. */
    record Done(Site site) implements Placed {}

    /**
     * It had been entered before.
     *
     * @param site as it was entered; only its keeper is who it is now
     * @param fingerprint of the request that entered it
     */
    record Again(Site site, String fingerprint) implements Placed {}

    /** Another site has its code. */
    record CodeTaken() implements Placed {}

    /**
     * It, or the site in which it should stand, is not as the caller read it; or somebody has put a
     * site below one that should move.
     */
    record Changed() implements Placed {}
}
