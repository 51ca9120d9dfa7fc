package anlan.catalogue;

import anlan.alerts.SnsTopic;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Templates;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.event.Events;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusTemplates;
import anlan.domain.timer.Ladder;
import anlan.dynamodb.Budget;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Shards;
import anlan.dynamodb.Table;
import anlan.http.Api;
import anlan.http.Tokens;
import anlan.usecases.Casework;
import anlan.usecases.Clerk;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Deadlines;
import anlan.usecases.Faults;
import anlan.usecases.FindCase;
import anlan.usecases.FindWork;
import anlan.usecases.Tick;
import anlan.usecases.alert.DailyCap;
import anlan.usecases.alert.FindAlerts;
import anlan.usecases.alert.RedriveAlert;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TellOffice;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.alert.WorthTelling;
import anlan.usecases.complaint.ComplaintDeeds;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.MyCases;
import anlan.usecases.complaint.SubmitComplaint;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.document.FindDocuments;
import anlan.usecases.document.ReceiveDocument;
import anlan.usecases.figures.RollUpDay;
import anlan.usecases.hazard.HazardDeeds;
import anlan.usecases.hazard.RegisterHazard;
import anlan.usecases.people.KeepRoster;
import anlan.usecases.subscription.KeepSubscriptions;
import anlan.usecases.subscription.StatusUpdates;
import anlan.usecases.subscription.TellReporters;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Every deployed function of one city, made from plain objects: it knows no container. */
public final class Functions {

    private static final String KEY = "k1";

    /** Whoever asks whether the store answers does not wait until it does. */
    private static final Duration READY = Duration.ofSeconds(2);

    private final Oldest oldestTimer = new Oldest();
    private final Oldest oldestIntent = new Oldest();
    private final CityKeys keys;
    private final InstantSource clock;
    private final Roster roster;
    private final Api api;
    private final Tokens tokens;
    private final CurrentPosts posts;
    private final NotifyOverdue notifyOverdue;
    private final SendAlerts sendAlerts;
    private final TellOffice tellOffice;
    private final TellReporters tellReporters;
    private final TextOfficials textOfficials;
    private final RollUpDay rollUpDay;

    public Functions(Platform platform) {
        this(platform, System::nanoTime);
    }

    /**
     * Makes the functions of a city whose process has its own clock, for tests.
     *
     * @param nanos the clock of the process, by which memories age
     */
    public Functions(Platform platform, LongSupplier nanos) {
        Settings settings = platform.settings();
        Clock given = platform.clock();
        clock = () -> given.instant().truncatedTo(ChronoUnit.MILLIS);
        keys = new CityKeys(settings.secret());
        Areas areas = Seeds.areas();
        Categories categories = Seeds.categories();
        Rules rules = Seeds.rules();
        Ladder ladder = Seeds.ladder();
        DeadlineClock deadlineClock = new DeadlineClock(Seeds.calendar(), Seeds.officeHours());
        Deadlines deadlines = new Deadlines(Seeds.terms(), categories, deadlineClock);
        Table table = new Table(platform.dynamo(), settings.table(), platform.wakeUp());
        Shards shards = new Shards(areas.city().code(), settings.shards());
        Complaints complaints = DynamoPorts.complaints(table, shards, ladder);
        Cases<Hazard> hazards = DynamoPorts.cases(CaseKind.HAZARD, Hazard.class, table, shards, ladder);
        Events events = DynamoPorts.events(table);
        Outbox outbox = DynamoPorts.outbox(table, shards);
        Figures figures = DynamoPorts.figures(table, shards);
        Credits credits = DynamoPorts.credits(table);
        StatusTemplates subscriptions = Seeds.subscriptions();
        SnapshotReader desk = DynamoPorts.snapshots(table);
        roster = DynamoPorts.roster(table);
        tokens = new Tokens(Map.of(KEY, keys.derived("token " + KEY)), KEY, clock);
        posts = new CurrentPosts(roster, keys, nanos);
        Clerk clerk = new Clerk(Seeds.calendar());
        FindDocuments documents = new FindDocuments(DynamoPorts.documents(table, shards), desk);
        Casework<Complaint> answering = new Casework<>(
                CaseKind.COMPLAINT,
                complaints,
                desk,
                ComplaintDeeds.all(deadlines, rules, areas, keys),
                keys,
                posts,
                clerk,
                clock,
                new StatusUpdates(subscriptions, Seeds.quietHours()));
        Casework<Hazard> rectifying = new Casework<>(
                CaseKind.HAZARD,
                hazards,
                desk,
                HazardDeeds.all(deadlines, rules, keys),
                keys,
                posts,
                clerk,
                clock,
                deed -> List.of());
        Alerts ledger = DynamoPorts.alerts(table, shards);
        FindAlerts findAlerts = new FindAlerts(ledger, desk);
        api = new Api(
                new Api.Deeds(
                        new SubmitComplaint(complaints, roster, areas, deadlines, keys, clock),
                        new FindComplaint(
                                complaints, new FindCase<>(CaseKind.COMPLAINT, events, answering), keys, answering),
                        answering,
                        new RegisterHazard(hazards, complaints, areas, deadlines, rules, keys, clerk, clock),
                        new FindCase<>(CaseKind.HAZARD, events, rectifying),
                        rectifying,
                        new FindWork(DynamoPorts.worklists(table)),
                        findAlerts,
                        new RedriveAlert(ledger, findAlerts, keys, Seeds.quietHours(), clock),
                        documents,
                        new ReceiveDocument(
                                Map.of(
                                        CaseKind.COMPLAINT, new ReceiveDocument.Desk<>(Complaint.class, answering),
                                        CaseKind.HAZARD, new ReceiveDocument.Desk<>(Hazard.class, rectifying)),
                                documents),
                        new MyCases(complaints, events, credits, keys),
                        new KeepSubscriptions(subscriptions, credits, keys, clock),
                        new KeepRoster(roster, keys, posts)),
                new WatchedFigures(figures, clock),
                areas,
                categories,
                platform.signIns(),
                roster,
                posts,
                tokens,
                keys.derived("cursor"),
                () -> Budget.of(READY, () -> Optional.ofNullable(roster.find(UnitId.OFFICE.mainPost()))),
                clock);
        Map<CaseKind, Cases<?>> all = Map.of(CaseKind.COMPLAINT, complaints, CaseKind.HAZARD, hazards);
        notifyOverdue = new NotifyOverdue(
                oldestTimer.of(GivenUp.of("notifyOverdue", DynamoPorts.timers(table, shards))),
                all,
                categories,
                deadlineClock,
                ladder,
                Seeds.quietHours(),
                clock,
                platform.workers());
        WorthTelling worth = new WorthTelling(Seeds.quietHours());
        DailyCap cap = new DailyCap(DynamoPorts.dailyTexts(table), Seeds.quietHours());
        OfficeAlerts alerts = DynamoPorts.officeAlerts(table, shards);
        Templates templates = Seeds.templates(areas);
        tellOffice = new TellOffice(
                alerts,
                templates,
                roster,
                cap,
                new WatchedSms("sendAlerts", platform.sms(), clock),
                Seeds.quietHours(),
                clock,
                platform.ids());
        sendAlerts = new SendAlerts(
                oldestIntent.of(GivenUp.of("sendAlerts", outbox)),
                desk,
                worth,
                new SnsTopic(platform.sns(), settings.topic(), templates),
                clock,
                platform.ids());
        tellReporters = new TellReporters(
                new WatchedStatuses("sendAlerts", DynamoPorts.statuses(table, shards), oldestIntent),
                complaints,
                subscriptions,
                new WatchedWeChat("sendAlerts", platform.weChat(), clock),
                Seeds.quietHours(),
                clock,
                platform.ids(),
                platform.workers());
        textOfficials = new TextOfficials(
                GivenUp.of(Catalogue.TOPIC, outbox),
                desk,
                worth,
                roster,
                templates,
                cap,
                new WatchedSms(Catalogue.TOPIC, platform.sms(), clock),
                clock,
                platform.ids());
        rollUpDay = new RollUpDay(areas, events, DynamoPorts.caseload(table), figures, alerts, clock);
    }

    /** The functions that answer HTTP. */
    public Api api() {
        return api;
    }

    /** The proofs of sign-in that the functions accept. */
    public Tokens tokens() {
        return tokens;
    }

    /** Who officials are now. */
    CurrentPosts posts() {
        return posts;
    }

    NotifyOverdue notifyOverdue() {
        return notifyOverdue;
    }

    Oldest oldestTimer() {
        return oldestTimer;
    }

    /**
     * Hands over what officials are to be told of cases, and tells the office of figures and
     * reporters of their complaints.
     */
    Function<Tick, SendAlerts.Outcome> sendAlerts() {
        return tick -> {
            Faults faults = new Faults();
            faults.run(() -> {
                var unused = tellOffice.apply(tick);
            });
            faults.run(() -> {
                var unused = tellReporters.apply(tick);
            });
            SendAlerts.Outcome sent = sendAlerts.apply(tick);
            faults.throwIfAny();
            return sent;
        };
    }

    Oldest oldestIntent() {
        return oldestIntent;
    }

    RollUpDay rollUpDay() {
        return rollUpDay;
    }

    /** Takes the text of one message from the topic. */
    Function<String, TextOfficials.Outcome> textOfficials() {
        return message -> textOfficials.apply(GivenUp.handover(message, clock));
    }

    /** Under what name a subject may stand in the log. */
    String pseudonym(String subject) {
        return keys.pseudonym(subject).value();
    }

    InstantSource clock() {
        return clock;
    }
}
