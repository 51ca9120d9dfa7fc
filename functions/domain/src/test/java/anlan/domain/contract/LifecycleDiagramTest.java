package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Submission;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.grid.DutyMonth;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The diagrams in docs/lifecycle.md show the arrows that walks over the states find: all of them,
 * and no others.
 */
class LifecycleDiagramTest {

    private static final int WALKS = 60;
    private static final int LENGTH = 6;
    /**
     * An arrow that leaves more states than this is a row of a table: drawn, it would hide the
     * others.
     */
    private static final int MOST_DRAWN = 4;
    /** Which next moves there are depends on the state, and on these in its past. */
    private static final Set<String> REMEMBERED = Set.of("overdue", "transferred", "returned", "rework", "reopened");

    private static final Comparator<List<String>> BY_WORD =
            Comparator.comparing((List<String> arrow) -> arrow.getFirst()).thenComparing(List::getLast);

    private interface Walk<C extends Case> {
        /** The moves after this one: fewer than LENGTH where the case has ended. */
        List<Transition<C>> onwards(Transition<C> turn, long seed);
    }

    @Test
    void the_diagrams_show_every_state_and_every_arrow() throws IOException {
        Submission first = Samples.complaint("someone", "first", Samples.NOW);
        Life<Complaint> complaints = new Life<>((turn, seed) -> Walks.of(
                new Submission(turn, first.identity(), first.quota(), first.receipt(), first.fingerprint()),
                seed,
                LENGTH));
        complaints.from(List.of(first.transition()));
        Life<Hazard> hazards = new Life<>((turn, seed) -> Walks.of(turn, seed, LENGTH));
        // Fixed on the spot, some of them are in the sample that is checked again, by their ids.
        hazards.from(Stream.concat(
                        Stream.of("a", "b", "c", "d", "e", "f").map(Samples::reported),
                        Stream.of(
                                Samples.hazard("assigned"),
                                Samples.grave("grave"),
                                Samples.fixedOnSpot("fixed", 0),
                                Samples.fixedOnSpot("sampled", 1000)))
                .map(NewCase::transition)
                .toList());

        Life<Inspection> inspections = new Life<>((turn, seed) -> Walks.ofInspection(turn, seed, LENGTH, 3600));
        inspections.from(List.of(Samples.inspection("held").transition()));

        Life<DutyMonth> months = new Life<>((turn, seed) -> Walks.ofDutyMonth(turn, seed, LENGTH, 3600));
        months.from(List.of(
                Samples.dutyMonth("opened", Samples.due(Samples.NOW)),
                Samples.dutyMonthOfOneVisit("done", Samples.due(Samples.NOW))));

        assertThat(complaints.moves.keySet()).hasSameSizeAs(states(Complaint.class));
        assertThat(hazards.moves.keySet()).hasSameSizeAs(states(Hazard.class));
        assertThat(inspections.moves.keySet()).hasSameSizeAs(states(Inspection.class));
        assertThat(months.moves.keySet()).hasSameSizeAs(states(DutyMonth.class));
        Set<EventKind> seen = EnumSet.copyOf(complaints.kinds);
        seen.addAll(hazards.kinds);
        seen.addAll(inspections.kinds);
        seen.addAll(months.kinds);
        assertThat(seen).containsExactlyInAnyOrder(EventKind.values());

        String page = page(complaints, hazards, inspections, months);
        Path file = Path.of(System.getProperty("anlan.root"), "docs/lifecycle.md");
        if (Boolean.getBoolean("anlan.docs.write")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
    }

    private static Set<Class<?>> states(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(each -> states(each).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    private static String page(
            Life<Complaint> complaints, Life<Hazard> hazards, Life<Inspection> inspections, Life<DutyMonth> months) {
        return """
                # The life of a case · 案件状态图

                Made from the code: a test walks over all states and compares this page with the arrows it
                finds. The word on an arrow is the event in the history of the case; its cause follows in
                brackets, where an event has several. Who may do what is in [roles.md](roles.md).

                ## Complaint · 诉求

                """ + complaints.drawn() + "\n## Hazard · 隐患\n\n" + hazards.drawn()
                + "\n## Inspection · 检查\n\n" + inspections.drawn()
                + "\n## Month of a grid · 网格履职\n\n" + months.drawn();
    }

    /** A case as it stands, and what is remembered of its past. */
    private record Place<C extends Case>(Transition<C> turn, Set<String> past) {}

    /** All that the walks over one kind of case have found. */
    private static final class Life<C extends Case> {
        private final Walk<C> walk;
        private final Random seeds = new Random(1);
        private final Deque<Place<C>> open = new ArrayDeque<>();
        private final Set<String> known = new HashSet<>();
        private final Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        /** By state, the arrows that leave it: word and next state. */
        private final Map<String, Set<List<String>>> moves = new TreeMap<>();

        private final Set<String> begins = new TreeSet<>();
        private final Set<String> ends = new TreeSet<>();
        private final Set<String> clocked = new TreeSet<>();
        private final Set<String> ticking = new TreeSet<>();

        Life(Walk<C> walk) {
            this.walk = walk;
        }

        void from(List<Transition<C>> firsts) {
            firsts.forEach(turn -> {
                begins.add(turn.next().status() + " : " + word(turn.event()));
                seen(turn);
                open.add(new Place<>(turn, Set.of()));
            });
            while (!open.isEmpty()) {
                Place<C> place = open.remove();
                for (int walks = 0; walks < WALKS; walks++) {
                    walked(place, walk.onwards(place.turn(), seeds.nextLong()));
                }
            }
        }

        private void walked(Place<C> from, List<Transition<C>> turns) {
            Place<C> place = from;
            for (Transition<C> turn : turns) {
                C state = place.turn().next();
                String word = word(turn.event());
                if (byTheClock(word) && state instanceof Clocked<?, ?> clock && !clock.ticks()) {
                    return;
                }
                moves.get(state.status()).add(List.of(word, turn.next().status()));
                seen(turn);
                Set<String> past = new TreeSet<>(place.past());
                REMEMBERED.stream().filter(word::contains).forEach(past::add);
                place = new Place<>(turn, past);
                if (known.add(turn.next().status() + past + turn.event().topic())) {
                    open.add(place);
                }
            }
            if (turns.size() < LENGTH) {
                ends.add(place.turn().next().status());
            }
        }

        private void seen(Transition<C> turn) {
            C state = turn.next();
            kinds.add(turn.event().kind());
            moves.computeIfAbsent(state.status(), _ -> new TreeSet<>(BY_WORD));
            if (state instanceof Clocked<?, ?> clock) {
                clocked.add(state.status());
                if (clock.ticks()) {
                    ticking.add(state.status());
                }
            }
        }

        /** A state whose clock stands offers these moves, too, but no job makes them there. */
        private static boolean byTheClock(String word) {
            return Set.of(
                            "overdue",
                            "rescheduled",
                            "referred (extended and overdue)",
                            "referred (overdue)",
                            "reminded",
                            "escalated",
                            "step overdue")
                    .contains(word);
        }

        private static String word(CaseEvent event) {
            String kind = event.kind().name().replaceFirst("^(COMPLAINT|HAZARD)_", "");
            String cause = event.fact(Fact.CAUSE);
            String word = cause.isEmpty() ? kind : kind + " (" + cause + ")";
            return word.toLowerCase(Locale.ROOT).replaceAll("[_-]", " ");
        }

        String drawn() {
            StringBuilder drawn = new StringBuilder("```mermaid\nstateDiagram-v2\n");
            begins.forEach(begin -> drawn.append("    [*] --> ").append(begin).append('\n'));
            inOrder().forEach(from -> {
                Map<String, List<String>> words = moves.get(from).stream()
                        .filter(arrow -> !from.equals(arrow.getLast()) && isDrawn(arrow))
                        .collect(Collectors.groupingBy(
                                List::getLast, TreeMap::new, Collectors.mapping(List::getFirst, Collectors.toList())));
                words.forEach((to, some) ->
                        drawn.append("    %s --> %s : %s\n".formatted(from, to, String.join(", ", some))));
            });
            ends.forEach(end -> drawn.append("    ").append(end).append(" --> [*]\n"));
            drawn.append("```\n\n| beside the arrows | |\n|---|---|\n");
            beside().forEach((words, states) -> drawn.append("| %s | %s |\n".formatted(words, states)));
            return drawn.toString();
        }

        /** The states, nearest to the beginning first: the order does not hang on the walks. */
        private Set<String> inOrder() {
            Set<String> order = new LinkedHashSet<>();
            Deque<String> next = new ArrayDeque<>();
            begins.forEach(begin -> next.add(begin.substring(0, begin.indexOf(' '))));
            while (!next.isEmpty()) {
                String state = next.remove();
                if (order.add(state)) {
                    moves.get(state).forEach(arrow -> next.add(arrow.getLast()));
                }
            }
            return order;
        }

        private Map<String, String> beside() {
            Map<String, String> beside = new TreeMap<>();
            Set<String> stays = new TreeSet<>();
            moves.forEach((from, arrows) -> arrows.forEach(arrow -> {
                if (from.equals(arrow.getLast())) {
                    stays.add(arrow.getFirst());
                } else if (!isDrawn(arrow)) {
                    beside.put(arrow.getFirst() + " leads to " + arrow.getLast() + " from", in(sources(arrow), arrow));
                }
            }));
            Set<String> standing = new TreeSet<>(clocked);
            standing.removeAll(ticking);
            beside.put("the clock runs in", String.join(", ", ticking));
            beside.put("the clock stands in", String.join(", ", standing));
            beside.put("the state stays with", String.join(", ", stays));
            return beside;
        }

        /** Drawn unless it leaves many states; and always where it is the only way to a state. */
        private boolean isDrawn(List<String> arrow) {
            boolean onlyWay = moves.values().stream()
                            .flatMap(Set::stream)
                            .filter(other -> other.getLast().equals(arrow.getLast())
                                    && !sources(other).isEmpty())
                            .distinct()
                            .count()
                    == 1;
            return onlyWay || sources(arrow).size() <= MOST_DRAWN;
        }

        private Set<String> sources(List<String> arrow) {
            Set<String> sources = new TreeSet<>();
            moves.forEach((from, arrows) -> {
                if (arrows.contains(arrow) && !from.equals(arrow.getLast())) {
                    sources.add(from);
                }
            });
            return sources;
        }

        private String in(Set<String> some, List<String> arrow) {
            String but = arrow.getLast();
            if (some.equals(without(ticking, but))) {
                return "every other state in which the clock runs";
            }
            return some.equals(without(clocked, but))
                    ? "every other state in which the clock runs or stands"
                    : String.join(", ", some);
        }

        private static Set<String> without(Set<String> all, String but) {
            Set<String> rest = new TreeSet<>(all);
            rest.remove(but);
            return rest;
        }
    }
}
