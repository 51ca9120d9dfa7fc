package anlan.catalogue;

import anlan.alerts.SnsTopic;
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
import anlan.domain.timer.Ladder;
import anlan.dynamodb.Budget;
import anlan.http.Api;
import anlan.http.Tokens;
import anlan.usecases.Casework;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Deadlines;
import anlan.usecases.Faults;
import anlan.usecases.FindCase;
import anlan.usecases.FindWork;
import anlan.usecases.Tick;
import anlan.usecases.alert.FindAlerts;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TellOffice;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.alert.WorthTelling;
import anlan.usecases.complaint.ComplaintDeeds;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.MyCases;
import anlan.usecases.complaint.SubmitComplaint;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.figures.RollUpDay;
import anlan.usecases.hazard.HazardDeeds;
import anlan.usecases.hazard.RegisterHazard;
import anlan.usecases.people.KeepRoster;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
        this(platform, Store.of(platform), nanos);
    }

    /**
     * The same over another store than the platform's table, for tests.
     *
     * @param store whose clocks set their timers by the ladder of the seeds
     */
    public Functions(Platform platform, Store store, LongSupplier nanos) {
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
        Complaints complaints = store.complaints();
        Cases<Hazard> hazards = store.hazards();
        Events events = store.events();
        Outbox outbox = store.outbox();
        Figures figures = store.figures();
        SnapshotReader desk = store.desk();
        roster = store.roster();
        tokens = new Tokens(Map.of(KEY, keys.derived("token " + KEY)), KEY, clock);
        posts = new CurrentPosts(roster, keys, nanos);
        Casework<Complaint> answering = new Casework<>(
                CaseKind.COMPLAINT,
                complaints,
                desk,
                ComplaintDeeds.all(deadlines, rules, areas, keys),
                keys,
                posts,
                clock);
        Casework<Hazard> rectifying = new Casework<>(
                CaseKind.HAZARD, hazards, desk, HazardDeeds.all(deadlines, rules, keys), keys, posts, clock);
        api = new Api(
                new Api.Deeds(
                        new SubmitComplaint(complaints, roster, areas, deadlines, keys, clock),
                        new FindComplaint(
                                complaints, new FindCase<>(CaseKind.COMPLAINT, events, answering), keys, answering),
                        answering,
                        new RegisterHazard(hazards, complaints, areas, deadlines, rules, keys, clock),
                        new FindCase<>(CaseKind.HAZARD, events, rectifying),
                        rectifying,
                        new FindWork(store.worklists()),
                        new FindAlerts(store.alerts(), desk),
                        new MyCases(complaints, events, keys),
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
                oldestTimer.of(GivenUp.of("notifyOverdue", store.timers())),
                all,
                categories,
                deadlineClock,
                ladder,
                Seeds.quietHours(),
                clock);
        WorthTelling worth = new WorthTelling(all, Seeds.quietHours());
        OfficeAlerts alerts = store.officeAlerts();
        Templates templates = Seeds.templates(areas);
        tellOffice = new TellOffice(
                alerts,
                templates,
                roster,
                new WatchedSms("sendAlerts", platform.sms(), clock),
                Seeds.quietHours(),
                clock,
                platform.ids());
        sendAlerts = new SendAlerts(
                oldestIntent.of(GivenUp.of("sendAlerts", outbox)),
                worth,
                new SnsTopic(platform.sns(), settings.topic(), templates),
                clock,
                platform.ids());
        textOfficials = new TextOfficials(
                GivenUp.of(Catalogue.TOPIC, outbox),
                worth,
                roster,
                templates,
                new WatchedSms(Catalogue.TOPIC, platform.sms(), clock),
                clock,
                platform.ids());
        rollUpDay = new RollUpDay(areas, events, store.caseload(), figures, alerts, clock);
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

    /** Hands over what is to be told of cases, and tells the office what is to be told of figures. */
    Function<Tick, SendAlerts.Outcome> sendAlerts() {
        return tick -> {
            Faults faults = new Faults();
            faults.run(() -> {
                var unused = tellOffice.apply(tick);
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
        return message -> textOfficials.apply(GivenUp.notice(message, clock));
    }

    /** Under what name a subject may stand in the log. */
    String pseudonym(String subject) {
        return keys.pseudonym(subject).value();
    }

    InstantSource clock() {
        return clock;
    }
}
