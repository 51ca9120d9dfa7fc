package anlan.usecases.alert;

import anlan.domain.alert.Intent;

/** Alerts of terms that run by the clock: told in the quiet hours, too, though they are not urgent. */
final class ByTheClock {

    private ByTheClock() {}

    /** The same alert, of such a term. */
    static Intent of(Intent as) {
        return new Intent(
                as.caseId(),
                as.number(),
                as.deadlineVersion(),
                as.rung(),
                as.step(),
                as.role(),
                as.post(),
                as.unit(),
                as.area(),
                as.accused(),
                as.dueAt(),
                as.notBefore(),
                as.at(),
                as.template(),
                as.severity(),
                false,
                as.fate(),
                as.reason());
    }
}
