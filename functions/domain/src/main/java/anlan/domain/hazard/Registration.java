package anlan.domain.hazard;

import anlan.domain.event.CaseEvent;
import anlan.domain.intake.Receipt;
import anlan.domain.timer.Timer;
import java.util.List;

/**
 * A hazard coming in: all of it becomes true in one transaction, or nothing.
 *
 * @param meaning digest of what was asked, which tells a retry from a key used twice
 */
public record Registration(Hazard hazard, CaseEvent event, List<Timer> timers, Receipt receipt, String meaning) {

    public Registration {
        timers = List.copyOf(timers);
    }
}
