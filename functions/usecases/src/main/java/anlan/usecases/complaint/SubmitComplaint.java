package anlan.usecases.complaint;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Report;
import anlan.domain.complaint.Submission;
import anlan.domain.deadline.CityTime;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Terms;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Evidence;
import anlan.domain.intake.Allowance;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.CityKeys;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Pseudonym;
import anlan.domain.intake.Receipt;
import anlan.domain.people.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a citizen's complaint in (受理诉求): exactly one case for one caller and key, however often it is asked. */
public final class SubmitComplaint implements Function<SubmitComplaint.Command, Intake.Answer> {

    /**
     * What is asked.
     *
     * @param key idempotency key, chosen by the client before it first sent
     * @param meaning digest of all that follows it, which tells a retry from a key used twice
     * @param contact how to reach the reporter; dropped if the report is anonymous
     */
    public record Command(
            Actor by,
            String key,
            String meaning,
            Category category,
            String description,
            Area area,
            @Nullable Location location,
            @Nullable String address,
            @Nullable Contact contact,
            boolean anonymous,
            List<Evidence> photos) {}

    /** How to reach the reporter, as they gave it. */
    public record Contact(@Nullable String name, @Nullable String phone) {
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    private final Complaints complaints;
    private final Areas areas;
    private final Terms terms;
    private final DeadlineClock deadlines;
    private final CityKeys keys;
    private final InstantSource clock;

    public SubmitComplaint(
            Complaints complaints,
            Areas areas,
            Terms terms,
            DeadlineClock deadlines,
            CityKeys keys,
            InstantSource clock) {
        this.complaints = complaints;
        this.areas = areas;
        this.terms = terms;
        this.deadlines = deadlines;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Intake.Answer apply(Command asked) {
        Instant now = clock.instant();
        CaseId id = keys.caseId(CaseKind.COMPLAINT, asked.by().subject(), asked.key());
        return Intake.settle(
                asked.meaning(),
                attempt -> CaseNumber.draw(areas.prefix(), CityTime.dateOf(now), id, attempt),
                number -> complaints.submit(submission(asked, id, number, now)));
    }

    private Submission submission(Command asked, CaseId id, CaseNumber number, Instant now) {
        Pseudonym reporter = keys.pseudonym(asked.by().subject());
        Deadline due = deadlines.first(terms.feedback(asked.category()), now);
        Report report = new Report(
                id,
                number,
                asked.category().code(),
                asked.description(),
                asked.area().code(),
                asked.location(),
                asked.address(),
                asked.anonymous(),
                asked.photos(),
                reporter,
                now);
        Complaint complaint = Complaint.submitted(report, due);
        Receipt receipt = new Receipt(
                id, number, complaint.status(), report.category(), report.area(), due, null, null, null, now);
        return new Submission(
                complaint,
                identity(asked),
                complaint.event(EventKind.COMPLAINT_SUBMITTED, now, reporter.value()),
                Allowance.of(reporter, now),
                receipt,
                asked.meaning());
    }

    private static @Nullable Identity identity(Command asked) {
        if (asked.anonymous()) {
            return null;
        }
        Contact contact = asked.contact();
        return contact == null
                ? new Identity(asked.by().subject(), null, null)
                : new Identity(asked.by().subject(), contact.name(), contact.phone());
    }
}
