package anlan.usecases.figures.pack;

import anlan.domain.figures.Period;
import anlan.domain.pack.Section;
import java.time.Instant;

/** One part of every pack: a further part is a class of its own, and its place in a list. */
public interface PackSection {

    /**
     * What is told of a period.
     *
     * @param now when the pack is put together, for what is told as it stands then
     */
    Section of(Period period, Instant now);
}
