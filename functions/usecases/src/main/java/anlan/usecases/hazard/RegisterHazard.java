package anlan.usecases.hazard;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Origin;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Refusal;
import anlan.domain.time.CityTime;
import anlan.usecases.Deadlines;
import anlan.usecases.Relations;
import anlan.usecases.Sources;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a hazard that somebody found (登记隐患): handed at once to the town that it lies in, or closed at once when it was
 * fixed on the spot (即查即改). What a grid member reports is looked at first.
 */
public final class RegisterHazard implements Function<RegisterHazard.Command, Intake.Answer> {

    /**
     * What is asked.
     *
     * @param key idempotency key, chosen by the client before it first sent
     * @param fingerprint digest of all that follows it, which tells a retry from a key used twice
     * @param fixed evidence of before and after, null if it was not fixed on the spot
     */
    public record Command(
            Actor by,
            String key,
            String fingerprint,
            Source source,
            Category category,
            Grade grade,
            String description,
            Area area,
            @Nullable Location location,
            @Nullable String site,
            @Nullable String inspection,
            @Nullable String campaign,
            @Nullable CaseId complaint,
            @Nullable OnSpot fixed) {}

    /** What shows that a hazard was fixed in the same visit. */
    public record OnSpot(Evidence before, Evidence after) {}

    private final Cases<Hazard> hazards;
    private final Complaints complaints;
    private final Relations relations;
    private final Areas areas;
    private final Deadlines deadlines;
    private final Rules rules;
    private final CityKeys keys;
    private final InstantSource clock;

    public RegisterHazard(
            Cases<Hazard> hazards,
            Complaints complaints,
            Areas areas,
            Deadlines deadlines,
            Rules rules,
            CityKeys keys,
            InstantSource clock) {
        this.hazards = hazards;
        this.complaints = complaints;
        this.relations = new Relations(keys);
        this.areas = areas;
        this.deadlines = deadlines;
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Intake.Answer apply(Command asked) {
        if (!asked.by().covers(asked.area().code())) {
            throw new Invalid(List.of(outsideOwnArea()));
        }
        if (asked.fixed() != null && whyNotOnSpot(asked.grade()) != null) {
            throw new Invalid(List.of(graveOnSpot()));
        }
        if (asked.source() != Sources.of(asked.by().role())) {
            throw new Invalid(List.of(notTheirSource()));
        }
        Instant now = clock.instant();
        CaseId id = keys.caseId(CaseKind.HAZARD, asked.by().subject(), asked.key());
        String accused = accused(asked, id);
        return Intake.settle(
                asked.fingerprint(),
                attempt -> CaseNumber.draw(areas.prefix(), CityTime.dateOf(now), id, attempt),
                number -> hazards.open(registration(asked, finding(asked, accused, id, number, now))));
    }

    /**
     * The unit that the complaint is about which it came from. A retry hears what was first said, even if the complaint is not
     * theirs to see any more.
     */
    private @Nullable String accused(Command asked, CaseId own) {
        CaseId from = asked.complaint();
        Complaint complaint = from == null ? null : complaints.find(from);
        if (complaint != null
                && Rights.may("complaint.read", asked.by().role(), relations.between(asked.by(), complaint))) {
            return complaint.dossier().accused();
        }
        if (from != null && hazards.find(own) == null) {
            throw new Invalid("/complaintId", "unknown_case", "没有找到这件诉求。");
        }
        return null;
    }

    /** What somebody hears who names another kind of inspection than goes with their role. */
    public static FieldError notTheirSource() {
        return new FieldError("/source", "not_your_source", "检查来源应与您的岗位一致。");
    }

    /** What somebody hears who registers a hazard where their role does not hold. */
    public static FieldError outsideOwnArea() {
        return new FieldError("/areaCode", "outside_your_area", "只能登记本辖区内的隐患。");
    }

    /** Why a hazard of that grade can't be fixed in the same visit, or null: a grave one needs its plan first. */
    static @Nullable Refusal whyNotOnSpot(Grade grade) {
        return grade == Grade.MAJOR ? new Conflict("major_needs_plan", "重大隐患须先落实整改方案,不能即查即改。") : null;
    }

    /** What somebody hears who fixes a grave hazard on the spot. */
    public static FieldError graveOnSpot() {
        return new FieldError("/onSpot", "major_needs_plan", "重大隐患须先落实整改方案,不能即查即改。");
    }

    private NewCase<Hazard> registration(Command asked, Finding finding) {
        OnSpot fixed = asked.fixed();
        EventDraft draft = EventDraft.of(asked.by(), finding.particulars().at());
        if (fixed != null) {
            return NewCase.of(
                    Hazard.fixedOnSpot(finding, draft, fixed.before(), fixed.after(), rules), asked.fingerprint());
        }
        if (asked.by().role() == Role.GRID) {
            return NewCase.of(Hazard.reported(finding, draft), asked.fingerprint());
        }
        Deadline due = deadlines
                .clock()
                .first(
                        deadlines.terms().of(finding.grade()).rectify(),
                        finding.particulars().at());
        return NewCase.of(
                Hazard.assigned(
                        finding,
                        draft,
                        Owner.ofTown(finding.particulars().area().town(), finding.accused()),
                        due),
                asked.fingerprint());
    }

    private Finding finding(Command asked, @Nullable String accused, CaseId id, CaseNumber number, Instant now) {
        CaseId complaint = asked.complaint();
        return new Finding(
                new Particulars(
                        id,
                        number,
                        asked.category().code(),
                        asked.description(),
                        asked.area().code(),
                        asked.location(),
                        keys.pseudonym(asked.by().subject()),
                        now),
                asked.source(),
                asked.grade(),
                new Origin(
                        asked.site(),
                        asked.inspection(),
                        asked.campaign(),
                        complaint == null ? null : complaint.value()),
                accused);
    }
}
