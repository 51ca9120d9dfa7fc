package anlan.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one sending takes up of what waits, and what goes out together: first what goes alone, then
 * what is loud, then what may go since less than an hour, then the rest; in each, one of every town,
 * then a second of every town, and so on.
 */
final class Sorting {

    private static final Duration NEW = Duration.ofHours(1);

    private final Rules.Limits most;
    private final List<List<Alert>> messages = new ArrayList<>();
    private final Map<String, List<Alert>> toPost = new HashMap<>();
    private int taken;

    private Sorting(Rules.Limits most) {
        this.most = most;
    }

    /** The messages, in the order in which they go. */
    static List<List<Alert>> of(List<Alert> waiting, Instant now, Rules.Limits most) {
        Sorting sorting = new Sorting(most);
        List<Alert> alone = new ArrayList<>();
        List<Alert> loud = new ArrayList<>();
        List<Alert> fresh = new ArrayList<>();
        List<Alert> old = new ArrayList<>();
        waiting.stream()
                .sorted(Comparator.comparing((Alert alert) -> alert.from).thenComparing(alert -> alert.id))
                .forEach(alert -> (alert.alone
                                ? alone
                                : alert.loud ? loud : alert.from.plus(NEW).isBefore(now) ? old : fresh)
                        .add(alert));
        List.of(alone, loud, fresh, old).forEach(sorting::inTurn);
        return sorting.messages;
    }

    private void inTurn(List<Alert> waiting) {
        Map<String, List<Alert>> towns = new TreeMap<>();
        waiting.forEach(alert -> towns.computeIfAbsent(alert.about.of.town, town -> new ArrayList<>())
                .add(alert));
        for (int round = 0; !towns.isEmpty() && taken < most.atOnce(); round++) {
            int next = round;
            towns.values().removeIf(town -> town.size() <= next);
            towns.values().forEach(town -> take(town.get(next)));
        }
    }

    private void take(Alert alert) {
        if (taken == most.atOnce()) {
            return;
        }
        List<Alert> message = alert.alone ? another() : toPost.computeIfAbsent(alert.post, post -> another());
        if (message.size() < most.together()) {
            message.add(alert);
            taken++;
        }
    }

    private List<Alert> another() {
        List<Alert> message = new ArrayList<>();
        messages.add(message);
        return message;
    }
}
