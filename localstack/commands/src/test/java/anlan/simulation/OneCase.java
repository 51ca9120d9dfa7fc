package anlan.simulation;

import anlan.domain.casefile.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case of the year: what it is, and what was done to it. */
final class OneCase {

    final boolean hazard;
    final String category;
    final String grade;
    final String town;
    final List<Did> history = new ArrayList<>();

    @Nullable
    CaseId id;

    /**
     * Makes a case to which nothing has happened yet.
     *
     * @param grade empty if it is a complaint
     */
    OneCase(boolean hazard, String category, String grade, String town) {
        this.hazard = hazard;
        this.category = category;
        this.grade = grade;
        this.town = town;
    }

    /** Whether its term runs by the clock, and people hurry. */
    boolean byTheClock() {
        return !hazard && !People.UNHURRIED.contains(category);
    }

    /** Names it, once it has come in. */
    CaseId id() {
        return Objects.requireNonNull(id);
    }
}
