package anlan.usecases;

import java.time.LocalDate;

/** What else is to be done once a night has published its days. */
@FunctionalInterface
public interface AfterNight {

    /**
     * Does it.
     *
     * @param first the first day that the night went through
     * @param last the last, or the last one that is published
     */
    void done(LocalDate first, LocalDate last);

    /** Does that after this. */
    default AfterNight andThen(AfterNight next) {
        return (first, last) -> {
            done(first, last);
            next.done(first, last);
        };
    }
}
