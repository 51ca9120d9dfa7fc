package anlan.http;

import anlan.domain.casefile.Evidence;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.hazard.Plan;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Undecided;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A hazard as it is shown to those who may see it. */
final class HazardView extends CaseView<Hazard> {

    HazardView(Names names) {
        super(names);
    }

    @Override
    void matter(ObjectNode body, Hazard hazard) {
        Finding finding = hazard.finding();
        body.put("source", finding.source().name())
                .put("category", finding.particulars().category().value())
                .put("grade", finding.grade().name())
                .put("areaCode", finding.particulars().area().value())
                .put("description", finding.particulars().description())
                .put("site", finding.origin().site())
                .put("siteId", finding.origin().siteId())
                .put("inspectionId", finding.origin().inspection())
                .put("point", finding.origin().point())
                .put("gridId", finding.origin().grid())
                .put("campaignId", finding.origin().campaign())
                .put("complaintId", finding.origin().complaint())
                .put("listed", hazard.dossier().listed())
                .put("createdAt", Json.time(finding.particulars().at()));
        ArrayNode campaigns = body.putArray("campaignIds");
        finding.campaigns().forEach(campaign -> campaigns.add(campaign.value()));
        ArrayNode photos = body.putArray("photos");
        finding.photos().forEach(photo -> photos.add(photo.reference()));
    }

    @Override
    @Nullable
    String address(Hazard hazard) {
        return hazard.finding().origin().site();
    }

    @Override
    void state(ObjectNode body, Hazard hazard) {
        plan(body, hazard.dossier().plan());
        switch (hazard) {
            case Submitted submitted ->
                body.put("after", submitted.after().reference()).put("submittedAt", Json.time(submitted.at()));
            case ExtensionPending asking -> body.put("askedTerm", asking.more().text());
            case Ended.Duplicate duplicate ->
                body.put("duplicateOf", duplicate.master().value());
            case Ended.Recheck recheck ->
                body.put("onSpot", true)
                        .put("before", recheck.before().reference())
                        .put("after", recheck.after().reference())
                        .put("closedAt", Json.time(recheck.fixedAt()));
            case Ended.Closed closed -> {
                Evidence before = closed.before();
                body.put("onSpot", closed.onSpot())
                        .put("before", before == null ? null : before.reference())
                        .put("after", closed.after().reference())
                        .put("closedAt", Json.time(closed.closedAt()))
                        .put("rechecked", closed.rechecked());
            }
            case Undecided _, Open _, Ended _ -> {
                // What these say is said above.
            }
        }
    }

    private static void plan(ObjectNode body, @Nullable Plan plan) {
        if (plan == null) {
            body.putNull("plan");
            return;
        }
        ObjectNode five = body.putObject("plan")
                .put("responsible", plan.responsible())
                .put("measures", plan.measures())
                .put("funds", plan.funds())
                .put("schedule", plan.schedule())
                .put("contingency", plan.contingency())
                .put("approved", plan.approved());
        ArrayNode missing = five.putArray("missing");
        plan.missing().forEach(missing::add);
    }
}
