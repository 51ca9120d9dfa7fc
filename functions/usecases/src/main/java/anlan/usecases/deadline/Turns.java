package anlan.usecases.deadline;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * In which order timers fire that are due at once: towns take turns, so that no town waits for all
 * of another, and in each the earliest is first. The timers of one case stay together, as the
 * second would only meet the first.
 */
final class Turns {

    private Turns() {}

    /** The timers of each case in its turn. */
    static List<List<Timer>> of(Collection<Timers.Waiting> due) {
        Map<AreaCode, Map<CaseId, List<Timer>>> towns = new LinkedHashMap<>();
        due.stream()
                .sorted(Comparator.comparing(waiting -> waiting.timer().fireAt()))
                .forEach(waiting -> towns.computeIfAbsent(waiting.area().town(), town -> new LinkedHashMap<>())
                        .computeIfAbsent(waiting.timer().caseId(), id -> new ArrayList<>())
                        .add(waiting.timer()));
        Queue<Iterator<List<Timer>>> queue = new ArrayDeque<>();
        towns.values().forEach(cases -> queue.add(cases.values().iterator()));
        List<List<Timer>> turns = new ArrayList<>();
        while (!queue.isEmpty()) {
            Iterator<List<Timer>> town = queue.remove();
            turns.add(town.next());
            if (town.hasNext()) {
                queue.add(town);
            }
        }
        return turns;
    }
}
