package anlan.domain.alert;

import anlan.domain.people.PostId;
import java.time.LocalDate;

/**
 * Which messages the telephone of a post was sent on a day, for as long as that day matters. Each
 * has a name, so that counting it twice counts it once.
 */
public interface DailyTexts {

    /**
     * Counts one more, unless that many are counted already.
     *
     * @return whether it counts
     */
    boolean count(PostId post, LocalDate day, String name, int most);

    /** Takes back what was counted and certainly not sent. */
    void takeBack(PostId post, LocalDate day, String name);
}
