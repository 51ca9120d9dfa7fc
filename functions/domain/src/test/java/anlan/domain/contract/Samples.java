package anlan.domain.contract;

import anlan.domain.alert.Intent;
import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.area.BoundingBox;
import anlan.domain.area.Location;
import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Origin;
import anlan.domain.casefile.Particulars;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Report;
import anlan.domain.complaint.Submission;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentKind;
import anlan.domain.document.DocumentNumber;
import anlan.domain.document.Recipient;
import anlan.domain.event.Fact;
import anlan.domain.grid.Due;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.GridId;
import anlan.domain.grid.GridMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.grid.VisitKind;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.inspection.Visit;
import anlan.domain.intake.Quota;
import anlan.domain.intake.Receipt;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteVisits;
import anlan.domain.time.CityTime;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Offset;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Cases as they come in, all of them valid. */
public final class Samples {

    public static final AreaCode TOWN = new AreaCode("331082112");
    public static final AreaCode VILLAGE = new AreaCode("331082001201");
    public static final AreaCode CITY = new AreaCode("331082");

    /** A city of two towns. */
    public static final Areas AREAS = new Areas(
            List.of(
                    new Area(CITY, "临海市", Area.Level.CITY, null),
                    new Area(VILLAGE.town(), "古城街道", Area.Level.TOWN, CITY),
                    new Area(TOWN, "某镇", Area.Level.TOWN, CITY)),
            "LH",
            new BoundingBox(120, 28, 122, 30));

    /** What is assumed of a year that is not announced, as the seeds have it. */
    public static final WorkCalendar.Assumed ASSUMED = new WorkCalendar.Assumed(
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 2),
                    MonthDay.of(10, 1),
                    MonthDay.of(10, 2),
                    MonthDay.of(10, 3)),
            3);

    /** The rung that tells the owner, when a deadline has passed. */
    public static final Rung OVERDUE = new Rung(
            "T+0",
            new Offset.WorkingDays(0),
            List.of(Addressee.OWNER),
            "overdue",
            Severity.OVERDUE,
            true,
            false,
            null,
            null);

    /** A ladder with that rung alone. */
    public static final Ladder LADDER = new Ladder(
            List.of(OVERDUE), List.of(OVERDUE), List.of(), new WorkCalendar(Set.of(), Set.of(), Set.of(2024), ASSUMED));

    public static final Instant NOW = at("2024-02-08T10:00:00");
    public static final CityKeys KEYS =
            new CityKeys("a-secret-that-is-long-enough-for-tests".getBytes(StandardCharsets.UTF_8));

    /** Three campaigns that overlap. */
    public static final List<CampaignId> CAMPAIGNS =
            List.of(new CampaignId("A".repeat(25)), new CampaignId("B".repeat(25)), new CampaignId("C".repeat(25)));

    private Samples() {}

    public static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    /** Somebody of a unit, at the post of its name. */
    public static Actor of(String unit) {
        return of(unit, unit, null);
    }

    public static Actor of(String post, String unit, String person) {
        return new Actor(
                "post:" + post,
                Role.TOWN,
                new PostId(post),
                new UnitId(unit),
                TOWN.city(),
                person == null ? null : KEYS.pseudonym(person));
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
                new Particulars(
                        id(CaseKind.COMPLAINT, who + key),
                        new CaseNumber(number),
                        new CategoryCode("noise"),
                        "夜里施工",
                        VILLAGE,
                        new Location(121.1234567, 28.8765432),
                        person,
                        at),
                "示例路 1 号",
                identity == null,
                List.of(new Evidence("photos/1.jpg")),
                identity != null && identity.openid() != null,
                true,
                true);
        Deadline due = due(at);
        Transition<Complaint> transition = Complaint.submitted(report, null, due, at.plusSeconds(600));
        return new Submission(
                transition,
                identity,
                Quota.of(person, at),
                new Receipt(
                        report.particulars().id(),
                        report.particulars().number(),
                        transition.next().status(),
                        new CategoryCode("noise"),
                        VILLAGE,
                        due,
                        null,
                        null,
                        null,
                        at,
                        List.of(new Similar("ref-" + key, new CategoryCode("noise"), "古城街道", 2, "SIGNED", 50))),
                "meaning of " + key);
    }

    /** A deadline an hour from then. */
    public static Deadline due(Instant at) {
        return new Deadline(at.plusSeconds(3600), 1, null, new Term.ByTheClock(Duration.ofHours(1)), at, null);
    }

    /** A hazard that somebody must rectify within an hour. */
    public static NewCase<Hazard> hazard(String key) {
        return hazard(key, "LH-" + key, NOW);
    }

    public static NewCase<Hazard> hazard(String key, String number, Instant at) {
        return NewCase.of(
                Hazard.assigned(
                        finding(key, number, at, Grade.SERIOUS),
                        EventDraft.job("sample", at),
                        Owner.ofTown(TOWN, null),
                        due(at)),
                "meaning of " + key);
    }

    /** A grave hazard, handed to its town. */
    public static NewCase<Hazard> grave(String key) {
        return NewCase.of(
                Hazard.assigned(
                        finding(key, "LH-" + key, NOW, Grade.MAJOR),
                        EventDraft.job("sample", NOW),
                        Owner.ofTown(TOWN, null),
                        due(NOW)),
                "meaning of " + key);
    }

    /** A hazard that somebody reported and nobody has looked at. */
    public static NewCase<Hazard> reported(String key) {
        return NewCase.of(
                Hazard.reported(finding(key, "LH-" + key, NOW, Grade.GENERAL), EventDraft.job("sample", NOW)),
                "meaning of " + key);
    }

    /** A hazard that was fixed in the same visit. */
    public static NewCase<Hazard> fixedOnSpot(String key) {
        return fixedOnSpot(key, 0);
    }

    public static NewCase<Hazard> fixedOnSpot(String key, int recheckPerThousand) {
        return NewCase.of(
                Hazard.fixedOnSpot(
                        finding(key, "LH-" + key, NOW, Grade.SERIOUS),
                        EventDraft.job("sample", NOW),
                        new Evidence("before.jpg"),
                        new Evidence("after.jpg"),
                        rules(recheckPerThousand)),
                "meaning of " + key);
    }

    /** A hazard of that grade as it comes in: handed to its town, reported, or fixed on the spot. */
    public static Transition<Hazard> found(String key, Instant at, Grade grade, int how) {
        EventDraft draft = EventDraft.job("sample", at);
        Finding finding = finding(key, "LH-" + key, at, grade, someOf(CAMPAIGNS, key.hashCode()));
        return switch (how) {
            case 0 -> Hazard.assigned(finding, draft, Owner.ofTown(TOWN, null), due(at));
            case 1 -> Hazard.reported(finding, draft);
            default ->
                Hazard.fixedOnSpot(finding, draft, new Evidence("before.jpg"), new Evidence("after.jpg"), rules(500));
        };
    }

    /** An inspection with two points, one of them a site, as it comes in. */
    public static NewCase<Inspection> inspection(String key) {
        return inspection(key, Source.TOWN_SELF, NOW);
    }

    public static NewCase<Inspection> inspection(String key, Source source, Instant at) {
        Visit visit = new Visit(
                new Particulars(
                        id(CaseKind.INSPECTION, key),
                        new CaseNumber("LI-" + key),
                        Visit.category(source),
                        "节前消防安全检查",
                        TOWN,
                        null,
                        KEYS.pseudonym("town"),
                        at),
                source,
                CityTime.dateOf(at),
                "张镇长",
                List.of(new UnitId("dept-fire")),
                grid(key),
                List.of(),
                null);
        return NewCase.of(
                Inspection.held(visit, EventDraft.job("sample", at), Owner.ofTown(TOWN, null), round(at, key)),
                "meaning of " + key);
    }

    /** Two points, of which one is a site. */
    public static Round round(Instant at, String key) {
        return new Round(
                at,
                3,
                List.of(
                        new Point(site(key), "示例厂房", "FACTORY", null, null),
                        new Point(null, "后巷", null, "示例路 1 号", new Location(121.1, 28.8))));
    }

    /** The month of a grid in which two duties are due, one of them twice; opened by no visit. */
    public static Transition<DutyMonth> dutyMonth(String key, Deadline due) {
        return dutyMonth(key, due, null);
    }

    /** The same, opened by that visit. */
    public static Transition<DutyMonth> dutyMonth(String key, Deadline due, GridVisit first) {
        return dutyMonth(key, due, YearMonth.from(CityTime.dateOf(due.from())), first);
    }

    /** The same of any month, such as the one before. */
    public static Transition<DutyMonth> dutyMonth(String key, Deadline due, YearMonth of, GridVisit first) {
        return dutyMonth(key, due, of, first, List.of(new Due("patrol", 2), new Due("publicity", 1)));
    }

    /** The month of a grid in which one duty is due, which the visit does that opens it. */
    public static Transition<DutyMonth> dutyMonthOfOneVisit(String key, Deadline due) {
        return dutyMonth(
                key,
                due,
                YearMonth.from(CityTime.dateOf(due.from())),
                gridVisit("only", due.from(), "patrol"),
                List.of(new Due("patrol", 1)));
    }

    private static Transition<DutyMonth> dutyMonth(
            String key, Deadline due, YearMonth of, GridVisit first, List<Due> duties) {
        GridMonth month = new GridMonth(
                new Particulars(
                        id(CaseKind.DUTYMONTH, key),
                        new CaseNumber("LG-" + key),
                        GridMonth.CATEGORY,
                        "第三网格",
                        TOWN,
                        null,
                        KEYS.pseudonym("grid"),
                        due.from()),
                grid(key),
                of,
                duties);
        return DutyMonth.opened(month, EventDraft.job("sample", due.from()), Owner.ofTown(TOWN, null), due, first);
    }

    /** A visit that did those duties. */
    public static GridVisit gridVisit(String key, Instant at, String... duties) {
        return new GridVisit(
                key,
                "meaning of " + key,
                at,
                duties.length == 1 ? VisitKind.EXPERIENCE_DAY : VisitKind.KEEPER,
                CityTime.dateOf(at),
                List.of(duties),
                SiteVisits.of(List.of("HOTEL", "FACTORY", "HOTEL").subList(0, duties.length)),
                List.of(id(CaseKind.HAZARD, key)),
                duties.length);
    }

    /** The id of a grid. */
    public static GridId grid(String key) {
        return new GridId(id(CaseKind.DUTYMONTH, "grid " + key).value().substring(1));
    }

    /** The id of a site. */
    public static SiteId site(String key) {
        return new SiteId(id(CaseKind.INSPECTION, "site " + key).value().substring(1));
    }

    /** The rules of the seeds, but for the sample of re-checks. */
    public static Rules rules(int recheckPerThousand) {
        return new Rules(
                Duration.ofDays(30), Duration.ofDays(90), 2, 2, 2, 2, 2, Duration.ofDays(180), recheckPerThousand);
    }

    /** None, one, two or all three of them, drawn from a number. */
    private static List<CampaignId> someOf(List<CampaignId> three, int drawn) {
        return three.stream()
                .filter(each -> ((drawn >> three.indexOf(each)) & 1) == 1)
                .toList();
    }

    private static Finding finding(String key, String number, Instant at, Grade grade) {
        return finding(key, number, at, grade, List.of());
    }

    /** A hazard that those campaigns count, handed to its town. */
    public static NewCase<Hazard> tagged(String key, Instant at, List<CampaignId> campaigns) {
        return NewCase.of(
                Hazard.assigned(
                        finding(key, "LH-" + key, at, Grade.GENERAL, campaigns),
                        EventDraft.job("sample", at),
                        Owner.ofTown(TOWN, null),
                        due(at)),
                "meaning of " + key);
    }

    private static Finding finding(String key, String number, Instant at, Grade grade, List<CampaignId> campaigns) {
        return new Finding(
                new Particulars(
                        id(CaseKind.HAZARD, key),
                        new CaseNumber(number),
                        new CategoryCode("fire-equipment"),
                        "灭火器过期",
                        TOWN,
                        null,
                        KEYS.pseudonym("inspector"),
                        at),
                Source.OFFICE,
                grade,
                new Origin("示例厂房", null, null, null, null, null, null),
                null,
                List.of(new Evidence("before.jpg")),
                campaigns);
    }

    /** The change that a passed deadline makes. */
    public static Change<Hazard> overdue(NewCase<Hazard> registration, Instant notBefore) {
        return overdue(registration, notBefore, false);
    }

    /** The same, urgent or not. */
    public static Change<Hazard> overdue(NewCase<Hazard> registration, Instant notBefore, boolean urgent) {
        Open pending = (Open) registration.transition().next();
        Instant now = pending.progress().requireDeadline().dueAt();
        Intent intent = new Intent(
                pending.id(),
                pending.finding().particulars().number(),
                1,
                "T+0",
                null,
                Addressee.OWNER,
                pending.progress().requireOwner().post(),
                pending.progress().requireOwner().unit(),
                pending.finding().particulars().area(),
                pending.dossier().accused(),
                now,
                notBefore,
                now,
                "overdue",
                urgent ? Severity.URGENT : Severity.OVERDUE,
                !urgent,
                Intent.Fate.PENDING,
                null);
        return Change.byTimer(
                pending.overdue(EventDraft.job("notifyOverdue", now).with(Fact.RUNG, "T+0")),
                registration.transition().timers(Samples.LADDER).getFirst(),
                List.of(),
                List.of(intent));
    }

    /** An urging document to the town, issued with the case as it stands, or with its next event. */
    public static Document document(Case state) {
        int version = Math.max(1, state.version());
        return document(state.id(), version, "URGE-20240208-" + state.id().value());
    }

    public static Document document(CaseId about, int version, String number) {
        UnitId town = UnitId.ofTown(TOWN);
        return new Document(
                version,
                DocumentKind.URGE,
                new DocumentNumber(number),
                1,
                null,
                new Recipient(town.mainPost(), town),
                List.of(new Recipient(town.leaderPost(), town), new Recipient(new PostId("office"), UnitId.OFFICE)),
                NOW,
                NOW.plusSeconds(86_400),
                null,
                version,
                null,
                null);
    }

    /** What somebody was told who did something to a case. */
    public static DeedReceipt receipt(Case next, String key) {
        return new DeedReceipt(
                key,
                "meaning of " + key,
                next.id(),
                next.dossier().number(),
                next.status(),
                next.version(),
                next.progress().deadline(),
                null,
                List.of("sign", "reply"),
                null,
                NOW);
    }
}
