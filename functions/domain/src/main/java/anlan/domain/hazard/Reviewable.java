package anlan.domain.hazard;

/** Somebody else than whoever did the work has to look at it. */
public sealed interface Reviewable permits Submitted, Ended.Recheck {}
