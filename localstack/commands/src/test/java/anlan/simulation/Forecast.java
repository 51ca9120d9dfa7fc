package anlan.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * What should become of every alert of the city, by its data, the ticks that came and what people
 * did: it goes once through the ticks of the year, with all cases, and knows neither timers nor a
 * store.
 */
final class Forecast {

    private final Rules rules;
    private final Timeline timeline;
    private final Map<String, String> units;
    private final Set<String> unreachable;

    /**
     * Takes what a forecast needs.
     *
     * @param units the unit of each post
     * @param unreachable posts that nobody can text
     */
    Forecast(Rules rules, Timeline timeline, Map<String, String> units, Set<String> unreachable) {
        this.rules = rules;
        this.timeline = timeline;
        this.units = units;
        this.unreachable = unreachable;
    }

    /**
     * How the city ends the year.
     *
     * @param courses of each case
     * @param texts that came to telephones
     * @param unsigned rungs that came early, as nobody had signed
     * @param signed rungs that did not, as somebody had
     * @param putOff messages that were put off, as a telephone had had enough
     * @param full sendings that left some to the next, as they had taken up enough
     */
    record Foreseen(
            Map<OneCase, Course> courses, List<Telephones.Text> texts, int unsigned, int signed, int putOff, int full) {

        /** How many messages tell several alerts. */
        long digests() {
            return texts.stream().filter(text -> text.alerts().size() > 1).count();
        }

        /** How many alerts the longest message tells. */
        int longest() {
            return texts.stream().mapToInt(text -> text.alerts().size()).max().orElse(0);
        }
    }

    /**
     * How a case ends the year.
     *
     * @param told its alerts by their keys
     * @param standing its status, and its deadline
     */
    record Course(Map<String, Told> told, String standing) {}

    Foreseen of(List<OneCase> cases) {
        return new Pass(cases).through();
    }

    /** One thing that was done to one case. */
    private record Deed(Climbing to, Did did) {}

    /** All cases, from one tick to the next. */
    private final class Pass {

        private final Map<OneCase, Climbing> cases = new LinkedHashMap<>();
        private final Queue<Deed> deeds;
        /** Of a step and a rung that are due at the same moment the step comes first. */
        private final PriorityQueue<Climbing.Look> looks = new PriorityQueue<>(
                Comparator.comparing(Climbing.Look::at).thenComparing(look -> look.ofStep() ? 0 : 1));

        private final Sending sending = new Sending(rules, unreachable);

        Pass(List<OneCase> came) {
            List<Deed> done = new ArrayList<>();
            for (OneCase of : came) {
                Climbing climbing = new Climbing(rules, CaseModel.of(rules, of, units), looks::add, sending::add);
                cases.put(of, climbing);
                of.history.forEach(did -> done.add(new Deed(climbing, did)));
            }
            done.sort(Comparator.comparing(deed -> deed.did().before()));
            deeds = new ArrayDeque<>(done);
        }

        Foreseen through() {
            for (int position = 0; position < timeline.size(); position++) {
                while (!deeds.isEmpty() && deeds.element().did().before() <= position) {
                    Deed deed = deeds.remove();
                    deed.to().done(deed.did());
                }
                tick(position, timeline.twice(position) ? 2 : 1);
            }
            Map<OneCase, Course> courses = new LinkedHashMap<>();
            cases.forEach((of, climbing) -> courses.put(of, new Course(climbing.told(), climbing.model.standing())));
            return new Foreseen(
                    courses,
                    sending.telephones.texts,
                    cases.values().stream()
                            .mapToInt(climbing -> climbing.unsigned)
                            .sum(),
                    cases.values().stream()
                            .mapToInt(climbing -> climbing.signed)
                            .sum(),
                    sending.telephones.putOff,
                    sending.full);
        }

        private void tick(int position, int times) {
            Instant now = timeline.now(position);
            switch (timeline.kind(position)) {
                case SWEEP -> sweep(now);
                case SEND -> {
                    for (int n = 0; n < times; n++) {
                        sending.send(now);
                    }
                }
                case DELIVER -> sending.deliver(now, times);
            }
        }

        /** A second sweep of the same moment finds nothing. */
        private void sweep(Instant now) {
            while (!looks.isEmpty() && !looks.element().at().isAfter(now)) {
                Climbing.Look look = looks.remove();
                look.who().look(look, now);
            }
        }
    }
}
