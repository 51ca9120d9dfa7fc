package anlan.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All alerts of the city on their way: held in the quiet hours, put together, handed over, delivered,
 * put off where a telephone has had enough for a day, and ended.
 */
final class Sending {

    private static final int MOST_TRIES = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    /** One alert of a message; the message knows how often it has been handed over with it. */
    private record Handed(Alert alert, int tries) {}

    private final Rules rules;
    private final Set<String> unreachable;
    private final TreeSet<Alert> waiting =
            new TreeSet<>(Comparator.comparing((Alert alert) -> alert.lookAt).thenComparing(alert -> alert.id));
    private final List<List<Handed>> topic = new ArrayList<>();
    final Telephones telephones;
    /** How many sendings took up as much as one may, and left some to the next. */
    int full;

    /**
     * Nothing is on its way yet.
     *
     * @param unreachable posts that nobody can text
     */
    Sending(Rules rules, Set<String> unreachable) {
        this.rules = rules;
        this.unreachable = unreachable;
        this.telephones = new Telephones(rules);
    }

    void add(Alert alert) {
        waiting.add(alert);
    }

    void send(Instant now) {
        List<Alert> due = new ArrayList<>();
        for (Alert alert : waiting) {
            if (alert.lookAt.isAfter(now)) {
                break;
            }
            due.add(alert);
        }
        List<List<Alert>> messages = Sorting.of(due, now, rules.most);
        int taken = messages.stream().mapToInt(List::size).sum();
        full += taken == rules.most.atOnce() && taken < due.size() ? 1 : 0;
        for (List<Alert> message : messages) {
            List<Handed> handed = new ArrayList<>();
            for (Alert alert : message) {
                if (worthIt(alert, alert.tries, now)) {
                    handOver(alert, handed, now);
                }
            }
            if (!handed.isEmpty()) {
                topic.add(handed);
            }
        }
    }

    private void handOver(Alert alert, List<Handed> message, Instant now) {
        if (alert.tries == MOST_TRIES) {
            end(alert, Told.PARKED, now);
        } else {
            Instant again = now.plus(LOOK_AGAIN.multipliedBy(1L << alert.tries));
            message.add(new Handed(alert, alert.tries + 1));
            later(alert, again, alert.from, alert.tries + 1);
        }
    }

    /** The topic delivers what it has, latest first. */
    void deliver(Instant now, int times) {
        List<List<Handed>> messages = List.copyOf(topic).reversed();
        topic.clear();
        for (int n = 0; n < times; n++) {
            messages.forEach(message -> deliver(message, now));
        }
    }

    private void deliver(List<Handed> message, Instant now) {
        List<Handed> left = message.stream()
                .filter(each -> each.alert().pending() && worthIt(each.alert(), each.tries() - 1, now))
                .sorted(Comparator.comparing(each -> each.alert().id))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        List<Alert> alerts = left.stream().map(Handed::alert).toList();
        String post = alerts.getFirst().post;
        if (unreachable.contains(post)) {
            alerts.forEach(alert -> end(alert, Told.PARKED, now));
            return;
        }
        Instant until = alerts.getFirst().alone ? null : telephones.full(post, now);
        if (until == null) {
            telephones.gets(post, now, alerts);
            alerts.forEach(alert -> end(alert, Told.SENT, now));
        } else {
            left.forEach(each -> later(each.alert(), until, until, each.tries() - 1));
        }
    }

    /**
     * Whether there is something to tell, and now: it ends where there is not, and waits for the end
     * of the quiet hours in these.
     *
     * @param tries that count if it waits
     */
    private boolean worthIt(Alert alert, int tries, Instant now) {
        String fate = alert.worth();
        if (!fate.equals(Told.PENDING)) {
            end(alert, fate, now);
            return false;
        }
        Instant audible = rules.audible(now);
        if (alert.loud || !audible.isAfter(now)) {
            return true;
        }
        later(alert, audible, audible, tries);
        return false;
    }

    private void later(Alert alert, Instant lookAt, Instant from, int tries) {
        waiting.remove(alert);
        alert.lookAt = lookAt;
        alert.from = from;
        alert.tries = tries;
        waiting.add(alert);
    }

    private void end(Alert alert, String fate, Instant now) {
        waiting.remove(alert);
        alert.ends(fate, now);
    }
}
