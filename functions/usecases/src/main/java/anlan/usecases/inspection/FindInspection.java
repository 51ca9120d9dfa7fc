package anlan.usecases.inspection;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Source;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.inspection.InspectionSearch;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.lifecycle.Standing;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.SiteId;
import anlan.usecases.FindCase;
import anlan.usecases.FindWork;
import anlan.usecases.Relations;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows inspections with what they have found, to those who may see them. */
public final class FindInspection {

    /**
     * An inspection with its findings.
     *
     * @param found how many hazards it has found; what was unfounded or known before is none
     * @param onSpot of these, how many were fixed at once
     * @param rectified of these, how many are rectified now
     * @param findings those that the reader may see
     */
    public record View(FindCase.View<Inspection> seen, int found, int onSpot, int rectified, List<Hazard> findings) {

        public View {
            findings = List.copyOf(findings);
        }
    }

    private final FindCase<Inspection> find;
    private final FindWork<Inspection> work;
    private final FindWork<Hazard> hazards;
    private final InspectionJournal journal;
    private final Findings findings;
    private final Relations relations;

    public FindInspection(
            FindCase<Inspection> find,
            FindWork<Inspection> work,
            FindWork<Hazard> hazards,
            InspectionJournal journal,
            SnapshotReader snapshots,
            Relations relations) {
        this.find = find;
        this.work = work;
        this.hazards = hazards;
        this.journal = journal;
        this.findings = new Findings(snapshots);
        this.relations = relations;
    }

    /** The same without the findings: what every kind of case shows. */
    public FindCase<Inspection> cases() {
        return find;
    }

    /** The inspection of that id. */
    public View byId(Actor by, String id) {
        FindCase.View<Inspection> seen = find.byId(by, id);
        List<Hazard> all = findings.of(seen.state()).stream()
                .filter(hazard -> hazard.standing() != Standing.UNCOUNTED)
                .toList();
        return new View(
                seen,
                all.size(),
                count(all, hazard -> hazard.howItEnded().contains(Mark.Trait.ON_SPOT)),
                count(all, Hazard::ended),
                all.stream().filter(hazard -> mayRead(seen.by(), hazard)).toList());
    }

    private static int count(List<Hazard> hazards, java.util.function.Predicate<Hazard> which) {
        return Math.toIntExact(hazards.stream().filter(which).count());
    }

    private boolean mayRead(Actor by, Hazard hazard) {
        return Rights.may(CaseKind.HAZARD.right("read"), by.role(), relations.between(by, hazard));
    }

    /**
     * A search that stays within the caller's area.
     *
     * @param asked area that they ask for, null for all that is theirs
     * @throws Invalid {@code outside_your_area} of {@code /area}
     */
    public InspectionSearch search(
            Actor by,
            @Nullable AreaCode asked,
            @Nullable Source source,
            @Nullable String campaign,
            LocalDate from,
            LocalDate to) {
        AreaCode own = by.area();
        if (own == null) {
            throw new Forbidden();
        }
        AreaCode within = asked == null || asked.contains(own) ? own : asked;
        if (!own.contains(within)) {
            throw new Invalid("/area", "outside_your_area", "只能查询本辖区的检查。");
        }
        return new InspectionSearch(within, source, campaign, from, to);
    }

    /** A page of the inspections that visited a site, newest first. */
    public FindWork.Page<Inspection> visits(Actor by, SiteId site, int limit, @Nullable String after) {
        CasePage page = journal.visits(site, limit, after);
        return work.of(by, reader -> page);
    }

    /** A page of the hazards that were found at a site, newest first. */
    public FindWork.Page<Hazard> hazards(Actor by, SiteId site, int limit, @Nullable String after) {
        CasePage page = journal.hazards(site, limit, after);
        return hazards.of(by, reader -> page);
    }

    /** A page of the inspections of a search, newest first. */
    public FindWork.Page<Inspection> list(Actor by, InspectionSearch search, int limit, @Nullable String after) {
        CasePage page = journal.page(search, limit, after);
        return work.of(by, reader -> page);
    }
}
