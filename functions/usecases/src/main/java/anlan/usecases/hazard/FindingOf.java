package anlan.usecases.hazard;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Origin;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Source;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Concluded;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionDossier;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Underway;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.Sites;
import anlan.usecases.OpenCase;
import anlan.usecases.Relations;
import anlan.usecases.Sources;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Of which inspection, at which of its points and at which site a hazard was found. An inspection
 * takes findings while it is open, within its area; it gives them its source.
 */
public final class FindingOf {

    /**
     * How often somebody tries where others enter findings of the same inspection at once: each time
     * one of them gets in.
     */
    static final int MOST_TURNS = 50;

    static final String NO_SITE = "没有这个场所。";

    /**
     * Where a hazard was found.
     *
     * @param inspection null where it was none of one
     * @param site null where it was at none of the register
     */
    record Found(
            Source source,
            @Nullable Inspection inspection,
            @Nullable SiteId site) {

        /** Where the hazard comes from, as it is kept. */
        Origin of(RegisterHazard.Details details) {
            CaseId asked = details.inspection();
            CaseId complaint = details.complaint();
            return new Origin(
                    details.site(),
                    site == null ? null : site.value(),
                    asked == null ? null : asked.value(),
                    details.point(),
                    details.grid(),
                    details.campaign(),
                    complaint == null ? null : complaint.value());
        }
    }

    private final Cases<Inspection> inspections;
    private final Sites sites;
    private final SelfChecks selfChecks;
    private final Relations relations;

    public FindingOf(Cases<Inspection> inspections, Sites sites, SelfChecks selfChecks, CityKeys keys) {
        this.inspections = inspections;
        this.sites = sites;
        this.selfChecks = selfChecks;
        this.relations = new Relations(keys);
    }

    /**
     * Brings a hazard in, and moves its inspection on with it: whoever finds something beside others
     * waits for their turn.
     */
    Intake opened(
            OpenCase.Command<RegisterHazard.Details> asked,
            CaseId id,
            Cases<Hazard> hazards,
            Function<Found, NewCase<Hazard>> registration) {
        Intake answer = new Intake.Moved();
        for (int turn = 0; turn < MOST_TURNS && answer instanceof Intake.Moved; turn++) {
            Found origin = settled(asked.by(), asked.details(), () -> hazards.find(id) != null);
            NewCase<Hazard> hazard = registration.apply(origin);
            Inspection inspection = origin.inspection();
            answer = hazards.open(
                    inspection instanceof Underway underway
                            ? hazard.with(moves(
                                    underway,
                                    EventDraft.of(asked.by(), hazard.receipt().at()),
                                    id,
                                    origin.site()))
                            : hazard);
        }
        return answer;
    }

    /** The inspection moves on, and so does the self-check that has missed what it found. */
    private Along[] moves(Underway underway, EventDraft draft, CaseId id, @Nullable SiteId site) {
        Along found = new Along.Moves(underway.found(draft, id, site));
        Concluded missed = site == null ? null : selfChecks.missedBefore(underway.visit(), site);
        return missed == null || site == null
                ? new Along[] {found}
                : new Along[] {found, new Along.Moves(missed.missed(draft, site, id))};
    }

    /**
     * Looks at the inspection and the site as they are now.
     *
     * @param stands whether the hazard came in before: then what was wrong with it is of no matter
     * @throws Invalid if one of them is not there, or does not take it
     */
    private Found settled(Actor by, RegisterHazard.Details details, BooleanSupplier stands) {
        CaseId id = details.inspection();
        Inspection inspection = id == null ? null : inspections.find(id);
        Invalid wrong = id == null ? null : wrong(by, inspection, details);
        SiteId site = details.siteId();
        if (wrong == null && site == null && inspection != null && details.point() != null) {
            site = point(inspection, details.point()).site();
        } else if (wrong == null && site != null) {
            wrong = wrong(by, site, details.area().code());
        }
        if (wrong != null && !stands.getAsBoolean()) {
            throw wrong;
        }
        Source source =
                inspection == null ? details.source() : inspection.visit().source();
        return new Found(source == null ? Sources.of(by.role()) : source, inspection, site);
    }

    private static Point point(Inspection inspection, int place) {
        return inspection.dossier().points().get(place - 1);
    }

    private @Nullable Invalid wrong(Actor by, @Nullable Inspection inspection, RegisterHazard.Details details) {
        if (inspection == null
                || !Rights.may(CaseKind.INSPECTION.right("read"), by.role(), relations.between(by, inspection))) {
            return new Invalid("/inspectionId", "unknown_inspection", "没有找到这次检查。");
        }
        if (!(inspection instanceof Underway)) {
            return new Invalid("/inspectionId", "inspection_over", "这次检查已经结束,不能再登记隐患。");
        }
        if (inspection.dossier().findings().size() >= InspectionDossier.MOST_FINDINGS) {
            return new Invalid("/inspectionId", "too_many", "这次检查登记的隐患已达上限。");
        }
        if (!inspection.visit().particulars().area().contains(details.area().code())) {
            return new Invalid("/areaCode", "outside_the_inspection", "该区域不在这次检查的范围内。");
        }
        Integer point = details.point();
        return point != null && point > inspection.dossier().points().size()
                ? new Invalid("/point", "unknown_point", "这次检查没有这个点位。")
                : null;
    }

    private @Nullable Invalid wrong(Actor by, SiteId id, AreaCode place) {
        Site site = sites.find(List.of(id)).get(id);
        if (site == null || !by.covers(site.area())) {
            return new Invalid("/siteId", "unknown_site", NO_SITE);
        }
        return site.area().town().equals(place.town())
                ? null
                : new Invalid("/siteId", "outside_the_area", "这个场所不在所填区域内。");
    }
}
