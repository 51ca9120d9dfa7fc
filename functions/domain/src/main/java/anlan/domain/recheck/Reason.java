package anlan.domain.recheck;

/** Why a hazard that was closed is looked at again. */
public enum Reason {
    /** It was drawn. */
    RANDOM,
    /** It had come back before (反弹过). */
    CAME_BACK,
    /** One post fixed many on the spot in a short time (集中销号). */
    BURST,
    /** Its site has had many hazards (隐患多发场所). */
    SITE_HISTORY
}
