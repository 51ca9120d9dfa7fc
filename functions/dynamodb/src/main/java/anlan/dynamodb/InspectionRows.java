package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.Source;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.grid.GridId;
import anlan.domain.inspection.AwaitingLookBack;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionDossier;
import anlan.domain.inspection.InspectionStatus;
import anlan.domain.inspection.Over;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.inspection.Underway;
import anlan.domain.inspection.Visit;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import anlan.domain.site.SiteId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inspections as items, and the lists on which they stand. */
final class InspectionRows extends CaseMapper<Inspection> {

    static final CaseMapper<Inspection> MAPPER = new InspectionRows();

    private InspectionRows() {
        super(Inspection.class);
    }

    @Override
    Row fixed(Inspection inspection) {
        Visit visit = inspection.visit();
        return new Row()
                .text("source", visit.source().name())
                .text("heldOn", visit.heldOn().toString())
                .text("leader", visit.leader())
                .texts(
                        "departments",
                        visit.departments().stream().map(UnitId::value).toList())
                .text("grid", visit.grid() == null ? null : visit.grid().value())
                .texts("campaigns", visit.campaigns())
                .text(
                        "followUpBy",
                        visit.followUpBy() == null ? null : visit.followUpBy().toString());
    }

    @Override
    Row changing(Inspection inspection) {
        InspectionDossier dossier = inspection.dossier();
        Row row = new Row()
                .rows(
                        "rounds",
                        dossier.rounds().stream().map(InspectionRows::round).toList())
                .texts(
                        "findings",
                        dossier.findings().stream().map(CaseId::value).toList());
        sites(row, "foundAt", dossier.foundAt());
        sites(row, "missed", dossier.missed());
        return inspection instanceof Over.LookedBack seen ? row.flag("inTime", seen.inTime()) : row;
    }

    private static void sites(Row row, String name, List<SiteId> sites) {
        if (!sites.isEmpty()) {
            row.texts(name, sites.stream().map(SiteId::value).toList());
        }
    }

    private static List<SiteId> sites(Row row, String name) {
        return row.has(name) ? row.texts(name).stream().map(SiteId::new).toList() : List.of();
    }

    @Override
    Inspection read(Row row, Particulars particulars, Progress progress) {
        InspectionDossier dossier = new InspectionDossier(
                visit(row, particulars),
                progress,
                row.rows("rounds").stream().map(InspectionRows::round).toList(),
                row.texts("findings").stream().map(CaseId::new).toList(),
                sites(row, "foundAt"),
                sites(row, "missed"));
        return switch (InspectionStatus.valueOf(row.text("status"))) {
            case OPEN -> new Underway(dossier);
            case CONCLUDED -> new AwaitingLookBack(dossier);
            case CLOSED -> new Over.Closed(dossier);
            case LOOKED_BACK -> new Over.LookedBack(dossier, row.flag("inTime"));
            case CANCELLED -> new Over.Cancelled(dossier);
        };
    }

    private static Visit visit(Row row, Particulars particulars) {
        return new Visit(
                particulars,
                Source.valueOf(row.text("source")),
                LocalDate.parse(row.text("heldOn")),
                row.optional("leader"),
                row.texts("departments").stream().map(UnitId::new).toList(),
                row.optional("grid", GridId::new),
                row.texts("campaigns"),
                row.optional("followUpBy", LocalDate::parse));
    }

    private static Row round(Round round) {
        return new Row()
                .time("at", round.at())
                .number("personTimes", round.personTimes())
                .rows(
                        "points",
                        round.points().stream().map(InspectionRows::point).toList());
    }

    private static Round round(Row row) {
        return new Round(
                row.time("at"),
                row.number("personTimes"),
                row.rows("points").stream().map(InspectionRows::point).toList());
    }

    private static Row point(Point point) {
        SiteId site = point.site();
        return new Row()
                .text("site", site == null ? null : site.value())
                .text("name", point.name())
                .text("type", point.type())
                .text("address", point.address())
                .with(ParticularsRows.location(point.location()));
    }

    private static Point point(Row row) {
        return new Point(
                row.optional("site", SiteId::new),
                row.text("name"),
                row.optional("type"),
                row.optional("address"),
                ParticularsRows.location(row));
    }

    /** Puts it into the journal, and among the visits of its sites. */
    @Override
    List<Row> beside(Inspection moved, CaseEvent event) {
        List<Row> lines = new ArrayList<>();
        if (event.kind() == EventKind.HELD) {
            Visit visit = moved.visit();
            lines.add(InspectionKeys.held(visit.heldOn(), moved.id())
                    .text("caseId", moved.id().value())
                    .text("areaCode", visit.particulars().area().value())
                    .text("source", visit.source().name())
                    .texts("campaigns", visit.campaigns()));
        }
        if (event.kind() == EventKind.HELD || event.kind() == EventKind.POINTS_ADDED) {
            Round entered = moved.dossier().rounds().getLast();
            entered.points().stream()
                    .map(Point::site)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(site -> lines.add(visited(moved, site)));
        }
        return lines;
    }

    private static Row visited(Inspection inspection, @Nullable SiteId site) {
        return InspectionKeys.at(
                        Objects.requireNonNull(site),
                        inspection.id(),
                        inspection.visit().heldOn().toString())
                .text("caseId", inspection.id().value())
                .text("source", inspection.visit().source().name());
    }
}
