package anlan.simulation;

import java.time.Instant;

/**
 * One thing that somebody did to a case, and that was accepted.
 *
 * @param before the position of the timeline before which it was done
 * @param now what the clock of the city showed
 * @param deed as it stands in paths; {@code register} or {@code submit-complaint} for the first
 * @param yes whether what was asked for was granted, or what was shown held
 * @param days that were asked for or given, 0 if none
 * @param owner post that was named, empty if none was
 */
record Did(int before, Instant now, String deed, boolean yes, int days, String owner) {}
