package anlan.http;

import anlan.domain.area.Areas;
import anlan.domain.board.BoardRules;
import anlan.domain.board.Boards;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.ReplyModule;
import anlan.domain.complaint.Complaint;
import anlan.domain.deadline.Terms;
import anlan.domain.decision.Reminders;
import anlan.domain.figures.FigureReader;
import anlan.domain.grid.Duties;
import anlan.domain.grid.DutyMonth;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.inspection.Inspection;
import anlan.domain.people.Roster;
import anlan.domain.people.SignIns;
import anlan.domain.site.SiteTypes;
import anlan.usecases.Casework;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Deed;
import anlan.usecases.FindCase;
import anlan.usecases.FindNumbered;
import anlan.usecases.FindPosts;
import anlan.usecases.FindWork;
import anlan.usecases.access.KeepAccess;
import anlan.usecases.alert.FindAlerts;
import anlan.usecases.alert.RedriveAlert;
import anlan.usecases.board.FindBoards;
import anlan.usecases.campaign.CampaignForm;
import anlan.usecases.campaign.FindCampaigns;
import anlan.usecases.campaign.KeepCampaigns;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.FindSimilar;
import anlan.usecases.complaint.MyCases;
import anlan.usecases.complaint.SubmitComplaint;
import anlan.usecases.decision.KeepDecisions;
import anlan.usecases.document.FindDocuments;
import anlan.usecases.document.ReceiveDocument;
import anlan.usecases.erasure.Erase;
import anlan.usecases.export.ExportEvents;
import anlan.usecases.export.ExportFigures;
import anlan.usecases.figures.FindCasesBehind;
import anlan.usecases.figures.FindFigures;
import anlan.usecases.figures.FindRechecks;
import anlan.usecases.figures.pack.FindPacks;
import anlan.usecases.grid.FindDuties;
import anlan.usecases.grid.FindGrids;
import anlan.usecases.grid.GridForm;
import anlan.usecases.grid.KeepGrids;
import anlan.usecases.grid.VisitForm;
import anlan.usecases.grid.VisitGrid;
import anlan.usecases.hazard.RegisterHazard;
import anlan.usecases.indicator.FindIndicators;
import anlan.usecases.indicator.KeepIndicators;
import anlan.usecases.inspection.FindInspection;
import anlan.usecases.inspection.FindProposals;
import anlan.usecases.inspection.HoldInspection;
import anlan.usecases.people.KeepRoster;
import anlan.usecases.people.SignInDevice;
import anlan.usecases.people.SignInOfficial;
import anlan.usecases.photo.AnnouncePhoto;
import anlan.usecases.photo.FindPhoto;
import anlan.usecases.site.FindSites;
import anlan.usecases.site.ImportSites;
import anlan.usecases.site.KeepSites;
import anlan.usecases.site.SiteForm;
import anlan.usecases.streak.FindStreak;
import anlan.usecases.streak.KeepStreak;
import anlan.usecases.subscription.KeepSubscriptions;
import anlan.usecases.warning.FindWarnings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole HTTP API: all routes, in the groups in which they are deployed. */
public final class Api {

    /** The function that also answers for every path that no other function has. */
    public static final String ELSE = "reference";

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Router> functions;
    private final Map<String, List<String>> deeds;

    /**
     * Takes what the routes need.
     *
     * @param readable one cheap read of the store, which throws if the store does not answer
     * @param cursorKey secret with which positions in lists are sealed
     * @param pages what a browser lets a page do
     */
    public Api(
            Deeds deeds,
            FigureReader figures,
            Boards boards,
            BoardRules boardRules,
            Areas areas,
            Categories categories,
            Terms terms,
            List<ReplyModule> modules,
            SiteTypes siteTypes,
            Duties duties,
            List<SignIns> signIns,
            Roster roster,
            CurrentPosts posts,
            Tokens tokens,
            byte[] cursorKey,
            PagePolicy pages,
            Runnable readable,
            InstantSource clock) {
        Cursors cursors = new Cursors(cursorKey);
        this.deeds = Map.of(
                CaseKind.COMPLAINT.plural(),
                names(deeds.complaints()),
                CaseKind.HAZARD.plural(),
                names(deeds.hazards()),
                CaseKind.INSPECTION.plural(),
                names(deeds.inspections()),
                CaseKind.DUTYMONTH.plural(),
                names(deeds.dutyMonths()));
        CaseRoutes.Common common = new CaseRoutes.Common(posts, areas, cursors, clock);
        Names names = new Names(areas, categories);
        ComplaintView complaint = new ComplaintView(names);
        HazardView hazard = new HazardView(names);
        InspectionView inspection = new InspectionView(names);
        List<RouteGroup> groups = List.of(
                new SessionRoutes(signIns, deeds.signInDevice(), deeds.signInOfficial(), roster, posts, tokens),
                new MeRoutes(deeds.myCases(), deeds.erase(), complaint, clock),
                new SubscriptionRoutes(deeds.keepSubscriptions()),
                new PeopleRoutes(deeds.keepRoster(), areas),
                new AccessRoutes(deeds.keepAccess(), cursors),
                new NumberRoutes(deeds.findNumbered()),
                new AlertRoutes(deeds.findAlerts(), deeds.redriveAlert(), deeds.findPosts(), cursors),
                new PackRoutes(deeds.findPacks(), cursors),
                new DecisionRoutes(deeds.keepDecisions(), deeds.reminders(), cursors),
                new IndicatorRoutes(deeds.keepIndicators(), deeds.findIndicators(), areas, cursors),
                new StreakRoutes(deeds.keepStreak(), deeds.findStreak(), areas),
                new SiteRoutes(
                        deeds.keepSites(),
                        deeds.importSites(),
                        deeds.findSites(),
                        new SiteForm(areas, siteTypes),
                        areas,
                        cursors),
                new CampaignRoutes(
                        deeds.keepCampaigns(), deeds.findCampaigns(), new CampaignForm(areas, categories), cursors),
                new PhotoRoutes(deeds.announcePhoto(), deeds.findPhoto()),
                new DocumentRoutes(deeds.findDocuments(), deeds.receiveDocument(), cursors),
                new ComplaintRoutes(
                        deeds.submitComplaint(),
                        deeds.findComplaint(),
                        deeds.complaintWork(),
                        deeds.complaints(),
                        complaint,
                        new SimilarRoutes(deeds.findSimilar(), areas, categories),
                        common),
                new CaseRoutes<>(
                        CaseKind.HAZARD,
                        deeds.registerHazard(),
                        HazardStatus.values(),
                        deeds.findHazard(),
                        deeds.hazardWork(),
                        deeds.hazards(),
                        hazard,
                        common),
                new InspectionRoutes(
                        deeds.holdInspection(),
                        deeds.findInspection(),
                        deeds.findProposals(),
                        deeds.inspectionWork(),
                        deeds.inspections(),
                        inspection,
                        names,
                        common),
                new GridRoutes(
                        new GridRoutes.Deeds(
                                deeds.keepGrids(), deeds.findGrids(), deeds.visitGrid(), deeds.findDuties()),
                        new GridForm(areas, duties),
                        new VisitForm(duties, categories, clock),
                        areas,
                        cursors),
                new DutyMonthRoutes(
                        deeds.findDutyMonth(),
                        deeds.dutyMonthWork(),
                        deeds.dutyMonths(),
                        new DutyMonthView(names),
                        common),
                new SiteCaseRoutes(deeds.findSites(), deeds.findInspection(), inspection, hazard, cursors, clock),
                new FigureRoutes(new FindFigures(figures), areas),
                new BoardRoutes(new FindBoards(boards, figures, areas, boardRules)),
                new WarningRoutes(deeds.findWarnings(), areas),
                new FigureCaseRoutes(deeds.findCasesBehind(), areas, cursors, clock),
                new RecheckRoutes(deeds.findRechecks(), areas, cursors, clock),
                new ExportRoutes(deeds.exportEvents(), deeds.exportFigures(), cursors),
                new PageRoutes(pages),
                new ReferenceRoutes(areas, categories, terms, modules, siteTypes, new Readiness(readable, clock)));
        Reveals.Recorder recorder = deeds.keepAccess()::read;
        groups.forEach(group -> group.routes().forEach(route -> routes.add(route.recordedBy(recorder))));
        this.functions = functions(routes, new Callers.SignedIn(tokens, posts));
    }

    /** The use cases that can be reached over HTTP. */
    public record Deeds(
            SubmitComplaint submitComplaint,
            FindComplaint findComplaint,
            Casework<Complaint> complaints,
            RegisterHazard registerHazard,
            FindCase<Hazard> findHazard,
            Casework<Hazard> hazards,
            FindWork<Complaint> complaintWork,
            FindWork<Hazard> hazardWork,
            HoldInspection holdInspection,
            FindInspection findInspection,
            FindProposals findProposals,
            Casework<Inspection> inspections,
            FindWork<Inspection> inspectionWork,
            KeepGrids keepGrids,
            FindGrids findGrids,
            VisitGrid visitGrid,
            FindDuties findDuties,
            FindCase<DutyMonth> findDutyMonth,
            FindWork<DutyMonth> dutyMonthWork,
            Casework<DutyMonth> dutyMonths,
            FindNumbered findNumbered,
            FindSimilar findSimilar,
            FindPosts findPosts,
            FindAlerts findAlerts,
            RedriveAlert redriveAlert,
            FindDocuments findDocuments,
            ReceiveDocument receiveDocument,
            MyCases myCases,
            Erase erase,
            KeepAccess keepAccess,
            KeepSubscriptions keepSubscriptions,
            KeepRoster keepRoster,
            FindWarnings findWarnings,
            FindCasesBehind findCasesBehind,
            FindRechecks findRechecks,
            ExportEvents exportEvents,
            ExportFigures exportFigures,
            FindPacks findPacks,
            KeepDecisions keepDecisions,
            Reminders reminders,
            AnnouncePhoto announcePhoto,
            FindPhoto findPhoto,
            KeepIndicators keepIndicators,
            FindIndicators findIndicators,
            KeepStreak keepStreak,
            FindStreak findStreak,
            KeepSites keepSites,
            ImportSites importSites,
            FindSites findSites,
            KeepCampaigns keepCampaigns,
            FindCampaigns findCampaigns,
            SignInDevice signInDevice,
            SignInOfficial signInOfficial) {}

    /** The deeds of each kind of case, as they stand in paths: what openapi.yaml must say too. */
    public Map<String, List<String>> deeds() {
        return deeds;
    }

    private static List<String> names(Casework<?> casework) {
        return casework.deeds().stream().map(Deed::name).toList();
    }

    /** One front door for each deployed function, by its name. */
    public Map<String, Router> functions() {
        return functions;
    }

    private static Map<String, Router> functions(List<Route> routes, Callers callers) {
        Map<String, List<Route>> groups = new LinkedHashMap<>();
        for (Route route : routes) {
            groups.computeIfAbsent(route.function(), function -> new ArrayList<>())
                    .add(route);
        }
        Map<String, Router> functions = new LinkedHashMap<>();
        groups.forEach((function, group) -> functions.put(function, new Router(group, callers)));
        return Collections.unmodifiableMap(functions);
    }

    /** Which function answers a path: the one that has a route of that form. */
    public String functionOf(String path) {
        List<String> segments = path.startsWith("/") ? Paths.segments(path) : List.of();
        return routes.stream()
                .filter(route -> Paths.match(route.segments(), segments) != null)
                .map(Route::function)
                .findFirst()
                .orElse(ELSE);
    }

    /**
     * The routes whose answers show who stands behind a case, each with what it shows: what
     * openapi.yaml must say too.
     */
    public Map<String, String> revealing() {
        Map<String, String> revealing = new LinkedHashMap<>();
        for (Route route : routes) {
            Reveals reveals = route.reveals();
            if (reveals != null) {
                revealing.put(route.method() + " " + route.template(), reveals.name());
            }
        }
        return Collections.unmodifiableMap(revealing);
    }

    /**
     * Every path that is answered, each with its methods, by function: what template.yaml must say
     * too, and openapi.yaml of all that is not a page.
     */
    public List<String> listing() {
        return routes.stream()
                .map(route -> route.function() + " " + route.method() + " " + route.template())
                .sorted()
                .toList();
    }
}
