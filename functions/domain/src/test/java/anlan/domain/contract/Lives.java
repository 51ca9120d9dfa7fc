package anlan.domain.contract;

import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.complaint.Submission;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Some cases of every kind and all that happened to them in about ten days, made by legal moves
 * alone: in haste or slowly, at midnight and a second before, opened again and again. The same seed
 * gives the same lives.
 */
public final class Lives {

    private static final int[] PACES = {600, 3600, 3600, 14_400};
    private static final String[] DAYS = {"2024-02-08", "2024-02-09", "2024-02-10", "2024-02-11"};
    private static final String[] STARTS = {"00:00:00", "23:59:59", "10:00:00", "16:00:01"};

    private final Random random;
    private final String name;

    private Lives(long seed) {
        this.random = new Random(seed);
        this.name = "life-" + seed + "-";
    }

    /** So many cases of each kind; each is its transitions, in order. */
    public static List<List<Transition<? extends Case>>> of(long seed, int cases) {
        Lives lives = new Lives(seed);
        List<List<Transition<? extends Case>>> all = new ArrayList<>();
        for (int n = 0; n < cases; n++) {
            all.add(lives.complaint(n));
            all.add(lives.hazard(n));
            all.add(lives.inspection(n));
            all.add(lives.dutyMonth(n));
        }
        return all;
    }

    private Instant start() {
        return Samples.at(DAYS[random.nextInt(DAYS.length)] + "T" + STARTS[random.nextInt(STARTS.length)]);
    }

    private int pace() {
        return PACES[random.nextInt(PACES.length)];
    }

    private List<Transition<? extends Case>> complaint(int n) {
        Submission first = Samples.complaint("x", name + n, start());
        List<Transition<? extends Case>> life = new ArrayList<>(List.of(first.transition()));
        life.addAll(Walks.of(first, random.nextLong(), 40, pace()));
        return life;
    }

    private List<Transition<? extends Case>> inspection(int n) {
        Source source = List.of(Source.values()).get(random.nextInt(Source.values().length));
        Transition<Inspection> first =
                Samples.inspection(name + n, source, start()).transition();
        List<Transition<? extends Case>> life = new ArrayList<>(List.of(first));
        life.addAll(Walks.ofInspection(first, random.nextLong(), 40, pace()));
        return life;
    }

    private List<Transition<? extends Case>> dutyMonth(int n) {
        Instant at = start();
        GridVisit visit = random.nextInt(3) > 0 ? null : Samples.gridVisit("first", at, "patrol", "publicity");
        YearMonth month = YearMonth.from(CityTime.dateOf(at)).minusMonths(n % 3 == 2 ? 1 : 0);
        Transition<DutyMonth> first = Samples.dutyMonth(name + n, Samples.due(at), month, visit);
        List<Transition<? extends Case>> life = new ArrayList<>(List.of(first));
        life.addAll(Walks.ofDutyMonth(first, random.nextLong(), 40, pace()));
        return life;
    }

    private List<Transition<? extends Case>> hazard(int n) {
        List<Grade> grades = List.of(Grade.values());
        Grade grade = grades.get(random.nextInt(grades.size()));
        Transition<Hazard> first = Samples.found(name + n, start(), grade, random.nextInt(3));
        List<Transition<? extends Case>> life = new ArrayList<>(List.of(first));
        life.addAll(Walks.of(first, random.nextLong(), 40, pace()));
        return life;
    }
}
