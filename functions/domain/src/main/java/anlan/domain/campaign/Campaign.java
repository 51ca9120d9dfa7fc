package anlan.domain.campaign;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CategoryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A campaign (百日攻坚): some days in which the hazards of some areas and categories are hunted down.
 * It is entered once and never changes.
 *
 * @param endsOn the last day, counted as well
 * @param areas a hazard lies in one of them
 * @param categories and is of one of these; of any, where there are none
 * @param targets how many of each of its figures are wanted
 */
public record Campaign(
        CampaignId id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        List<AreaCode> areas,
        List<CategoryCode> categories,
        Map<CampaignFigure, Long> targets,
        Instant enteredAt) {

    /** As many days as a campaign has, unless it says otherwise. */
    public static final int DAYS = 100;

    /** As many as it has at most. */
    public static final int MOST_DAYS = 400;

    public Campaign {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("a campaign ends before it starts");
        }
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /** The last of the hundred days that begin with that one, both counted. */
    public static LocalDate hundredth(LocalDate startsOn) {
        return startsOn.plusDays(DAYS - 1L);
    }

    /** Whether that day is one of its days. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** Whether a hazard there and of that category is in its scope. */
    public boolean holds(AreaCode area, CategoryCode category) {
        return holds(area) && (categories.isEmpty() || categories.contains(category));
    }

    /** Whether an inspection there is in its scope, whatever it looks for. */
    public boolean holds(AreaCode area) {
        return areas.stream().anyMatch(each -> each.contains(area));
    }

    /** How many days are between that one and its last; 0 on the last and after it. */
    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, endsOn));
    }

    /** What it has come to of each of its targets, by what is published of its days. */
    public List<Reached> progress(List<CampaignDay> days) {
        return targets.entrySet().stream()
                .map(target -> new Reached(
                        target.getKey(), target.getValue(), target.getKey().over(days)))
                .toList();
    }

    /**
     * How far it has come with one of its targets.
     *
     * @param value as of the last day that is published
     */
    public record Reached(CampaignFigure figure, long target, long value) {}

    @Override
    public String toString() {
        return "Campaign[" + id + "]";
    }
}
