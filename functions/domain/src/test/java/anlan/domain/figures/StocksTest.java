package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Submission;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Walks;
import anlan.domain.event.CaseEvent;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Days that are folded one after the other agree with the cases themselves. */
class StocksTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final int DAYS = 10;
    private static final Evidence PHOTO = new Evidence("after.jpg");

    /** The lives of some cases of each kind, for ten days and more. */
    private static List<Transition<? extends Case>> lives(long seed) {
        Random random = new Random(seed);
        List<Transition<? extends Case>> turns = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            String key = seed + "-" + n;
            Submission complaint = Samples.complaint("x", key, Samples.NOW);
            turns.add(complaint.transition());
            turns.addAll(Walks.of(complaint, random.nextLong(), 60));
            NewCase<Hazard> hazard = n % 2 == 0 ? Samples.grave(key) : Samples.reported(key);
            turns.add(hazard.transition());
            turns.addAll(Walks.of(hazard.transition(), random.nextLong(), 60));
        }
        return turns;
    }

    private static List<CaseEvent> on(List<Transition<? extends Case>> turns, Predicate<CaseEvent> which) {
        return turns.stream().map(Transition::event).filter(which).toList();
    }

    /** How each case stood at the end of a day. */
    private static List<Case> standing(List<Transition<? extends Case>> turns, LocalDate day) {
        Map<Object, Case> last = new HashMap<>();
        turns.stream()
                .filter(turn -> !turn.event().date().isAfter(day))
                .forEach(turn -> last.put(turn.next().id(), turn.next()));
        return List.copyOf(last.values());
    }

    private static long count(List<Case> cases, CaseKind kind, Predicate<Case> which) {
        return cases.stream()
                .filter(each -> each.id().kind() == kind)
                .filter(which)
                .count();
    }

    @Property(tries = 60)
    void stocks_that_are_carried_over_ten_days_are_those_that_anyone_can_count(@ForAll long seed) {
        List<Transition<? extends Case>> turns = lives(seed);
        Opening opening = Opening.NONE;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate today = day;
            Tally tally = DayFold.fold(opening, on(turns, event -> event.date().equals(today)));
            List<Case> cases = standing(turns, today);
            assertThat(tally.count(EveryKind.open(CaseKind.COMPLAINT)))
                    .as("complaints open on %s", today)
                    .isEqualTo(count(cases, CaseKind.COMPLAINT, each -> !each.ended()));
            assertThat(tally.count(EveryKind.open(CaseKind.HAZARD)))
                    .as("hazards open on %s", today)
                    .isEqualTo(count(
                            cases,
                            CaseKind.HAZARD,
                            each -> !each.ended() && !each.status().equals("REPORTED")));
            Predicate<Case> late = each -> each.progress().overdueSince() != null;
            assertThat(tally.count(EveryKind.overdue(CaseKind.COMPLAINT)))
                    .as("complaints late on %s", today)
                    .isEqualTo(count(cases, CaseKind.COMPLAINT, late));
            assertThat(tally.count(EveryKind.overdue(CaseKind.HAZARD)))
                    .as("hazards late on %s", today)
                    .isEqualTo(count(cases, CaseKind.HAZARD, late));
            opening = Opening.after(tally);
        }
    }

    @Property(tries = 60)
    void towns_sum_to_the_city_on_every_day(@ForAll long seed) {
        List<Transition<? extends Case>> turns = lives(seed);
        Map<AreaCode, Opening> openings = new TreeMap<>(Comparator.comparing(AreaCode::value));
        List.of(Samples.TOWN, Samples.VILLAGE.town()).forEach(town -> openings.put(town, Opening.NONE));
        Opening whole = Opening.NONE;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate today = day;
            Tally city = DayFold.fold(whole, on(turns, event -> event.date().equals(today)));
            List<Tally> towns = new ArrayList<>();
            openings.replaceAll((town, opening) -> {
                Tally tally = DayFold.fold(
                        opening,
                        on(
                                turns,
                                event -> event.date().equals(today)
                                        && event.topic().area().town().equals(town)));
                towns.add(tally);
                return Opening.after(tally);
            });
            assertThat(Tally.sum(towns).counts()).isEqualTo(withoutVillages(city));
            assertThat(Tally.sum(towns).events()).isEqualTo(city.events());
            whole = Opening.after(city);
        }
    }

    private static SortedMap<String, Long> withoutVillages(Tally tally) {
        TreeMap<String, Long> counts = new TreeMap<>(tally.counts());
        counts.keySet().removeIf(figure -> figure.contains(".village."));
        return counts;
    }

    @Property(tries = 60)
    void the_days_together_say_what_all_the_events_say_at_once(@ForAll long seed) {
        List<Transition<? extends Case>> turns = lives(seed);
        Tally atOnce = DayFold.fold(Opening.NONE, on(turns, event -> true));
        TreeMap<String, Long> flows = new TreeMap<>();
        turns.stream()
                .map(turn -> turn.event().date())
                .distinct()
                .forEach(day -> DayFold.fold(
                                Opening.NONE, on(turns, event -> event.date().equals(day)))
                        .counts()
                        .forEach((figure, count) -> flows.merge(figure, count, Long::sum)));
        flows.entrySet()
                .removeIf(part -> part.getValue() == 0 && !atOnce.counts().containsKey(part.getKey()));
        assertThat(flows).isEqualTo(atOnce.counts());
    }

    /** A hazard that is found, closed, opened again and closed again, all on one day. */
    private static List<CaseEvent> restless() {
        EventDraft draft = EventDraft.job("somebody", Samples.NOW.plusSeconds(60));
        Transition<Hazard> found = Samples.hazard("restless").transition();
        List<Transition<Hazard>> turns = new ArrayList<>(List.of(found));
        turns.add(((AwaitingSignature) found.next()).signed(draft, null));
        turns.add(submitted(turns.getLast(), draft));
        turns.add(((Submitted) turns.getLast().next()).passed(draft, PHOTO));
        turns.add(((Ended.Closed) turns.getLast().next()).reopened(draft, Samples.due(Samples.NOW), Samples.rules(0)));
        turns.add(submitted(turns.getLast(), draft));
        turns.add(((Submitted) turns.getLast().next()).passed(draft, PHOTO));
        return turns.stream().map(Transition::event).toList();
    }

    private static Transition<Hazard> submitted(Transition<Hazard> before, EventDraft draft) {
        return ((Working) before.next()).submitted(draft, PHOTO, Samples.NOW);
    }

    @Test
    void a_hazard_that_comes_back_on_the_day_is_open_closed_and_reopened_as_often_as_it_was() {
        Tally day = DayFold.fold(Opening.NONE, restless());
        assertThat(day.count(HazardFigure.FOUND)).isEqualTo(1);
        assertThat(day.count(HazardFigure.RECTIFIED)).isEqualTo(2);
        assertThat(day.count(EveryKind.reopened(CaseKind.HAZARD))).isEqualTo(1);
        assertThat(day.count(EveryKind.open(CaseKind.HAZARD))).isZero();
    }

    private static Tally foldedUpTo(int turns) {
        return DayFold.fold(Opening.NONE, restless().subList(0, turns));
    }

    @Test
    void a_hazard_that_comes_back_on_the_day_is_one_of_those_found_and_closed_only_once() {
        assertThat(foldedUpTo(7).count(HazardFigure.RECTIFIED_OF_FOUND)).isEqualTo(1);
        assertThat(foldedUpTo(6).count(HazardFigure.RECTIFIED_OF_FOUND))
                .as("open again at the end of the day")
                .isZero();
    }

    @Test
    void what_was_fixed_on_the_spot_and_is_open_again_that_day_was_not_fixed() {
        EventDraft draft = EventDraft.job("somebody", Samples.NOW.plusSeconds(60));
        Transition<Hazard> fixed = Samples.fixedOnSpot("again", 0).transition();
        Transition<Hazard> back =
                ((Ended.Closed) fixed.next()).reopened(draft, Samples.due(Samples.NOW), Samples.rules(0));
        Transition<Hazard> sampled = Samples.fixedOnSpot("sampled", 1000).transition();
        Transition<Hazard> failed = ((Ended.Recheck) sampled.next())
                .failed(draft, Owner.ofTown(Samples.TOWN, null), Samples.due(Samples.NOW));
        Tally day = DayFold.fold(Opening.NONE, List.of(fixed.event(), back.event(), sampled.event(), failed.event()));
        assertThat(day.count(HazardFigure.FOUND)).isEqualTo(2);
        assertThat(day.count(HazardFigure.ON_SPOT)).isZero();
        assertThat(day.count(HazardFigure.RECTIFIED_OF_FOUND)).isZero();
        assertThat(day.count(EveryKind.open(CaseKind.HAZARD))).isEqualTo(2);
    }
}
