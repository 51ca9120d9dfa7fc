package anlan.http;

import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyTally;
import anlan.domain.grid.GridMonth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The month of a grid as it is shown to those who may see it. */
final class DutyMonthView extends CaseView<DutyMonth> {

    DutyMonthView(Names names) {
        super(names);
    }

    @Override
    void matter(ObjectNode body, DutyMonth state) {
        GridMonth month = state.month();
        DutyTally tally = state.dossier().tally();
        body.put("category", month.particulars().category().value())
                .put("areaCode", month.particulars().area().value())
                .put("gridId", month.grid().value())
                .put("name", month.particulars().description())
                .put("month", month.month().toString())
                .put("createdAt", Json.time(month.particulars().at()))
                .put("visitCount", state.dossier().visits().size());
        GridBody.tally(body, tally);
    }

    @Override
    @Nullable
    String address(DutyMonth state) {
        return null;
    }

    @Override
    void state(ObjectNode body, DutyMonth state) {
        // All that a state says is its deadline.
    }
}
