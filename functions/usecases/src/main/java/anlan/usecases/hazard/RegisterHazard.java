package anlan.usecases.hazard;

import anlan.domain.alert.Rung;
import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.deadline.CityTime;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Terms;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Evidence;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.hazard.Source;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.CityKeys;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Receipt;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.timer.Timer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a hazard that an inspector found (登记隐患): handed at once to the town that it lies in, or closed at once when it was
 * fixed on the spot (即查即改).
 */
public final class RegisterHazard implements Function<RegisterHazard.Command, Intake.Answer> {

    /**
     * What is asked.
     *
     * @param key idempotency key, chosen by the client before it first sent
     * @param meaning digest of all that follows it, which tells a retry from a key used twice
     * @param fixed evidence of before and after, null if it was not fixed on the spot
     */
    public record Command(
            Actor by,
            String key,
            String meaning,
            Source source,
            Category category,
            Grade grade,
            String description,
            Area area,
            @Nullable Location location,
            @Nullable String site,
            @Nullable String inspection,
            @Nullable String campaign,
            @Nullable String complaint,
            @Nullable OnSpot fixed) {}

    /** What shows that a hazard was fixed in the same visit. */
    public record OnSpot(Evidence before, Evidence after) {}

    private final Hazards hazards;
    private final Areas areas;
    private final Terms terms;
    private final DeadlineClock deadlines;
    private final CityKeys keys;
    private final InstantSource clock;

    public RegisterHazard(
            Hazards hazards, Areas areas, Terms terms, DeadlineClock deadlines, CityKeys keys, InstantSource clock) {
        this.hazards = hazards;
        this.areas = areas;
        this.terms = terms;
        this.deadlines = deadlines;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Intake.Answer apply(Command asked) {
        if (!asked.by().covers(asked.area().code())) {
            throw new Invalid(List.of(outsideOwnArea()));
        }
        Instant now = clock.instant();
        CaseId id = keys.caseId(CaseKind.HAZARD, asked.by().subject(), asked.key());
        return Intake.settle(
                asked.meaning(),
                attempt -> CaseNumber.draw(areas.prefix(), CityTime.dateOf(now), id, attempt),
                number -> hazards.register(registration(asked, finding(asked, id, number, now))));
    }

    /** What somebody hears who registers a hazard where their role does not hold. */
    public static FieldError outsideOwnArea() {
        return new FieldError("/areaCode", "outside_your_area", "只能登记本辖区内的隐患。");
    }

    private Registration registration(Command asked, Finding finding) {
        OnSpot fixed = asked.fixed();
        if (fixed != null) {
            Hazard closed = Hazard.fixedOnSpot(finding, fixed.before(), fixed.after());
            return registration(closed, EventKind.HAZARD_FIXED_ON_SPOT, null, null, List.of(), asked.meaning());
        }
        String owner = Post.ofTown(finding.area().town());
        Deadline due = deadlines.first(terms.rectify(finding.grade()), finding.at());
        Hazard assigned = Hazard.assigned(finding, owner, due);
        Timer timer = new Timer(due.dueAt(), finding.id(), due.version(), Rung.OVERDUE);
        return registration(assigned, EventKind.HAZARD_ASSIGNED, due, owner, List.of(timer), asked.meaning());
    }

    private static Registration registration(
            Hazard hazard,
            EventKind kind,
            @Nullable Deadline due,
            @Nullable String owner,
            List<Timer> timers,
            String meaning) {
        Finding of = hazard.finding();
        Receipt receipt = new Receipt(
                of.id(),
                of.number(),
                hazard.status(),
                of.category(),
                of.area(),
                due,
                owner,
                of.grade(),
                of.source(),
                of.at());
        return new Registration(hazard, hazard.event(kind, of.at(), of.by().value()), timers, receipt, meaning);
    }

    private Finding finding(Command asked, CaseId id, CaseNumber number, Instant now) {
        return new Finding(
                id,
                number,
                asked.source(),
                asked.category().code(),
                asked.grade(),
                asked.description(),
                asked.area().code(),
                asked.location(),
                asked.site(),
                asked.inspection(),
                asked.campaign(),
                asked.complaint(),
                keys.pseudonym(asked.by().subject()),
                now);
    }
}
