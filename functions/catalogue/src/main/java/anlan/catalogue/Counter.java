package anlan.catalogue;

import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.event.Events;
import anlan.domain.figures.FigureReader;
import anlan.domain.grid.DutyMonth;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.ledger.Ledger;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.domain.streak.StreakYear;
import anlan.domain.subscription.StatusTemplates;
import anlan.dynamodb.Budget;
import anlan.http.Api;
import anlan.http.PagePolicy;
import anlan.http.Tokens;
import anlan.usecases.Casework;
import anlan.usecases.Clerk;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Deadlines;
import anlan.usecases.FindCase;
import anlan.usecases.FindNumbered;
import anlan.usecases.FindPosts;
import anlan.usecases.FindWork;
import anlan.usecases.PhotoEvidence;
import anlan.usecases.Relations;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.SeededLedger;
import anlan.usecases.SharedDeeds;
import anlan.usecases.access.KeepAccess;
import anlan.usecases.alert.FindAlerts;
import anlan.usecases.alert.RedriveAlert;
import anlan.usecases.campaign.FindCampaigns;
import anlan.usecases.campaign.KeepCampaigns;
import anlan.usecases.complaint.ComplaintDeeds;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.FindSimilar;
import anlan.usecases.complaint.MyCases;
import anlan.usecases.complaint.SubmitComplaint;
import anlan.usecases.decision.KeepDecisions;
import anlan.usecases.document.FindDocuments;
import anlan.usecases.document.ReceiveDocument;
import anlan.usecases.export.ExportEvents;
import anlan.usecases.export.ExportFigures;
import anlan.usecases.figures.FindCasesBehind;
import anlan.usecases.figures.FindFigures;
import anlan.usecases.figures.FindRechecks;
import anlan.usecases.figures.ProtectedCases;
import anlan.usecases.figures.pack.FindPacks;
import anlan.usecases.grid.DangersOfVisit;
import anlan.usecases.grid.FindDuties;
import anlan.usecases.grid.FindGrids;
import anlan.usecases.grid.KeepGrids;
import anlan.usecases.grid.VisitGrid;
import anlan.usecases.hazard.FindingOf;
import anlan.usecases.hazard.HazardDeeds;
import anlan.usecases.hazard.RegisterHazard;
import anlan.usecases.hazard.SelfChecks;
import anlan.usecases.indicator.FindIndicators;
import anlan.usecases.indicator.KeepIndicators;
import anlan.usecases.inspection.FindInspection;
import anlan.usecases.inspection.FindProposals;
import anlan.usecases.inspection.HoldInspection;
import anlan.usecases.inspection.InspectionDeeds;
import anlan.usecases.people.KeepRoster;
import anlan.usecases.people.SignInDevice;
import anlan.usecases.people.SignInOfficial;
import anlan.usecases.photo.AnnouncePhoto;
import anlan.usecases.photo.FindPhoto;
import anlan.usecases.site.FindSites;
import anlan.usecases.site.ImportSites;
import anlan.usecases.site.KeepSites;
import anlan.usecases.streak.FindStreak;
import anlan.usecases.streak.KeepStreak;
import anlan.usecases.subscription.KeepSubscriptions;
import anlan.usecases.subscription.StatusUpdates;
import anlan.usecases.warning.FindWarnings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that answer HTTP, and every deed that they do. */
final class Counter {

    /** Whoever asks whether the store answers does not wait until it does. */
    private static final Duration READY = Duration.ofSeconds(2);

    private final City city;
    private final CurrentPosts posts;
    private final Deadlines deadlines;
    private final Rules rules = Seeds.rules();
    private final StatusTemplates subscriptions = Seeds.subscriptions();
    private final Clerk clerk = new Clerk(Seeds.calendar());
    private final PhotoEvidence evidence;

    /**
     * Takes what they work with.
     *
     * @param posts who officials are now
     */
    Counter(City city, CurrentPosts posts) {
        this.city = city;
        this.posts = posts;
        this.evidence = new PhotoEvidence(city.store().photos(), city.keys());
        this.deadlines = city.deadlines();
    }

    Api api(Tokens tokens) {
        Roster roster = city.store().roster();
        return new Api(
                deeds(),
                figures(),
                city.store().boards(),
                Seeds.boards(),
                city.areas(),
                city.categories(),
                deadlines.terms(),
                Seeds.replyModules(),
                Seeds.siteTypes(),
                Seeds.gridDuties(),
                city.platform().signIns(),
                roster,
                posts,
                tokens,
                city.keys().derived("cursor"),
                PagePolicy.sendingTo(city.platform().photos()::uploads),
                () -> Budget.of(READY, () -> Optional.ofNullable(roster.find(UnitId.OFFICE.mainPost()))),
                city.clock());
    }

    private Api.Deeds deeds() {
        Store store = city.store();
        Complaints complaints = store.complaints();
        Events events = store.events();
        Casework<Complaint> answering = answering();
        Casework<Hazard> rectifying = rectifying();
        Casework<Inspection> inspecting = inspecting();
        Casework<DutyMonth> keeping = keeping();
        RegisterHazard register = register();
        FindGrids grids = new FindGrids(store.grids());
        FindPosts named = new FindPosts(store.desk());
        FindWork<Hazard> hazardWork = new FindWork<>(CaseKind.HAZARD, store.worklists(), named, posts, rectifying);
        FindWork<Inspection> inspectionWork =
                new FindWork<>(CaseKind.INSPECTION, store.worklists(), named, posts, inspecting);
        FindAlerts alerts = new FindAlerts(store.alerts(), store.desk());
        FindWarnings warnings = new FindWarnings(store.warnings(), city.clock());
        FindIndicators indicators = new FindIndicators(store.indicators(), city.clock());
        Ledger<StreakYear> streaks = new SeededLedger<>(StreakSeeds.YEARS, store.streaks());
        FindDocuments documents = new FindDocuments(store.documents(), store.desk());
        return new Api.Deeds(
                new SubmitComplaint(
                        complaints, store.roster(), city.areas(), deadlines, city.keys(), evidence, city.clock()),
                new FindComplaint(
                        complaints,
                        new FindCase<>(CaseKind.COMPLAINT, events, answering, named),
                        city.keys(),
                        answering),
                answering,
                register,
                new FindCase<>(CaseKind.HAZARD, events, rectifying, named),
                rectifying,
                new FindWork<>(CaseKind.COMPLAINT, store.worklists(), named, posts, answering),
                hazardWork,
                new HoldInspection(
                        store.inspections(),
                        store.desk(),
                        store.sites(),
                        Seeds.siteTypes(),
                        city.areas(),
                        store.grids(),
                        running(),
                        city.keys(),
                        city.clock()),
                new FindInspection(
                        new FindCase<>(CaseKind.INSPECTION, events, inspecting, named),
                        inspectionWork,
                        hazardWork,
                        store.journal(),
                        store.desk(),
                        new Relations(city.keys())),
                new FindProposals(figures(), city.areas(), city.clock()),
                inspecting,
                inspectionWork,
                new KeepGrids(store.grids(), store.roster(), city.keys()),
                grids,
                new VisitGrid(
                        grids,
                        city.dutyMonths(),
                        store.roster(),
                        new DangersOfVisit(register::foundInGrid, store.hazards(), evidence, city.areas(), city.keys()),
                        store.sites(),
                        city.keys(),
                        city.clock()),
                new FindDuties(grids, city.dutyMonths(), events, city.clock()),
                new FindCase<>(CaseKind.DUTYMONTH, events, keeping, named),
                new FindWork<>(CaseKind.DUTYMONTH, store.worklists(), named, posts, keeping),
                keeping,
                new FindNumbered(store.desk(), posts, city.keys()),
                new FindSimilar(complaints, store.allowances(), store.desk(), city.areas(), city.keys(), city.clock()),
                named,
                alerts,
                new RedriveAlert(store.alerts(), alerts, city.keys(), Seeds.quietHours(), city.clock()),
                documents,
                new ReceiveDocument(
                        Map.of(
                                CaseKind.COMPLAINT, new ReceiveDocument.Desk<>(Complaint.class, answering),
                                CaseKind.HAZARD, new ReceiveDocument.Desk<>(Hazard.class, rectifying),
                                CaseKind.INSPECTION, new ReceiveDocument.Desk<>(Inspection.class, inspecting),
                                CaseKind.DUTYMONTH, new ReceiveDocument.Desk<>(DutyMonth.class, keeping)),
                        documents),
                new MyCases(complaints, events, store.credits(), store.photos(), city.keys()),
                PersonalData.erase(city),
                new KeepAccess(
                        store.accessRecords(), city.clock(), city.platform().ids()),
                new KeepSubscriptions(subscriptions, store.credits(), city.keys(), city.clock()),
                new KeepRoster(store.roster(), city.keys(), posts),
                warnings,
                casesBehind(),
                rechecks(),
                new ExportEvents(events, city.areas(), city.clock()),
                new ExportFigures(figures(), city.areas()),
                new FindPacks(store.packs()),
                new KeepDecisions(store.decisions(), store.packs(), store.roster(), city.keys(), city.clock()),
                store.reminders(),
                new AnnouncePhoto(store.photos(), city.platform().photos(), city.keys(), city.clock()),
                new FindPhoto(
                        store.photos(),
                        city.platform().photos(),
                        city.keys(),
                        Map.of(
                                CaseKind.COMPLAINT, answering,
                                CaseKind.HAZARD, rectifying,
                                CaseKind.INSPECTION, inspecting,
                                CaseKind.DUTYMONTH, keeping)),
                new KeepIndicators(store.indicators(), store.imports(), city.keys(), city.clock()),
                indicators,
                new KeepStreak(streaks, city.keys(), city.clock()),
                new FindStreak(streaks, new StreakInputs(indicators, warnings), StreakSeeds.TERMS, city.clock()),
                new KeepSites(store.sites(), city.keys()),
                new ImportSites(store.sites(), store.imports(), city.keys()),
                new FindSites(store.sites(), city.areas()),
                new KeepCampaigns(store.campaigns(), city.keys(), city.clock()),
                new FindCampaigns(store.campaigns(), figures(), city.areas(), city.clock()),
                new SignInDevice(store.devices(), city.keys(), city.clock()),
                new SignInOfficial(
                        city.platform().oidc(), store.roster(), posts, store.allowances(), city.keys(), city.clock()));
    }

    private RegisterHazard register() {
        Store store = city.store();
        return new RegisterHazard(
                store.hazards(),
                store.complaints(),
                new FindingOf(
                        store.inspections(),
                        store.sites(),
                        new SelfChecks(store.journal(), Seeds.rechecks()),
                        city.keys()),
                city.areas(),
                deadlines,
                rules,
                city.keys(),
                evidence,
                running(),
                clerk,
                city.clock());
    }

    private RunningCampaigns running() {
        return new RunningCampaigns(city.store().campaigns());
    }

    private FigureReader figures() {
        return new WatchedFigures(city.store().figures(), city.platform().meters(), city.clock());
    }

    private FindCasesBehind casesBehind() {
        Store store = city.store();
        return new FindCasesBehind(
                new FindFigures(figures()),
                store.events(),
                store.caseload(),
                store.desk(),
                city.areas(),
                new ProtectedCases(new Relations(city.keys())));
    }

    private FindRechecks rechecks() {
        Store store = city.store();
        return new FindRechecks(
                new FindFigures(figures()),
                store.events(),
                store.desk(),
                store.journal(),
                Seeds.rechecks(),
                city.areas(),
                new ProtectedCases(new Relations(city.keys())));
    }

    private Casework<Complaint> answering() {
        Complaints complaints = city.store().complaints();
        return new Casework<>(
                CaseKind.COMPLAINT,
                complaints,
                city.store().desk(),
                ComplaintDeeds.all(deadlines, rules, city.areas(), city.keys(), running()),
                city.keys(),
                posts,
                clerk,
                city.clock(),
                new StatusUpdates(subscriptions, Seeds.quietHours()),
                evidence);
    }

    private Casework<Inspection> inspecting() {
        Store store = city.store();
        return new Casework<>(
                CaseKind.INSPECTION,
                store.inspections(),
                store.desk(),
                InspectionDeeds.all(deadlines, store.desk(), store.sites(), Seeds.siteTypes(), city.areas()),
                city.keys(),
                posts,
                clerk,
                city.clock(),
                deed -> List.of(),
                evidence);
    }

    private Casework<DutyMonth> keeping() {
        return new Casework<>(
                CaseKind.DUTYMONTH,
                city.store().dutyMonths(),
                city.store().desk(),
                List.of(SharedDeeds.acknowledge(DutyMonth.class)),
                city.keys(),
                posts,
                clerk,
                city.clock(),
                deed -> List.of(),
                evidence);
    }

    private Casework<Hazard> rectifying() {
        Cases<Hazard> hazards = city.store().hazards();
        return new Casework<>(
                CaseKind.HAZARD,
                hazards,
                city.store().desk(),
                HazardDeeds.all(deadlines, rules, city.keys()),
                city.keys(),
                posts,
                clerk,
                city.clock(),
                deed -> List.of(),
                evidence);
    }
}
