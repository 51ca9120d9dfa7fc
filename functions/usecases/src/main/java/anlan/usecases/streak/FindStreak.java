package anlan.usecases.streak;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Period;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.YearOnYear;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.Ledger;
import anlan.domain.refusal.Unknown;
import anlan.domain.streak.RiskRule;
import anlan.domain.streak.Rung;
import anlan.domain.streak.Streak;
import anlan.domain.streak.StreakYear;
import anlan.domain.time.CityTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The streak of an area (平安连创), and what would break it: each rule beside what it looks at, as of
 * now.
 */
public final class FindStreak {

    /** Years whose judgement may still be on its way. */
    private static final int MOST_BEHIND = 2;

    private final Ledger<StreakYear> ledger;
    private final Inputs inputs;
    private final Supplier<Terms> terms;
    private final InstantSource clock;

    public FindStreak(Ledger<StreakYear> ledger, Inputs inputs, Supplier<Terms> terms, InstantSource clock) {
        this.ledger = ledger;
        this.inputs = inputs;
        this.terms = terms;
        this.clock = clock;
    }

    /** What years in a row are called, and what would break them. */
    public record Terms(List<Rung> rungs, List<RiskRule> rules) {
        public Terms {
            rungs = List.copyOf(rungs);
            rules = List.copyOf(rules);
        }
    }

    /** What the rules look at. */
    public interface Inputs {

        /** An indicator over a period up to today, beside the year before. */
        YearOnYear over(Indicator indicator, Period period, AreaCode area);

        /** How many areas within it have a red warning, null where none is published. */
        @Nullable
        Long redWithin(AreaCode area);
    }

    /**
     * One rule beside what it looks at.
     *
     * @param year in which it would break the streak
     * @param now what is counted now, null where nothing is published
     * @param before the same of the year before, null where the rule does not compare
     */
    public record Risk(
            RiskRule rule,
            int year,
            @Nullable Long now,
            @Nullable Long before,
            boolean breaks) {}

    /**
     * A streak with the lines that it is reckoned from.
     *
     * @param year the year that is judged next
     */
    public record Found(Streak streak, List<Entry<StreakYear>> lines, int year, List<Risk> risk) {}

    /**
     * The streak of one area.
     *
     * @throws Unknown if nothing was ever entered of it
     */
    public Found of(AreaCode area) {
        List<Entry<StreakYear>> lines = ledger.between(StreakYear.book(area), "0", "~");
        Streak streak = Streak.of(
                Entry.standing(lines).stream().map(Entry::value).toList(),
                terms.get().rungs());
        Integer coming = streak.coming();
        if (coming == null) {
            throw new Unknown();
        }
        return new Found(streak, lines, coming, risk(area, coming));
    }

    /** Years that are not judged yet and have begun: each can break it. */
    private List<Risk> risk(AreaCode area, int coming) {
        int now = CityTime.dateOf(clock.instant()).getYear();
        List<Risk> risk = new ArrayList<>();
        for (int year = Math.min(now, Math.max(coming, now - MOST_BEHIND)); year <= now; year++) {
            for (RiskRule rule : terms.get().rules()) {
                if (rule.indicator() != null || year == now) {
                    risk.add(risk(rule, area, year));
                }
            }
        }
        return risk;
    }

    private Risk risk(RiskRule rule, AreaCode area, int year) {
        Indicator indicator = rule.indicator();
        if (indicator == null) {
            Long red = inputs.redWithin(area);
            return new Risk(rule, year, red, null, red != null && rule.breaks(red, 0));
        }
        YearOnYear seen = inputs.over(indicator, Period.parse(String.valueOf(year)), area);
        Long before = rule.measure() == RiskRule.Measure.RISE ? seen.before() : null;
        return new Risk(rule, year, seen.value(), before, rule.breaks(seen.value(), before == null ? 0 : before));
    }
}
