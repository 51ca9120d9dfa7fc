package anlan.http;

import anlan.domain.casefile.Evidence;
import anlan.domain.figures.Rate;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionDossier;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Visit;
import anlan.domain.site.SiteId;
import anlan.usecases.FindWork;
import anlan.usecases.inspection.FindInspection;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An inspection as it is shown to those who may see it. */
final class InspectionView extends CaseView<Inspection> {

    InspectionView(Names names) {
        super(names);
    }

    @Override
    void matter(ObjectNode body, Inspection inspection) {
        Visit visit = inspection.visit();
        InspectionDossier dossier = inspection.dossier();
        body.put("areaCode", visit.particulars().area().value())
                .put("category", visit.particulars().category().value());
        summary(body, inspection);
        body.put("leader", visit.leader());
        ArrayNode departments = body.putArray("departments");
        visit.departments().forEach(unit -> departments.add(unit.value()));
        body.put("gridId", visit.grid() == null ? null : visit.grid().value());
        ArrayNode campaigns = body.putArray("campaignIds");
        visit.campaigns().forEach(campaigns::add);
        body.put("followUpBy", text(visit.followUpBy()))
                .put("createdAt", Json.time(visit.particulars().at()));
        ArrayNode points = body.putArray("points");
        dossier.points().forEach(point -> points.add(point(point)));
    }

    private static void summary(ObjectNode body, Inspection inspection) {
        Visit visit = inspection.visit();
        InspectionDossier dossier = inspection.dossier();
        body.put("title", visit.particulars().description())
                .put("source", visit.source().name())
                .put("heldOn", visit.heldOn().toString())
                .put("pointCount", dossier.points().size())
                .put("personTimes", dossier.personTimes())
                .put("findingCount", dossier.findings().size());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static ObjectNode point(Point point) {
        SiteId site = point.site();
        ObjectNode body = Json.object()
                .put("siteId", site == null ? null : site.value())
                .put("name", point.name())
                .put("type", point.type())
                .put("address", point.address());
        body.set("location", Json.location(point.location()));
        return body;
    }

    @Override
    @Nullable
    String address(Inspection inspection) {
        return null;
    }

    @Override
    void state(ObjectNode body, Inspection inspection) {
        // All that a state says is its deadline.
    }

    /** One line of the journal. */
    ObjectNode entry(FindWork.Line<Inspection> line, Instant now) {
        ObjectNode body = line(line, now);
        summary(body, line.state());
        return body;
    }

    /** An inspection with what it has found. */
    ObjectNode of(FindInspection.View view, Instant now) {
        ObjectNode body = paper(view.seen().state(), now);
        Rate rate = new Rate(view.rectified(), view.found());
        body.put("found", view.found())
                .put("onSpot", view.onSpot())
                .put("rectified", view.rectified())
                .put("open", view.found() - view.rectified());
        body.putObject("rate").put("num", rate.num()).put("den", rate.den()).put("value", rate.value());
        ArrayNode findings = body.putArray("findings");
        view.findings().forEach(hazard -> findings.add(finding(hazard)));
        return seen(body, view.seen());
    }

    private static ObjectNode finding(Hazard hazard) {
        ArrayNode photos = Json.object().putArray("photos");
        for (Evidence photo : hazard.finding().photos()) {
            photos.add(photo.reference());
        }
        ObjectNode body = Json.object()
                .put("id", hazard.id().value())
                .put("number", hazard.dossier().number().value())
                .put("status", hazard.status())
                .put("grade", hazard.finding().grade().name())
                .put("point", hazard.finding().origin().point())
                .put("siteId", hazard.finding().origin().siteId())
                .put("description", hazard.dossier().particulars().description());
        body.set("photos", photos);
        return body;
    }
}
