package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Particulars;
import anlan.domain.grid.Due;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyMonthDossier;
import anlan.domain.grid.DutyMonthStatus;
import anlan.domain.grid.GridId;
import anlan.domain.grid.GridMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.grid.Over;
import anlan.domain.grid.StillDue;
import anlan.domain.grid.VisitKind;
import anlan.domain.lifecycle.Progress;
import anlan.domain.site.SiteVisits;
import java.time.LocalDate;
import java.time.YearMonth;

/** The months of grids as items. */
final class DutyMonthRows extends CaseMapper<DutyMonth> {

    static final CaseMapper<DutyMonth> MAPPER = new DutyMonthRows();

    private DutyMonthRows() {
        super(DutyMonth.class);
    }

    @Override
    Row fixed(DutyMonth opened) {
        return new Row()
                .text("grid", opened.month().grid().value())
                .text("month", opened.month().month().toString())
                .text("duties", Due.text(opened.month().duties()));
    }

    @Override
    Row changing(DutyMonth state) {
        Row row = new Row()
                .rows(
                        "visits",
                        state.dossier().visits().stream()
                                .map(DutyMonthRows::visit)
                                .toList());
        return state instanceof Over.Done done ? row.flag("inTime", done.inTime()) : row;
    }

    @Override
    DutyMonth read(Row row, Particulars particulars, Progress progress) {
        GridMonth month = new GridMonth(
                particulars,
                new GridId(row.text("grid")),
                YearMonth.parse(row.text("month")),
                Due.parse(row.text("duties")));
        DutyMonthDossier dossier = new DutyMonthDossier(
                month,
                progress,
                row.rows("visits").stream().map(DutyMonthRows::visit).toList());
        return switch (DutyMonthStatus.valueOf(row.text("status"))) {
            case OPEN -> new StillDue(dossier);
            case DONE -> new Over.Done(dossier, row.flag("inTime"));
            case INCOMPLETE -> new Over.Incomplete(dossier);
        };
    }

    private static Row visit(GridVisit visit) {
        return new Row()
                .text("key", visit.key())
                .text("fingerprint", visit.fingerprint())
                .time("at", visit.at())
                .text("kind", visit.kind().name())
                .text("heldOn", visit.heldOn().toString())
                .texts("duties", visit.duties())
                .text("sites", visit.sites().text())
                .texts("hazards", visit.hazards().stream().map(CaseId::value).toList())
                .number("suggestions", visit.suggestions());
    }

    private static GridVisit visit(Row row) {
        return new GridVisit(
                row.text("key"),
                row.text("fingerprint"),
                row.time("at"),
                VisitKind.valueOf(row.text("kind")),
                LocalDate.parse(row.text("heldOn")),
                row.texts("duties"),
                SiteVisits.parse(row.text("sites")),
                row.texts("hazards").stream().map(CaseId::new).toList(),
                row.number("suggestions"));
    }
}
