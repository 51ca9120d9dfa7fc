package anlan.domain.contract;

import anlan.domain.campaign.CampaignId;
import anlan.domain.category.Source;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Rateable;
import anlan.domain.complaint.Verdict;
import anlan.domain.event.EventKind;
import anlan.domain.grid.Due;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Over;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Underway;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts a day by hand, from the states that each case went through: neither events nor marks are
 * looked at, and no code is shared with what folds the ones or counts the others.
 */
public final class Oracle {

    private static final Set<String> NOTHING = Set.of("REPORTED", "UNFOUNDED", "DUPLICATE");

    private final LocalDate day;
    private final SortedMap<String, Long> counts = new TreeMap<>();

    private Oracle(LocalDate day) {
        this.day = day;
        for (String figure : ("complaints.new complaints.closed complaints.reopened complaints.closedInTime"
                        + " complaints.finished complaints.finishedHeard complaints.heard complaints.solved"
                        + " complaints.satisfied complaints.open complaints.overdue complaints.merged"
                        + " complaints.dispatched complaints.returned complaints.contacted"
                        + " complaints.contactedInTime complaints.contactedOfDispatched hazards.planned"
                        + " hazards.plannedOfFound hazards.found hazards.onSpot"
                        + " hazards.rectified hazards.rectifiedOfFound hazards.closedInTime hazards.reopened"
                        + " hazards.open hazards.overdue hazards.rechecked hazards.recheckFailed"
                        + " inspections.held inspections.points inspections.personTimes inspections.closed"
                        + " inspections.lookedBack inspections.selfClean inspections.selfMissed"
                        + " inspections.cancelled inspections.closedInTime"
                        + " inspections.open inspections.overdue sites.visits"
                        + " grids.dutiesDue grids.dutiesDone grids.dutiesDoneLate grids.visits dutymonths.opened"
                        + " dutymonths.closed dutymonths.incomplete dutymonths.closedInTime dutymonths.open"
                        + " dutymonths.overdue")
                .split(" ", -1)) {
            counts.put(figure, 0L);
        }
    }

    /** Every count of that day over those lives. */
    public static SortedMap<String, Long> count(LocalDate day, List<List<Transition<? extends Case>>> lives) {
        Oracle oracle = new Oracle(day);
        lives.forEach(oracle::life);
        return oracle.counts;
    }

    private void add(boolean counted, String figure) {
        add(counted ? 1 : 0, figure);
    }

    private void add(long times, String figure) {
        if (times != 0) {
            counts.merge(figure, times, Long::sum);
        }
    }

    /** Counts it for the case, and for what else it is counted by. */
    private void add(boolean counted, String figure, Case state, String... splits) {
        add(counted, figure);
        for (String split : splits) {
            for (String part : parts(state, split)) {
                add(counted && !part.isEmpty(), figure + "." + split + "." + part);
            }
        }
    }

    /** One, but of the campaigns that count a hazard as many as do. */
    private static List<String> parts(Case state, String split) {
        return split.equals("campaign")
                ? ((Hazard) state)
                        .finding().campaigns().stream().map(CampaignId::value).toList()
                : List.of(part(state, split));
    }

    private static String part(Case state, String split) {
        String area = state.dossier().particulars().area().value();
        return switch (split) {
            case "unit" -> unit(state);
            case "village" -> area.length() == 12 ? area : "";
            case "category" -> state.dossier().particulars().category().value();
            case "grade" -> ((Hazard) state).finding().grade().name();
            case "source" -> String.valueOf(state.dossier().topic().source());
            default -> throw new IllegalArgumentException(split);
        };
    }

    private static String unit(@Nullable Case state) {
        Owner owner = state == null ? null : state.progress().owner();
        return owner == null ? "" : owner.unit().value();
    }

    private static LocalDate date(Transition<?> turn) {
        return turn.event().at().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }

    private static boolean counts(@Nullable Case state) {
        return state != null && !NOTHING.contains(state.status());
    }

    private static boolean open(@Nullable Case state) {
        return counts(state) && !state.ended();
    }

    private static boolean ended(@Nullable Case state) {
        return counts(state) && state.ended();
    }

    private void life(List<Transition<? extends Case>> turns) {
        Case before = null;
        Case evening = null;
        boolean foundToday = false;
        boolean fixedToday = false;
        boolean backToday = false;
        boolean plannedToday = false;
        Since since = new Since();
        for (Transition<? extends Case> turn : turns) {
            Case state = turn.next();
            if (!date(turn).isAfter(day)) {
                evening = state;
            }
            if (date(turn).equals(day)) {
                foundToday |= counts(state) && !counts(before);
                fixedToday |=
                        state instanceof Hazard && ended(state) && !(before instanceof Submitted) && !ended(before);
                backToday |= ended(before) && open(state);
                plannedToday |= planned(state) && !planned(before);
                step(before, state, turn.event().kind());
            }
            since(since, before, turn);
            before = state;
        }
        if (evening instanceof Complaint) {
            add(open(evening), "complaints.open", evening, "village", "unit");
            add(evening.progress().overdueSince() != null, "complaints.overdue", evening, "village", "unit");
        } else if (evening instanceof Hazard hazard) {
            boolean late = evening.progress().overdueSince() != null;
            add(open(evening), "hazards.open", hazard, "village", "unit", "campaign");
            add(late, "hazards.overdue", hazard, "grade", "village", "unit");
            add(foundToday, "hazards.found", hazard, "grade", "source", "category", "village", "campaign");
            add(foundToday && fixedToday && !backToday, "hazards.onSpot");
            add(foundToday && ended(evening), "hazards.rectifiedOfFound", hazard, "grade");
            add(foundToday && plannedToday, "hazards.plannedOfFound");
        } else if (evening != null) {
            String kind = evening.id().kind().plural();
            add(open(evening), kind + ".open", evening, "village", "unit");
            add(evening.progress().overdueSince() != null, kind + ".overdue", evening, "village", "unit");
        }
    }

    /** Since when a case is found and open, and whether it was fixed on the day on which it was found. */
    private static final class Since {
        private @Nullable LocalDate found;
        private long opened;
        private boolean spot;
        private @Nullable LocalDate handedOn;
    }

    private void since(Since since, @Nullable Case before, Transition<? extends Case> turn) {
        Case state = turn.next();
        long minute = turn.event().at().toEpochMilli();
        boolean hazard = state instanceof Hazard;
        boolean today = date(turn).equals(day);
        if (counts(state) && !counts(before)) {
            since.found = date(turn);
            since.opened = minute;
        }
        if (ended(state) && !ended(before)) {
            String minutes = String.valueOf(Math.max(0, minute - since.opened) / 60_000);
            add(today && hazard, "hazards.rectified.foundOn." + since.found);
            add(today && hazard, "hazards.rectified.grade." + grade(state) + ".foundOn." + since.found);
            add(today && hazard, "hazards.rectified.minutes." + minutes);
            add(today && before instanceof Answered.CalledBack, "complaints.finished.minutes." + minutes);
            since.spot = hazard && !(before instanceof Submitted) && date(turn).equals(since.found);
        }
        if (ended(before) && open(state)) {
            add(today && hazard, "hazards.reopened.foundOn." + since.found);
            add(today && hazard, "hazards.reopened.grade." + grade(state) + ".foundOn." + since.found);
            add(
                    today && since.spot && !date(turn).equals(since.found),
                    "hazards.reopened.onSpotFoundOn." + since.found);
            since.opened = minute;
        }
        add(today && planned(state) && !planned(before), "hazards.planned");
        add(today && planned(state) && !planned(before), "hazards.planned.foundOn." + since.found);
        if (unit(before).isEmpty() && !unit(state).isEmpty()) {
            since.handedOn = date(turn);
            add(today && state instanceof Complaint, "complaints.dispatched", state, "unit");
        }
        if (today && before instanceof Complaint silent && state instanceof Complaint said) {
            contact(since, silent, said, turn.event().at());
        }
    }

    /** The reporter hears from the unit for the first time. */
    private void contact(Since since, Complaint before, Complaint state, Instant at) {
        if (before.dossier().contactedAt() != null || state.dossier().contactedAt() == null) {
            return;
        }
        Instant until = before.progress().stepDueAt();
        boolean inTime = until == null ? !before.progress().requireDeadline().late(at) : at.isBefore(until);
        add(true, "complaints.contacted", state, "unit");
        add(inTime, "complaints.contactedInTime", state, "unit");
        add(inTime, "complaints.contactedInTime.handedOn." + since.handedOn);
        add(inTime && day.equals(since.handedOn), "complaints.contactedOfDispatched");
    }

    private static String grade(Case state) {
        return state instanceof Hazard hazard && hazard.finding().grade() != null
                ? hazard.finding().grade().name()
                : "";
    }

    private static boolean planned(@Nullable Case state) {
        return state instanceof Hazard hazard
                && hazard.dossier().plan() != null
                && hazard.dossier().plan().approved();
    }

    private void step(@Nullable Case before, Case state, EventKind kind) {
        boolean ends = ended(state) && !ended(before);
        boolean back = ended(before) && open(state);
        switch (state) {
            case Complaint complaint -> {
                add(before == null, "complaints.new", complaint, "category", "village");
                add(ends, "complaints.closed", complaint, "village", "unit");
                add(ends && complaint.status().equals("MERGED"), "complaints.merged");
                add(back, "complaints.reopened", complaint, "unit");
                boolean asks = state instanceof Asking.ReturnRequested;
                add(asks && !(before instanceof Asking.ReturnRequested), "complaints.returned", complaint, "unit");
                boolean finished = ends && before instanceof Answered.CalledBack;
                add(finished, "complaints.finished", complaint, "unit");
                if (finished && before instanceof Answered.CalledBack asked) {
                    boolean late = asked.progress().overdueSince() != null
                            || asked.deadline().late(asked.reply().at());
                    add(!late, "complaints.closedInTime", complaint, "unit");
                    add(asked.reply().verdict() != null, "complaints.finishedHeard", complaint, "unit");
                }
                heard(before, state);
            }
            case Hazard _ -> {
                add(ends, "hazards.rectified", state, "category", "grade", "source", "village", "unit", "campaign");
                add(back, "hazards.reopened", state, "unit");
                // That it was a second look that opened it again shows in nothing but its event.
                boolean failed = back && kind == EventKind.RECHECK_FAILED;
                add(failed || (rechecked(state) && !rechecked(before)), "hazards.rechecked");
                add(failed, "hazards.recheckFailed");
                add(
                        ends && (!(before instanceof Submitted done) || inTime(done)),
                        "hazards.closedInTime",
                        state,
                        "unit");
            }
            case Inspection inspection -> inspected((Inspection) before, inspection);
            case DutyMonth month -> gone((DutyMonth) before, month);
            default -> throw new IllegalArgumentException(state.status());
        }
    }

    private static boolean rechecked(@Nullable Case state) {
        return state instanceof Ended.Closed closed && closed.rechecked();
    }

    /** Somebody was there: each duty counts until it was done as often as it is due. */
    private void gone(@Nullable DutyMonth before, DutyMonth state) {
        List<GridVisit> visits = state.dossier().visits();
        int known = before == null ? 0 : before.dossier().visits().size();
        String done = day.toString().startsWith(state.month().month().toString())
                ? "grids.dutiesDone"
                : "grids.dutiesDoneLate";
        for (int place = known; place < visits.size(); place++) {
            GridVisit visit = visits.get(place);
            add(true, "grids.visits");
            add(true, "grids.visits.kind." + visit.kind());
            visit.sites().byType().forEach((type, n) -> {
                add(n, "sites.visits");
                add(n, "sites.visits.type." + type);
            });
            for (String duty : visit.duties()) {
                long times = visits.subList(0, place).stream()
                        .filter(other -> other.duties().contains(duty))
                        .count();
                add(
                        state.month().duties().stream()
                                .anyMatch(due -> due.duty().equals(duty) && times < due.perMonth()),
                        done);
            }
        }
        for (Due due : state.month().duties()) {
            add(before == null ? due.perMonth() : 0, "grids.dutiesDue");
        }
        add(before == null, "dutymonths.opened");
        boolean ends = state.ended() && (before == null || !before.ended());
        add(ends, "dutymonths.closed");
        add(ends && state.status().equals("INCOMPLETE"), "dutymonths.incomplete");
        add(
                ends && state instanceof anlan.domain.grid.Over.Done over && over.inTime(),
                "dutymonths.closedInTime",
                state,
                "unit");
    }

    private void inspected(@Nullable Inspection before, Inspection state) {
        List<Point> points = state.dossier().points();
        int known = before == null ? 0 : before.dossier().points().size();
        String source = ".source." + state.visit().source();
        for (Point point : points.subList(known, points.size())) {
            add(true, "inspections.points", state, "source");
            add(point.site() != null, "sites.visits");
            add(point.site() != null, "sites.visits.type." + point.type());
        }
        int people = state.dossier().personTimes()
                - (before == null ? 0 : before.dossier().personTimes());
        add(people, "inspections.personTimes");
        add(people, "inspections.personTimes" + source);
        add(before == null, "inspections.held", state, "source", "village");
        boolean over = before instanceof Underway && !(state instanceof Underway);
        int missed = state.dossier().missed().size()
                - (before == null ? 0 : before.dossier().missed().size());
        add(over && !state.status().equals("CANCELLED") ? clean(state) : 0, "inspections.selfClean");
        add(missed, "inspections.selfMissed");
        boolean ends = before != null && !before.ended() && state.ended();
        add(ends, "inspections.closed", state, "source");
        add(ends && state.status().equals("LOOKED_BACK"), "inspections.lookedBack", state, "source");
        add(ends && state.status().equals("CANCELLED"), "inspections.cancelled");
        add(ends && state instanceof Over.LookedBack seen && seen.inTime(), "inspections.closedInTime", state, "unit");
    }

    /** Sites of a self-check at which nothing was found. */
    private static long clean(Inspection state) {
        Set<SiteId> sites = new HashSet<>();
        state.dossier().points().stream()
                .map(Point::site)
                .filter(Objects::nonNull)
                .forEach(sites::add);
        state.dossier().foundAt().forEach(sites::remove);
        return state.visit().source() == Source.TOWN_SELF ? sites.size() : 0;
    }

    private static boolean inTime(Submitted done) {
        return done.progress().overdueSince() == null
                && !done.progress().requireDeadline().late(done.at());
    }

    /** Somebody has said something of a reply of which nobody had said anything. */
    private void heard(@Nullable Case before, Case state) {
        if (before instanceof Rateable silent
                && state instanceof Rateable said
                && silent.reply().verdict() == null
                && said.reply().verdict() != null) {
            Verdict verdict = said.reply().verdict();
            add(true, "complaints.heard", state, "unit");
            add(verdict.solved() == Verdict.Solved.YES, "complaints.solved", state, "unit");
            add(verdict.satisfied() != Verdict.Satisfied.NO, "complaints.satisfied", state, "unit");
        }
    }
}
