package anlan.domain.event;

/**
 * Names of what an event says beside what happened (事实), as they stand in timelines, proofs and
 * digests.
 */
public final class Fact {

    /**
     * Business date by which the case is counted: on which it came in, or a reported hazard was
     * verified.
     */
    public static final String CAME_IN = "cameIn";

    /** Ids of the campaigns that count the case, in their order, commas between them; there, if any do. */
    public static final String CAMPAIGNS = "campaigns";

    /** Post that answers for the case from now on. */
    public static final String OWNER = "owner";

    /** Unit that answers for the case from now on; there, if any does. */
    public static final String UNIT = "unit";

    /** Unit that answered for an open case before another came to; NONE if none had. */
    public static final String FROM_UNIT = "fromUnit";

    public static final String NO_UNIT = "NONE";

    /**
     * Business date on which a unit answered for the case for the first time; there, if that is now,
     * or if that unit speaks to the reporter for the first time.
     */
    public static final String HANDED_ON = "handedOn";

    /** {@code inTime} or {@code late}: when the reporter heard from the unit for the first time. */
    public static final String CONTACT = "contact";

    public static final String CONTACT_IN_TIME = "inTime";
    public static final String CONTACT_LATE = "late";

    /** The new deadline and its version. */
    public static final String DUE_AT = "dueAt";

    public static final String DUE_VERSION = "dueVersion";

    /**
     * {@code began} or {@code ended}: the case came to count as overdue, or ceased to; {@code stays},
     * if an overdue one is taken from its unit.
     */
    public static final String LATE = "late";

    public static final String BEGAN = "began";
    public static final String ENDED = "ended";
    public static final String STAYS = "stays";

    /** Rung of the escalation ladder that was climbed, or step that is late. */
    public static final String RUNG = "rung";

    public static final String STEP = "step";

    /** Until when that step should have been taken. */
    public static final String STEP_DUE_AT = "stepDueAt";

    /** Whether the work was done before its deadline. */
    public static final String IN_TIME = "inTime";

    /** Whole minutes for which what ends now was open: since it came in, or was opened again. */
    public static final String MINUTES = "minutes";

    /** There, if what is opened again counts as fixed on the spot on the day on which it came in. */
    public static final String ON_SPOT = "onSpot";

    /** The reporter's answers: see {@code Verdict}. */
    public static final String SOLVED = "solved";

    public static final String SATISFIED = "satisfied";

    /** There, if this is the first word of the reporter on this reply. */
    public static final String FIRST_WORD = "firstWord";

    /** There, if the reporter had said what they think of the reply that closes a case. */
    public static final String HEARD = "heard";

    /** The text that the office releases to those who follow the case. */
    public static final String PUBLIC_REPLY = "publicReply";

    /** Id of another case that this one is bound to. */
    public static final String OTHER = "other";

    /** Post that is asked for. */
    public static final String PROPOSED = "proposed";

    /** Term that is asked for or granted. */
    public static final String TERM = "term";

    /** Evidence that was given. */
    public static final String EVIDENCE = "evidence";

    /**
     * The photos that were given: of each its SHA-256 as it was taken, a slash, and 64 bits of how it
     * looks, in hexadecimal digits; commas between them.
     */
    public static final String PHOTOS = "photos";

    /** How many photos its reporter has added. */
    public static final String PHOTOS_ADDED = "photosAdded";

    /** How many points of an inspection came with it, a digest of them, and how many took part. */
    public static final String POINTS = "points";

    public static final String POINTS_DIGEST = "pointsDigest";

    public static final String PERSON_TIMES = "personTimes";

    /** How many sites of each type were visited, such as {@code FACTORY=2,HOTEL=1}. */
    public static final String VISITS = "visits";

    /** Day on which an inspection took place. */
    public static final String HELD_ON = "heldOn";

    /** How many findings a look-back saw rectified, and how many not. */
    public static final String SEEN_RECTIFIED = "seenRectified";

    public static final String SEEN_OPEN = "seenOpen";

    /** At how many sites a self-check has found nothing; there, if at any. */
    public static final String SELF_CLEAN = "selfClean";

    /** Site of the register that it is about. */
    public static final String SITE = "site";

    /** Id of the grid that a month or an inspection is of, and the month, such as {@code 2024-02}. */
    public static final String GRID = "grid";

    public static final String MONTH = "month";

    /** Names the visit of a grid among those of its month. */
    public static final String VISIT = "visit";

    /** The duty list of a month, and what of it was missing, such as {@code patrol=8,publicity=1}. */
    public static final String DUTIES_DUE = "dutiesDue";

    public static final String DUTIES_MISSING = "dutiesMissing";

    /** Which kind of visit was made, and the words of the duties that were done in it. */
    public static final String VISIT_KIND = "visitKind";

    public static final String DUTIES = "duties";

    /** How many of those were still due. */
    public static final String DUTIES_DONE = "dutiesDone";

    /** Ids of the sites to which it went, commas between them. */
    public static final String SITES = "sites";

    /** Ids of the hazards that a visit found, commas between them, and how many suggestions it made. */
    public static final String HAZARDS = "hazards";

    public static final String SUGGESTIONS = "suggestions";

    /** Number of the document that was signed for or answered. */
    public static final String DOCUMENT = "document";

    /** Why the system did what it did. */
    public static final String CAUSE = "cause";

    private Fact() {}
}
