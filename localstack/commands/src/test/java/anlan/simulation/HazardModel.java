package anlan.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one hazard stands: its terms are counted in days. */
final class HazardModel extends CaseModel {

    private LocalDate from = LocalDate.EPOCH;
    private int term;
    private int more;
    private LocalDate stopped = LocalDate.EPOCH;
    private boolean planned;
    private int returned;
    private final List<Instant> reopened = new ArrayList<>();

    HazardModel(Rules rules, OneCase of, Map<String, String> units) {
        super(rules, of, units);
    }

    @Override
    boolean done() {
        return status.equals("SUBMITTED");
    }

    @Override
    void moves(Did did) {
        Instant now = did.now();
        switch (did.deed()) {
            case "register" -> {
                owner = "town-" + of.town;
                anew(Rules.number(rules.ofHazard(of.grade, "rectify"), "d"), now, "ASSIGNED");
            }
            case "sign" -> becomes(of.grade.equals("MAJOR") && !planned ? "PLAN_PENDING" : "RECTIFYING");
            case "approve-plan" -> {
                planned = did.yes();
                becomes(did.yes() ? "RECTIFYING" : "PLAN_PENDING");
            }
            case "extend" -> {
                more = did.days();
                becomes("EXTENSION_PENDING");
                begins("settle", rules.settle(), now);
            }
            case "settle-extension" -> settled(did.yes());
            case "pause" -> {
                next();
                runs = false;
                stopped = Almanac.day(now);
                becomes("PAUSED");
            }
            case "resume" -> {
                becomes("RECTIFYING");
                longer((int) (Almanac.day(now).toEpochDay() - stopped.toEpochDay()));
            }
            case "submit" -> {
                handedIn("SUBMITTED", now);
                begins("review", rules.ofHazard(of.grade, "review"), now);
            }
            case "review" -> reviewed(did.yes());
            case "conclude" -> {
                owner = did.owner();
                anew(did.days(), now, "ASSIGNED");
            }
            case "reopen" -> reopened(now);
            default -> {
                // A plan moves neither clock nor step.
            }
        }
    }

    private void anew(int days, Instant now, String next) {
        next();
        from = Almanac.day(now);
        term = days;
        due = Almanac.endOf(from.plusDays(term));
        starts(next);
    }

    private void longer(int days) {
        next();
        term += days;
        due = Almanac.endOf(from.plusDays(term));
        starts(status);
    }

    private void settled(boolean granted) {
        extended = true;
        becomes("RECTIFYING");
        if (granted) {
            longer(more);
        }
    }

    private void reopened(Instant now) {
        ended = false;
        extended = false;
        returned = 0;
        reopened.add(now);
        boolean often = reopened.stream()
                        .filter(at -> !at.plus(rules.reopensWithin()).isBefore(now))
                        .count()
                >= rules.limit("reopensRefer");
        anew(Rules.number(rules.ofHazard(of.grade, "rectify"), "d"), now, often ? REFERRED : "REOPENED");
    }

    private void reviewed(boolean holds) {
        if (holds) {
            ends("CLOSED");
        } else {
            returned++;
            starts(returned >= rules.limit("returnsRefer") ? REFERRED : "RETURNED");
        }
    }
}
