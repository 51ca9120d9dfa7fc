package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Verdict;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.figures.Formula.Sum;
import java.util.List;

/** The figures of complaints (诉求指标). open(D) = open(D−1) + new − closed + reopened. */
final class ComplaintFold {

    private static final List<Formula> FORMULAS = List.of(
            new Formula("solve", Sum.of(ComplaintFigure.SOLVED), Sum.of(ComplaintFigure.HEARD)),
            new Formula("satis", Sum.of(ComplaintFigure.SATISFIED), Sum.of(ComplaintFigure.HEARD)),
            new Formula("coverage", Sum.of(ComplaintFigure.FINISHED_HEARD), Sum.of(ComplaintFigure.FINISHED)));

    static final KindFold FOLD = new KindFold(
            CaseKind.COMPLAINT,
            List.of(ComplaintFigure.values()),
            FORMULAS,
            KindFold.Followed.AS_COUNTED,
            ComplaintFold::count);

    private ComplaintFold() {}

    private static void count(CaseEvent event, Counts counts) {
        switch (event.kind()) {
            case SUBMITTED -> counts.cameIn(event, ComplaintFigure.NEW);
            case REJECTED, MERGED, CLOSED -> ended(event, counts);
            case REOPENED -> counts.reopened(event);
            default -> heard(event, counts);
        }
    }

    private static void ended(CaseEvent event, Counts counts) {
        counts.ended(event, ComplaintFigure.CLOSED);
        if (event.kind() == EventKind.CLOSED) {
            counts.add(ComplaintFigure.FINISHED);
            counts.addPart(ComplaintFigure.FINISHED, Split.MINUTES, event.fact(Fact.MINUTES));
        }
        counts.addIf(!event.fact(Fact.HEARD).isEmpty(), ComplaintFigure.FINISHED_HEARD);
    }

    /** Only the first word on a reply is counted: one reply, one call-back (有效回访). */
    private static void heard(CaseEvent event, Counts counts) {
        if (!event.fact(Fact.FIRST_WORD).isEmpty()) {
            counts.add(ComplaintFigure.HEARD);
            counts.addIf(event.fact(Fact.SOLVED).equals(Verdict.Solved.YES.name()), ComplaintFigure.SOLVED);
            counts.addIf(!event.fact(Fact.SATISFIED).equals(Verdict.Satisfied.NO.name()), ComplaintFigure.SATISFIED);
        }
    }
}
