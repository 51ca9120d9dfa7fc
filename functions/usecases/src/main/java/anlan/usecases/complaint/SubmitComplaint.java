package anlan.usecases.complaint;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Particulars;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Report;
import anlan.domain.complaint.Submission;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Terms;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Quota;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.domain.photo.Claim;
import anlan.domain.time.CityTime;
import anlan.usecases.Accused;
import anlan.usecases.Deadlines;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.OpenCase;
import anlan.usecases.PhotoEvidence;
import anlan.usecases.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a citizen's complaint in (受理诉求): exactly one case for one caller and key, however often it
 * is asked.
 */
public final class SubmitComplaint implements OpenCase<SubmitComplaint.Details> {

    /**
     * The particulars of the report.
     *
     * @param accused unit that it is about, null if it is about none
     * @param shared whether others may read what it says
     * @param contact how to reach the reporter; dropped if the report is anonymous
     */
    public record Details(
            Category category,
            String description,
            Area area,
            @Nullable Location location,
            @Nullable String address,
            @Nullable Contact contact,
            boolean anonymous,
            List<Evidence> photos,
            boolean shared,
            @Nullable UnitId accused) {}

    /** How to reach the reporter, as they gave it. */
    public record Contact(@Nullable String name, @Nullable String phone) {
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** A telephone number as people write it in mainland China, or in E.164. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{4,18}[0-9]");

    private final Complaints complaints;
    private final Roster roster;
    private final Areas areas;
    private final Places places;
    private final Deadlines deadlines;
    private final CityKeys keys;
    private final Suggestions suggestions;
    private final PhotoEvidence evidence;
    private final InstantSource clock;

    public SubmitComplaint(
            Complaints complaints,
            Roster roster,
            Areas areas,
            Deadlines deadlines,
            CityKeys keys,
            PhotoEvidence evidence,
            InstantSource clock) {
        this.complaints = complaints;
        this.roster = roster;
        this.areas = areas;
        this.places = new Places(areas);
        this.deadlines = deadlines;
        this.keys = keys;
        this.suggestions = new Suggestions(complaints, areas, keys);
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public Supplier<Details> read(Form form, Actor by) {
        Field<Category> category = form.category(deadlines.categories(), CaseKind.COMPLAINT);
        Field<String> description = form.text("description", Form.DESCRIPTION);
        Location location = places.location(form);
        Field<Area> area = places.area(form, location);
        Field<String> address = form.optionalText("address", Form.TEXT);
        Contact contact = contact(form.object("contact"));
        Field<Boolean> anonymous = form.flag("anonymous");
        List<Evidence> photos = form.photos();
        Field<Boolean> shared = form.flag("public");
        Field<UnitId> accused = form.optionalUnit("accusedUnit");
        return () -> new Details(
                category.get(),
                description.get(),
                area.get(),
                location,
                address.value(),
                contact,
                anonymous.or(false),
                photos,
                shared.or(false),
                accused.value());
    }

    private static @Nullable Contact contact(@Nullable Form form) {
        if (form == null) {
            return null;
        }
        Field<String> name = form.optionalLine("name", Form.NAME);
        Field<String> phone = form.optionalOne(
                "phone", "malformed", "电话号码格式不对。", text -> PHONE.matcher(text).matches() ? text : null);
        return new Contact(name.value(), phone.value());
    }

    @Override
    public Intake.Answer apply(Command<Details> asked) {
        Instant now = clock.instant();
        CaseId id = keys.caseId(CaseKind.COMPLAINT, asked.by().subject(), asked.key());
        UnitId accused = asked.details().accused();
        // A retry hears what was first said, even if the unit has gone from the roster since.
        if (accused != null && !roster.hasUnit(accused) && complaints.find(id) == null) {
            throw Accused.unknown();
        }
        List<Claim> photos = photos(asked, id);
        List<Similar> similar = similar(asked, id, now);
        return Intake.settle(
                asked.fingerprint(),
                attempt -> CaseNumber.draw(areas.prefix(), CityTime.dateOf(now), id, attempt),
                (number, tried) -> complaints.submit(submission(asked, id, number, similar, photos, now)));
    }

    /** The photos that it shows; a retry hears what was first said, whatever became of them. */
    private List<Claim> photos(Command<Details> asked, CaseId own) {
        PhotoEvidence.Held shown = evidence.held(
                asked.by(), own, PhotoEvidence.Named.all(asked.details().photos()));
        return shown.refusal() != null && complaints.find(own) != null ? shown.claims() : shown.claimed();
    }

    private Submission submission(
            Command<Details> asked,
            CaseId id,
            CaseNumber number,
            List<Similar> similar,
            List<Claim> photos,
            Instant now) {
        Pseudonym reporter = keys.pseudonym(asked.by().subject());
        Identity identity = identity(asked);
        Terms.Answering terms = deadlines.terms().of(asked.details().category());
        Deadline due = deadlines.clock().first(terms.feedback(), now);
        Report report = new Report(
                new Particulars(
                        id,
                        number,
                        asked.details().category().code(),
                        asked.details().description(),
                        asked.details().area().code(),
                        asked.details().location(),
                        reporter,
                        now),
                asked.details().address(),
                asked.details().anonymous(),
                asked.details().photos(),
                identity != null && identity.openid() != null,
                asked.details().shared(),
                !similar.isEmpty());
        Transition<Complaint> transition = Complaint.submitted(
                report,
                asked.details().accused(),
                due,
                deadlines.clock().first(terms.dispatch(), now).dueAt(),
                photos);
        NewCase<Complaint> opened = NewCase.of(transition, asked.fingerprint(), similar);
        return Submission.of(opened, identity, Quota.of(reporter, now));
    }

    /** Looked for before, so that a retry hears of the same ones. */
    private List<Similar> similar(Command<Details> asked, CaseId own, Instant now) {
        Details details = asked.details();
        return details.location() == null || details.accused() != null
                ? List.of()
                : suggestions.near(details.category(), details.location(), asked.by(), own, now);
    }

    private static @Nullable Identity identity(Command<Details> asked) {
        if (asked.details().anonymous()) {
            return null;
        }
        Contact contact = asked.details().contact();
        return contact == null
                ? new Identity(asked.by().subject(), null, null)
                : new Identity(asked.by().subject(), contact.name(), contact.phone());
    }
}
