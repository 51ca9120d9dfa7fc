package anlan.catalogue;

import anlan.alerts.SnsTopic;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Templates;
import anlan.domain.category.CaseKind;
import anlan.domain.deadline.QuietHours;
import anlan.domain.warning.WarningRules;
import anlan.photos.JpegCopies;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.alert.AskWhereSomethingWaits;
import anlan.usecases.alert.DailyCap;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TellColours;
import anlan.usecases.alert.TellOffice;
import anlan.usecases.alert.TellPending;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.alert.WorthTelling;
import anlan.usecases.board.PublishBoards;
import anlan.usecases.campaign.FreezeReports;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.erasure.Erase;
import anlan.usecases.figures.RollUpDay;
import anlan.usecases.figures.pack.PublishPack;
import anlan.usecases.grid.OpenMonths;
import anlan.usecases.photo.ExaminePhotos;
import anlan.usecases.subscription.TellReporters;
import anlan.usecases.warning.JudgeWarnings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The functions that a schedule or the topic starts. */
final class Jobs {

    private static final String SEND = "sendAlerts";

    private final Oldest oldestTimer = new Oldest();
    private final Oldest oldestIntent = new Oldest();
    private final Meters meters;
    private final InstantSource clock;
    private final NotifyOverdue notifyOverdue;
    private final SendAlerts sendAlerts;
    private final AskWhereSomethingWaits ask;
    private final TellOffice tellOffice;
    private final TellColours tellColours;
    private final TellReporters tellReporters;
    private final DecisionJobs decisions;
    private final TextOfficials textOfficials;
    private final RollUpDay rollUpDay;
    private final PublishPack publishPack;
    private final Erase erase;
    private final ExaminePhotos examinePhotos;

    Jobs(City city) {
        Platform platform = city.platform();
        Store store = city.store();
        QuietHours quiet = Seeds.quietHours();
        WorthTelling worth = new WorthTelling(quiet);
        DailyCap cap = new DailyCap(store.dailyTexts(), quiet);
        Templates templates = Seeds.templates(city.areas());
        clock = city.clock();
        meters = platform.meters();
        notifyOverdue = new NotifyOverdue(
                oldestTimer.of(GivenUp.of("notifyOverdue", store.timers(), platform.meters())),
                Map.of(
                        CaseKind.COMPLAINT,
                        store.complaints(),
                        CaseKind.HAZARD,
                        store.hazards(),
                        CaseKind.INSPECTION,
                        store.inspections(),
                        CaseKind.DUTYMONTH,
                        store.dutyMonths()),
                city.categories(),
                city.deadlineClock(),
                city.ladder(),
                quiet,
                clock,
                platform.workers());
        WarningRules rules = Seeds.warningRules();
        TellPending tell = new TellPending(
                store.roster(),
                cap,
                new WatchedSms(Catalogue.TOPIC, platform.sms(), platform.meters(), clock),
                quiet,
                clock,
                platform.ids());
        tellOffice = new TellOffice(store.officeAlerts(), templates, tell);
        tellColours = new TellColours(store.colourChanges(), rules, templates, tell);
        SnsTopic topic = new SnsTopic(platform.sns(), platform.settings().topic(), templates);
        sendAlerts = new SendAlerts(
                oldestIntent.of(GivenUp.of(SEND, store.outbox(), platform.meters())),
                store.desk(),
                worth,
                topic,
                clock,
                platform.ids());
        ask = new AskWhereSomethingWaits(
                List.of(store.officeAlerts(), store.colourChanges()), store.reminders(), quiet, topic, clock);
        decisions = new DecisionJobs(city, cap, templates);
        tellReporters = reporting(city, oldestIntent);
        textOfficials = texting(city, worth, cap, templates);
        rollUpDay = new RollUpDay(
                city.areas(),
                store.events(),
                store.caseload(),
                store.figures(),
                store.officeAlerts(),
                new JudgeWarnings(city.areas(), store.figures(), rules, store.warnings(), store.colourChanges())
                        .andThen(new PublishBoards(
                                city.areas(), store.figures(), store.events(), store.boards(), Seeds.boards()))
                        .andThen(new FreezeReports(store.campaigns(), store.figures(), city.areas(), clock))
                        .andThen(new OpenMonths(store.grids(), city.dutyMonths(), store.desk(), city.areas(), clock)),
                Seeds.rulesVersion(),
                clock);
        publishPack = PackSections.job(city);
        erase = PersonalData.erase(city);
        examinePhotos = new ExaminePhotos(store.photos(), platform.photos(), new JpegCopies(), clock);
    }

    private static TellReporters reporting(City city, Oldest oldest) {
        Platform platform = city.platform();
        return new TellReporters(
                new WatchedStatuses(SEND, city.store().statuses(), oldest, platform.meters()),
                city.store().complaints(),
                Seeds.subscriptions(),
                new WatchedWeChat(SEND, platform.weChat(), platform.meters(), city.clock()),
                Seeds.quietHours(),
                city.clock(),
                platform.ids(),
                platform.workers());
    }

    private static TextOfficials texting(City city, WorthTelling worth, DailyCap cap, Templates templates) {
        Platform platform = city.platform();
        return new TextOfficials(
                GivenUp.of(Catalogue.TOPIC, city.store().outbox(), platform.meters()),
                city.store().desk(),
                worth,
                city.store().roster(),
                templates,
                cap,
                new WatchedSms(Catalogue.TOPIC, platform.sms(), platform.meters(), city.clock()),
                city.clock(),
                platform.ids());
    }

    /** Climbs the ladder of cases, and that of decisions. */
    Sweeping notifyOverdue() {
        return new Sweeping(decisions.remind(), notifyOverdue);
    }

    Oldest oldestTimer() {
        return oldestTimer;
    }

    /**
     * Hands over what officials are to be told of cases, asks for a look where they are to be told
     * of figures, colours or decisions, and tells reporters of their complaints.
     */
    Function<Tick, SendAlerts.Outcome> sendAlerts() {
        return tick -> {
            Faults faults = new Faults();
            faults.run(() -> {
                var unused = ask.apply(tick);
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

    Erase erase() {
        return erase;
    }

    ExaminePhotos examinePhotos() {
        return examinePhotos;
    }

    PublishPack publishPack() {
        return publishPack;
    }

    /** Takes the text of one message from the topic. */
    Function<String, TextOfficials.Outcome> textOfficials() {
        return message -> {
            Handover alerts = GivenUp.handover(message, meters, clock);
            return alerts == null ? tellWhatWaits() : textOfficials.apply(alerts);
        };
    }

    /**
     * Tells the office of figures, whoever answers for an area of its colours and officials of
     * decisions.
     */
    private TextOfficials.Outcome tellWhatWaits() {
        Tick now = new Tick(null);
        int[] sent = {0};
        Faults faults = new Faults();
        faults.run(() -> sent[0] += tellOffice.apply(now));
        faults.run(() -> sent[0] += tellColours.apply(now));
        faults.run(() -> sent[0] += decisions.tell().apply(now));
        faults.throwIfAny();
        return sent[0] > 0 ? TextOfficials.Outcome.SENT : TextOfficials.Outcome.NOTHING_TO_DO;
    }
}
