package anlan.domain.inspection;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.Source;
import anlan.domain.event.CaseEvent;
import anlan.domain.lifecycle.Dossier;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import anlan.domain.site.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The papers of an inspection, whatever state it is in.
 *
 * @param rounds what was entered of it, oldest first
 * @param findings hazards that it has found, oldest first
 * @param foundAt sites at which it has found any
 * @param missed sites at which a higher tier has found a hazard after this had found none
 */
public record InspectionDossier(
        Visit visit,
        Progress progress,
        List<Round> rounds,
        List<CaseId> findings,
        List<SiteId> foundAt,
        List<SiteId> missed)
        implements Dossier<InspectionDossier> {

    /** The most points of one inspection. */
    public static final int MOST_POINTS = 200;

    /** The most findings of one inspection. */
    public static final int MOST_FINDINGS = 500;

    public InspectionDossier {
        rounds = List.copyOf(rounds);
        findings = List.copyOf(findings);
        foundAt = List.copyOf(foundAt);
        missed = List.copyOf(missed);
    }

    @Override
    public Particulars particulars() {
        return visit.particulars();
    }

    @Override
    public CaseEvent.Topic topic() {
        return new CaseEvent.Topic(particulars().area(), particulars().category(), null, visit.source());
    }

    /** An inspection is about no unit. */
    @Override
    public @Nullable UnitId accused() {
        return null;
    }

    @Override
    public InspectionDossier with(Progress next) {
        return new InspectionDossier(visit, next, rounds, findings, foundAt, missed);
    }

    /** Every point, in the order in which they were entered. */
    public List<Point> points() {
        return rounds.stream().flatMap(round -> round.points().stream()).toList();
    }

    /** How many people took part, each as often as they did (人次). */
    public int personTimes() {
        return rounds.stream().mapToInt(Round::personTimes).sum();
    }

    InspectionDossier and(Round round) {
        List<Round> all = new ArrayList<>(rounds);
        all.add(round);
        return new InspectionDossier(visit, progress, all, findings, foundAt, missed);
    }

    InspectionDossier and(CaseId finding, @Nullable SiteId at) {
        List<CaseId> all = new ArrayList<>(findings);
        all.add(finding);
        return new InspectionDossier(visit, progress, rounds, all, and(foundAt, at), missed);
    }

    InspectionDossier missed(SiteId site) {
        return new InspectionDossier(visit, progress, rounds, findings, foundAt, and(missed, site));
    }

    private static List<SiteId> and(List<SiteId> sites, @Nullable SiteId more) {
        return more == null || sites.contains(more)
                ? sites
                : Stream.concat(sites.stream(), Stream.of(more)).toList();
    }

    /** The sites that a self-check has visited and at which it has found nothing (自查无隐患). */
    public List<SiteId> clean() {
        return visit.source() != Source.TOWN_SELF
                ? List.of()
                : points().stream()
                        .map(Point::site)
                        .filter(Objects::nonNull)
                        .filter(site -> !foundAt.contains(site))
                        .distinct()
                        .toList();
    }
}
