package anlan.usecases.hazard;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Evidence;
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
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.photo.Claim;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.SiteId;
import anlan.domain.time.CityTime;
import anlan.usecases.Clerk;
import anlan.usecases.Deadlines;
import anlan.usecases.Form;
import anlan.usecases.GridFinding;
import anlan.usecases.OpenCase;
import anlan.usecases.PhotoEvidence;
import anlan.usecases.Relations;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.Sources;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a hazard that somebody found (登记隐患): handed at once to the town that it lies in, or
 * closed at once when it was fixed on the spot (即查即改). What a grid member reports is looked at
 * first.
 */
public final class RegisterHazard implements OpenCase<RegisterHazard.Details> {

    /**
     * The particulars of the finding.
     *
     * @param source null where the inspection says it
     * @param site at which it was found, in words
     * @param siteId the site of the register
     * @param point place of it among the points of the inspection, from 1 on
     * @param grid id of the grid in a visit to which it was found
     * @param campaign name of one in other records of the city; counts nothing
     * @param campaigns that are said to count it
     * @param photos of how it was found
     * @param fixed evidence of before and after, null if it was not fixed on the spot
     */
    public record Details(
            @Nullable Source source,
            Category category,
            Grade grade,
            String description,
            Area area,
            @Nullable Location location,
            @Nullable String site,
            @Nullable SiteId siteId,
            @Nullable CaseId inspection,
            @Nullable Integer point,
            @Nullable String grid,
            @Nullable String campaign,
            List<CampaignId> campaigns,
            @Nullable CaseId complaint,
            List<Evidence> photos,
            @Nullable OnSpot fixed) {

        /** All that it shows, as the fields of its form name it. */
        private List<PhotoEvidence.Named> shown() {
            List<PhotoEvidence.Named> shown = new ArrayList<>(PhotoEvidence.Named.all(photos));
            if (fixed != null) {
                shown.addAll(fixed.shown("/onSpot"));
            }
            return shown;
        }
    }

    private final Cases<Hazard> hazards;
    private final Complaints complaints;
    private final FindingOf findings;
    private final Relations relations;
    private final Areas areas;
    private final HazardForm form;
    private final Deadlines deadlines;
    private final Rules rules;
    private final CityKeys keys;
    private final PhotoEvidence evidence;
    private final RunningCampaigns running;
    private final Clerk clerk;
    private final InstantSource clock;

    public RegisterHazard(
            Cases<Hazard> hazards,
            Complaints complaints,
            FindingOf findings,
            Areas areas,
            Deadlines deadlines,
            Rules rules,
            CityKeys keys,
            PhotoEvidence evidence,
            RunningCampaigns running,
            Clerk clerk,
            InstantSource clock) {
        this.hazards = hazards;
        this.complaints = complaints;
        this.findings = findings;
        this.relations = new Relations(keys);
        this.areas = areas;
        this.form = new HazardForm(deadlines.categories(), areas);
        this.deadlines = deadlines;
        this.rules = rules;
        this.keys = keys;
        this.evidence = evidence;
        this.running = running;
        this.clerk = clerk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Supplier<Details> read(Form form, Actor by) {
        return this.form.read(form, by);
    }

    @Override
    public Intake.Answer apply(Command<Details> asked) {
        Instant now = clock.instant();
        CaseId id = keys.caseId(CaseKind.HAZARD, asked.by().subject(), asked.key());
        UnitId accused = accused(asked, id);
        List<CampaignId> campaigns = campaigns(asked, id, now);
        List<Claim> photos = photos(asked, id);
        return Intake.settle(
                asked.fingerprint(),
                attempt -> CaseNumber.draw(areas.prefix(), CityTime.dateOf(now), id, attempt),
                (number, tried) -> findings.opened(asked, id, hazards, origin -> {
                    Finding finding = finding(asked, origin, accused, campaigns, id, number, now);
                    return registration(asked, finding, photos, tried);
                }));
    }

    /** Registers what was found in a visit to a grid: its source goes with the post, as always. */
    public Intake.Answer foundInGrid(Command<GridFinding> asked) {
        GridFinding found = asked.details();
        Details details = new Details(
                Sources.of(asked.by().role()),
                found.category(),
                found.grade(),
                found.description(),
                found.area(),
                null,
                null,
                null,
                null,
                null,
                found.grid().value(),
                null,
                List.of(),
                null,
                found.photos(),
                null);
        return apply(new Command<>(asked.by(), asked.key(), asked.fingerprint(), details));
    }

    /**
     * The unit that the complaint is about which it came from. A retry hears what was first said,
     * even if the complaint is not theirs to see any more.
     */
    private @Nullable UnitId accused(Command<Details> asked, CaseId own) {
        CaseId from = asked.details().complaint();
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

    /** The campaigns that count it; a retry hears what was first said, whatever ended meanwhile. */
    private List<CampaignId> campaigns(Command<Details> asked, CaseId own, Instant now) {
        Details details = asked.details();
        RunningCampaigns.Holding holding = running.holding(new RunningCampaigns.Registered(
                now, details.area().code(), details.category().code(), details.campaigns()));
        return !holding.errors().isEmpty() && hazards.find(own) != null ? holding.ids() : holding.checked();
    }

    /** The photos that it shows; a retry hears what was first said, whatever became of them. */
    private List<Claim> photos(Command<Details> asked, CaseId own) {
        PhotoEvidence.Held shown =
                evidence.held(asked.by(), own, asked.details().shown());
        return shown.refusal() != null && hazards.find(own) != null ? shown.claims() : shown.claimed();
    }

    private NewCase<Hazard> registration(Command<Details> asked, Finding finding, List<Claim> photos, int attempt) {
        Transition<Hazard> found = found(asked, finding, photos);
        return NewCase.of(clerk.moved(null, found, attempt).as(Hazard.class), asked.fingerprint());
    }

    private Transition<Hazard> found(Command<Details> asked, Finding finding, List<Claim> photos) {
        OnSpot fixed = asked.details().fixed();
        EventDraft draft = EventDraft.of(asked.by(), finding.particulars().at()).showing(photos);
        if (fixed != null) {
            return Hazard.fixedOnSpot(finding, draft, fixed.before(), fixed.after(), rules);
        }
        if (asked.by().role() == Role.GRID) {
            return Hazard.reported(finding, draft);
        }
        Deadline due = deadlines
                .clock()
                .first(
                        deadlines.terms().of(finding.grade()).rectify(),
                        finding.particulars().at());
        Owner town = Owner.ofTown(finding.particulars().area().town(), finding.accused());
        return Hazard.assigned(finding, draft, town, due);
    }

    private Finding finding(
            Command<Details> asked,
            FindingOf.Found origin,
            @Nullable UnitId accused,
            List<CampaignId> campaigns,
            CaseId id,
            CaseNumber number,
            Instant now) {
        Details details = asked.details();
        return new Finding(
                new Particulars(
                        id,
                        number,
                        details.category().code(),
                        details.description(),
                        details.area().code(),
                        details.location(),
                        keys.pseudonym(asked.by().subject()),
                        now),
                origin.source(),
                details.grade(),
                origin.of(details),
                accused,
                details.photos(),
                campaigns);
    }
}
