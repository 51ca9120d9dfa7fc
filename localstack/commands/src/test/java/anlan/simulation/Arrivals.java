package anlan.simulation;

import anlan.torture.Dice;
import java.time.LocalDate;
import java.util.function.ObjIntConsumer;

/** What comes in over a year, and at which second of it. */
final class Arrivals {

    /** For how many hazards there is a complaint, some of which have a term in hours. */
    private static final int HAZARDS_A_COMPLAINT = 5;

    /** On how many days many report at once that there is no water, which is to be handed on in hours. */
    private static final int DRY_DAYS = 3;

    private static final int MOST_WITHOUT_WATER = 200;

    private final int year;
    private final int days;
    private final long seed;
    private int drawn;

    /**
     * Those of a year.
     *
     * @param days that it has
     */
    Arrivals(int year, int days, long seed) {
        this.year = year;
        this.days = days;
        this.seed = seed;
    }

    /** So many hazards, and the complaints that come with them. */
    void of(int hazards, ObjIntConsumer<OneCase> comes) {
        for (int n = 0; n < hazards; n++) {
            comes.accept(People.hazard(new Dice(seed, "hazard", n)), second());
            if (n % HAZARDS_A_COMPLAINT == 0) {
                comes.accept(People.complaint(new Dice(seed, "complaint", n)), second());
            }
        }
        for (int n = 0; n < DRY_DAYS; n++) {
            Dice dice = new Dice(seed, "the water is cut", n);
            int morning = dice.below(days) * Timeline.DAY + 8 * Timeline.HOUR;
            for (int more = Math.min(hazards / 2, MOST_WITHOUT_WATER); more > 0; more--) {
                comes.accept(People.withoutWater(dice), morning + dice.below(8 * Timeline.HOUR));
            }
        }
    }

    /** A third of them comes in where the calendar is at its worst. */
    private int second() {
        Dice dice = new Dice(seed, "comes in", drawn);
        drawn++;
        double when = dice.unit();
        int day = dice.below(days);
        if (when < 0.2) {
            day = LocalDate.of(year, 1, 20).getDayOfYear() + dice.below(35);
        } else if (when < 0.3) {
            day = LocalDate.of(year, 2, 18).getDayOfYear() + dice.below(14);
        }
        int hour = dice.chance(0.8) ? 8 + dice.below(10) : dice.below(24);
        return Math.min(day, days - 1) * Timeline.DAY + hour * Timeline.HOUR + dice.below(Timeline.HOUR);
    }
}
