package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.category.CategoryCode;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.people.UnitId;

/** The line of a case on a list, from what an index keeps of it. */
final class SummaryRows {

    private SummaryRows() {}

    static CaseSummary read(Row row) {
        return new CaseSummary(
                new CaseId(row.text("id")),
                new CaseNumber(row.text("number")),
                row.text("status"),
                row.number("version"),
                new CategoryCode(row.text("category")),
                new AreaCode(row.text("areaCode")),
                row.optionalTime("dueAt"),
                row.optionalTime("lateFrom"),
                row.optional("accused", UnitId::new),
                row.time("createdAt"));
    }
}
