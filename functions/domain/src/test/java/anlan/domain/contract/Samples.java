package anlan.domain.contract;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Rung;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Report;
import anlan.domain.complaint.Submission;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Evidence;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.hazard.Source;
import anlan.domain.intake.Allowance;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.CityKeys;
import anlan.domain.intake.Pseudonym;
import anlan.domain.intake.Receipt;
import anlan.domain.timer.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Cases as they come in, all of them valid. */
public final class Samples {

    public static final AreaCode TOWN = new AreaCode("331082112");
    public static final AreaCode VILLAGE = new AreaCode("331082001201");
    public static final Instant NOW = at("2024-02-08T10:00:00");
    public static final CityKeys KEYS =
            new CityKeys("a-secret-that-is-long-enough-for-tests".getBytes(StandardCharsets.UTF_8));

    private Samples() {}

    public static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    public static CaseId id(CaseKind kind, String key) {
        return KEYS.caseId(kind, "sample", key);
    }

    /** A complaint by somebody, with everything that one can have. */
    public static Submission complaint(String who, String key, Instant at) {
        return complaint(who, key, at, "LH-" + key, new Identity("citizen:" + who, "某人", "+861000000099"));
    }

    public static Submission complaint(String who, String key, Instant at, String number, Identity identity) {
        Pseudonym person = KEYS.pseudonym(who);
        Report report = new Report(
                id(CaseKind.COMPLAINT, who + key),
                new CaseNumber(number),
                "noise",
                "夜里施工",
                VILLAGE,
                new Location(121.1234567, 28.8765432),
                "示例路 1 号",
                identity == null,
                List.of(new Evidence("photos/1.jpg")),
                person,
                at);
        Deadline due = new Deadline(at.plusSeconds(3600), 1, true);
        Complaint complaint = Complaint.submitted(report, due);
        return new Submission(
                complaint,
                identity,
                complaint.event(EventKind.COMPLAINT_SUBMITTED, at, person.value()),
                Allowance.of(person, at),
                new Receipt(
                        report.id(), report.number(), complaint.status(), "noise", VILLAGE, due, null, null, null, at),
                "meaning of " + key);
    }

    /** A hazard that somebody must rectify within an hour. */
    public static Registration hazard(String key) {
        return hazard(key, "LH-" + key, NOW);
    }

    public static Registration hazard(String key, String number, Instant at) {
        Finding finding = finding(key, number, at);
        Deadline due = new Deadline(at.plusSeconds(3600), 1, false);
        Hazard assigned = Hazard.assigned(finding, "town-" + TOWN, due);
        return registration(
                assigned,
                EventKind.HAZARD_ASSIGNED,
                due,
                List.of(new Timer(due.dueAt(), finding.id(), 1, Rung.OVERDUE)),
                key);
    }

    /** A hazard that was fixed in the same visit. */
    public static Registration fixedOnSpot(String key) {
        Hazard closed = Hazard.fixedOnSpot(
                finding(key, "LH-" + key, NOW), new Evidence("before.jpg"), new Evidence("after.jpg"));
        return registration(closed, EventKind.HAZARD_FIXED_ON_SPOT, null, List.of(), key);
    }

    private static Finding finding(String key, String number, Instant at) {
        return new Finding(
                id(CaseKind.HAZARD, key),
                new CaseNumber(number),
                Source.OFFICE,
                "fire-equipment",
                Grade.SERIOUS,
                "灭火器过期",
                TOWN,
                null,
                "示例厂房",
                null,
                null,
                null,
                KEYS.pseudonym("inspector"),
                at);
    }

    private static Registration registration(
            Hazard hazard, EventKind kind, Deadline due, List<Timer> timers, String key) {
        Finding of = hazard.finding();
        return new Registration(
                hazard,
                hazard.event(kind, of.at(), of.by().value()),
                timers,
                new Receipt(
                        of.id(),
                        of.number(),
                        hazard.status(),
                        of.category(),
                        of.area(),
                        due,
                        due == null ? null : "town-" + TOWN,
                        of.grade(),
                        of.source(),
                        of.at()),
                "meaning of " + key);
    }

    /** The change that a passed deadline makes. */
    public static Hazards.Change overdue(Registration registration, Instant notBefore) {
        Hazard.Assigned assigned = (Hazard.Assigned) registration.hazard();
        Instant now = assigned.deadline().dueAt();
        Hazard.Assigned overdue = assigned.overdue(now);
        Finding of = overdue.finding();
        Intent intent = new Intent(
                of.id(),
                of.number(),
                1,
                Rung.OVERDUE,
                Rung.OWNER,
                overdue.owner(),
                of.area(),
                now,
                notBefore,
                now,
                Intent.Fate.PENDING,
                null);
        return new Hazards.Change(
                overdue,
                overdue.event(EventKind.HAZARD_OVERDUE, now, "notifyOverdue"),
                registration.timers().getFirst(),
                List.of(intent));
    }
}
