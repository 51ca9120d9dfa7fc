package anlan.domain.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks the history of one case (时间线校验): each event must hold the hash of the one before, and the
 * case that of the last.
 */
public final class Chain {

    private Chain() {}

    /**
     * The faults, in the order of the history; nothing, if not one event was altered, dropped,
     * added or moved.
     *
     * @param head hash of the last event, as the state of the case holds it
     * @param version of the case, which is the number of its events
     */
    public static List<String> faults(List<CaseEvent> history, String head, int version) {
        List<String> faults = new ArrayList<>();
        String before = CaseEvent.FIRST;
        int place = 1;
        for (CaseEvent event : history) {
            if (event.version() != place) {
                faults.add("at place " + place + " stands version " + event.version());
            }
            if (!event.previous().equals(before)) {
                faults.add("version " + event.version() + " does not follow the event before it");
            }
            if (event.words() != null
                    && !String.valueOf(CaseEvent.digest(event.words())).equals(event.wordsDigest())) {
                faults.add("the words of version " + event.version() + " are not those that were hashed");
            }
            before = event.hash();
            place++;
        }
        if (!before.equals(head)) {
            faults.add("the last event is not the one that the case holds");
        }
        if (history.size() != version) {
            faults.add("the case has had " + version + " events, not " + history.size());
        }
        return faults;
    }
}
