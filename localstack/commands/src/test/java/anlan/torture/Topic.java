package anlan.torture;

import anlan.emulators.LocalSns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way from the topic to {@code textOfficials}: at least once, in no order, twice, or hours
 * late; and the provider of text messages at its end.
 */
final class Topic {

    private static final int MOST_DELIVERIES = 3;
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofHours(3);

    /** One message on its way. */
    private record Underway(String message, Instant at, int tries, int order) {}

    private final City city;
    private final List<Underway> underway = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<String> deadLetters = new ArrayList<>();
    private final Map<String, Integer> deaths = new TreeMap<>();
    private FaultPlan plan = FaultPlan.none();
    private int taken;
    private int delivered;

    Topic(City city) {
        this.city = city;
    }

    void follow(FaultPlan next) {
        plan = next;
    }

    /** A message comes to the subscription. */
    synchronized void take(LocalSns.Delivery delivery) {
        taken++;
        Dice dice = new Dice(plan.seed(), "topic", taken);
        boolean faulty = !plan.odds().isEmpty();
        Instant now = city.clock.instant();
        Instant at = faulty && dice.chance(0.05) ? now.plus(LATE) : now;
        underway.add(new Underway(delivery.message(), at, 0, dice.below(1000)));
        if (faulty && dice.chance(0.1)) {
            underway.add(new Underway(delivery.message(), now.plus(RETRY), 0, dice.below(1000)));
        }
    }

    /** The provider has a text message. */
    synchronized void sent(LocalSns.Text text) {
        told.add(Told.of(text, city.clock.instant()));
    }

    /** Hands over what is due, and what fails again a minute later, three times in all. */
    void deliver() {
        for (Underway each : due()) {
            delivered++;
            int before = told().size();
            Object outcome = city.outcome("text-" + delivered, "textOfficials", each.message());
            if (outcome == null) {
                died(told().subList(before, told().size()));
                again(each);
            }
        }
    }

    private synchronized List<Underway> due() {
        Instant now = city.clock.instant();
        List<Underway> due = underway.stream()
                .filter(each -> !each.at().isAfter(now))
                .sorted(Comparator.comparing(Underway::order))
                .toList();
        underway.removeAll(due);
        return due;
    }

    private synchronized void again(Underway failed) {
        if (failed.tries() + 1 < MOST_DELIVERIES) {
            underway.add(new Underway(
                    failed.message(), city.clock.instant().plus(RETRY), failed.tries() + 1, failed.order()));
        } else {
            deadLetters.add(failed.message());
        }
    }

    /** The provider has it, and whoever sent it did not live to say so. */
    private synchronized void died(List<Told> sent) {
        sent.forEach(text -> text.alerts().forEach(alert -> deaths.merge(alert.caseId(), 1, Integer::sum)));
    }

    synchronized int deaths(String caseId) {
        return deaths.getOrDefault(caseId, 0);
    }

    /** What the telephones got, in the order in which they did. */
    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    synchronized List<String> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** The message that was taken first and is still on its way. */
    synchronized String first() {
        return underway.getFirst().message();
    }

    synchronized boolean idle() {
        return underway.isEmpty();
    }
}
