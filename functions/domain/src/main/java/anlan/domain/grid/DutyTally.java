package anlan.domain.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was done of a duty list (履职完成情况). Doing one duty more often than it is due does not make up
 * for another.
 *
 * @param lines in the order of the list
 */
public record DutyTally(List<Line> lines) {

    /**
     * One duty.
     *
     * @param done how often it was done, never more than it was due
     */
    public record Line(String duty, int due, int done) {}

    public DutyTally {
        lines = List.copyOf(lines);
    }

    public static DutyTally of(List<Due> list, List<GridVisit> visits) {
        Map<String, Integer> times = new LinkedHashMap<>();
        visits.forEach(visit -> visit.duties().forEach(duty -> times.merge(duty, 1, Integer::sum)));
        return new DutyTally(list.stream()
                .map(due -> new Line(
                        due.duty(), due.perMonth(), Math.min(due.perMonth(), times.getOrDefault(due.duty(), 0))))
                .toList());
    }

    public int due() {
        return lines.stream().mapToInt(Line::due).sum();
    }

    public int done() {
        return lines.stream().mapToInt(Line::done).sum();
    }

    public boolean complete() {
        return done() == due();
    }

    /** What is missing, how often. */
    public List<Due> missing() {
        return lines.stream()
                .filter(line -> line.done() < line.due())
                .map(line -> new Due(line.duty(), line.due() - line.done()))
                .toList();
    }
}
