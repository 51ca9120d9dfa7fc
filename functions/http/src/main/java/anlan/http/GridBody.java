package anlan.http;

import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import anlan.domain.figures.Rate;
import anlan.domain.grid.Due;
import anlan.domain.grid.Duties;
import anlan.domain.grid.Duty;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyTally;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridVisit;
import anlan.domain.people.PostId;
import anlan.usecases.grid.FindDuties;
import anlan.usecases.grid.VisitGrid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Grids, visits to them and what is done of their duties, as they are shown. */
final class GridBody {

    private GridBody() {}

    static ObjectNode grid(ObjectNode body, Grid grid, Duties list) {
        PostId keeper = grid.keeper();
        LocalDate endsOn = grid.endsOn();
        body.put("id", grid.id().value())
                .put("version", grid.version())
                .put("code", grid.code())
                .put("name", grid.name())
                .put("areaCode", grid.area().value())
                .put("keeper", keeper == null ? null : keeper.value())
                .put("endsOn", endsOn == null ? null : endsOn.toString());
        ArrayNode duties = body.putArray("duties");
        for (Due due : grid.duties()) {
            duties.addObject()
                    .put("duty", due.duty())
                    .put("name", name(list, due.duty()))
                    .put("perMonth", due.perMonth());
        }
        return body;
    }

    /** A duty that the city has taken from its list is called by its word. */
    private static String name(Duties list, String word) {
        Duty duty = list.find(word);
        return duty == null ? word : duty.name();
    }

    /** How much was due and done, and the exact fraction. */
    static void tally(ObjectNode body, DutyTally tally) {
        body.put("due", tally.due()).put("done", tally.done());
        FigureBody.rate(body.putObject("rate"), new Rate(tally.done(), tally.due()));
    }

    /** What whoever enters a visit is told; a retry is told the same. */
    static ObjectNode visit(VisitGrid.Done done) {
        GridVisit visit = done.visit();
        ObjectNode body = Json.object()
                .put("id", visit.key())
                .put("gridId", done.month().grid().value())
                .put("month", done.month().month().toString())
                .put("monthId", done.month().particulars().id().value());
        facts(body, visit);
        body.put("counted", done.counted());
        tally(body, done.tally());
        return body.put("createdAt", Json.time(visit.at()));
    }

    private static ObjectNode facts(ObjectNode body, GridVisit visit) {
        body.put("kind", visit.kind().name()).put("heldOn", visit.heldOn().toString());
        ArrayNode duties = body.putArray("duties");
        visit.duties().forEach(duties::add);
        body.put("sites", visit.sites().total());
        ArrayNode hazards = body.putArray("hazards");
        visit.hazards().forEach(hazard -> hazards.add(hazard.value()));
        return body.put("suggestions", visit.suggestions());
    }

    static ObjectNode duties(FindDuties.Shown shown, Duties list) {
        DutyMonth opened = shown.opened();
        ObjectNode body = Json.object()
                .put("gridId", shown.grid().id().value())
                .put("month", shown.month().toString())
                .put("monthId", opened == null ? null : opened.id().value())
                .put("status", opened == null ? null : opened.status());
        tally(body, shown.tally());
        ArrayNode duties = body.putArray("duties");
        for (DutyTally.Line line : shown.tally().lines()) {
            duties.addObject()
                    .put("duty", line.duty())
                    .put("name", name(list, line.duty()))
                    .put("due", line.due())
                    .put("done", line.done());
        }
        ArrayNode visits = body.putArray("visits");
        if (opened != null) {
            for (int place = 0; place < shown.visits().size(); place++) {
                GridVisit visit = opened.dossier().visits().get(place);
                visit(
                        visits.addObject().put("id", visit.key()),
                        visit,
                        shown.visits().get(place));
            }
        }
        return body;
    }

    private static void visit(ObjectNode body, GridVisit visit, CaseEvent event) {
        facts(body, visit);
        body.put("counted", Integer.parseInt(event.fact(Fact.DUTIES_DONE)))
                .put("by", event.by())
                .put("createdAt", Json.time(visit.at()));
        ArrayNode sites = body.putArray("sites");
        String went = event.fact(Fact.SITES);
        if (!went.isEmpty()) {
            List.of(went.split(",", -1)).forEach(sites::add);
        }
        ArrayNode suggestions = body.putArray("suggestions");
        lines(suggestions, event.words());
    }

    private static void lines(ArrayNode body, @Nullable String words) {
        if (words != null) {
            words.lines().forEach(body::add);
        }
    }
}
