package anlan.usecases.figures.pack;

import anlan.domain.decision.Decision;
import anlan.domain.decision.Decisions;
import anlan.domain.figures.Period;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The decisions of earlier meetings that are open when the pack is put together, due first (待办决定). */
public final class OpenDecisions implements PackSection {

    private static final List<Section.Column> COLUMNS = List.of(
            new Section.Column("number", "编号"),
            new Section.Column("text", "决定事项"),
            new Section.Column("owner", "责任岗位"),
            new Section.Column("dueOn", "期限"),
            new Section.Column("daysLate", "超期天数"));

    private final Decisions decisions;
    private final Roster roster;

    public OpenDecisions(Decisions decisions, Roster roster) {
        this.decisions = decisions;
        this.roster = roster;
    }

    @Override
    public Section of(Period period, Instant now) {
        List<List<Cell>> rows =
                decisions.open().stream().map(each -> row(each, now)).toList();
        return new Section("decisions", "待办决定", List.of("截至 " + CityTime.text(now) + "。"), COLUMNS, rows, null);
    }

    private List<Cell> row(Decision decision, Instant now) {
        Post owner = roster.find(decision.owner());
        long late = Math.max(0, ChronoUnit.DAYS.between(decision.dueOn(), CityTime.dateOf(now)));
        return List.of(
                Cell.of(decision.number()),
                Cell.of(decision.text()),
                Cell.of(owner == null ? decision.owner().value() : owner.name()),
                Cell.of(decision.dueOn().toString()),
                Cell.of(late));
    }
}
