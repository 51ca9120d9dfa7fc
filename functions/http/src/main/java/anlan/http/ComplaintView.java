package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.ComplaintDossier;
import anlan.domain.complaint.Ended;
import anlan.domain.complaint.Open;
import anlan.domain.complaint.Report;
import anlan.domain.people.UnitId;
import anlan.usecases.complaint.FindComplaint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A complaint as it is shown to those who may see it; it never says who reported it. */
final class ComplaintView extends CaseView<Complaint> {

    ComplaintView(Names names) {
        super(names);
    }

    /** The case, and the one that it follows. */
    ObjectNode of(FindComplaint.View view, Instant now) {
        Complaint complaint = view.seen().state();
        ObjectNode body = paper(complaint, now);
        Complaint master = view.master();
        if (master != null) {
            ObjectNode followed = body.putObject("master");
            if (!view.reporter()) {
                followed.put("id", master.id().value())
                        .put("number", master.report().particulars().number().value());
            }
            followed.put("status", master.status())
                    .put("publicReply", master instanceof Ended.Closed closed ? closed.publicReply() : null);
        }
        return seen(body, view.seen());
    }

    @Override
    void matter(ObjectNode body, Complaint complaint) {
        Report report = complaint.report();
        ComplaintDossier dossier = complaint.dossier();
        CaseId hazard = dossier.hazard();
        UnitId accused = dossier.accused();
        body.put("category", report.particulars().category().value())
                .put("areaCode", report.particulars().area().value())
                .put("description", report.particulars().description())
                .put("address", report.address())
                .put("anonymous", report.anonymous())
                .put("public", report.shared())
                .put("createdAt", Json.time(report.particulars().at()))
                .put("accusedUnit", accused == null ? null : accused.value())
                .put("contactedAt", CaseBodies.time(dossier.contactedAt()))
                .put("hazardId", hazard == null ? null : hazard.value());
    }

    @Override
    @Nullable
    String address(Complaint complaint) {
        return complaint.report().address();
    }

    @Override
    void state(ObjectNode body, Complaint complaint) {
        ArrayNode photos = body.putArray("photos");
        complaint.report().photos().forEach(photo -> photos.add(photo.reference()));
        switch (complaint) {
            case Asking.ReturnRequested asking ->
                body.put("proposedOwner", asking.proposed().value());
            case Asking.ExtensionRequested asking ->
                body.put("askedTerm", asking.more().text());
            case Ended.Closed closed ->
                body.put("closedAt", Json.time(closed.closedAt())).put("publicReply", closed.publicReply());
            case Open _, Answered _, Ended _ -> {
                // What these say is said above and below.
            }
        }
        ReplyView.put(body, complaint);
    }
}
