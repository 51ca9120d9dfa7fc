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
            new Formula("resp", Sum.of(ComplaintFigure.CONTACTED_OF_DISPATCHED), Sum.of(ComplaintFigure.DISPATCHED)),
            new Formula("return", Sum.of(ComplaintFigure.RETURNED), Sum.of(ComplaintFigure.DISPATCHED)),
            new Formula("dup", Sum.of(ComplaintFigure.MERGED), Sum.of(ComplaintFigure.NEW)),
            new Formula("coverage", Sum.of(ComplaintFigure.FINISHED_HEARD), Sum.of(ComplaintFigure.FINISHED)));

    static final KindFold FOLD = new KindFold(
            CaseKind.COMPLAINT,
            List.of(ComplaintFigure.values()),
            FORMULAS,
            ComplaintFold::followed,
            ComplaintFold::count);

    private ComplaintFold() {}

    /** Whoever was dispatched in these days is followed to the end of them. */
    private static long followed(Figure figure, String part, DaysMerged days) {
        return figure == ComplaintFigure.CONTACTED_OF_DISPATCHED
                ? days.ofThese(ComplaintFigure.CONTACTED_IN_TIME.id(), Cohort.HANDED_ON)
                : days.count(figure.id() + part);
    }

    private static void count(CaseEvent event, Counts counts) {
        switch (event.kind()) {
            case SUBMITTED -> counts.cameIn(event, ComplaintFigure.NEW);
            case REJECTED, MERGED, WITHDRAWN, CLOSED -> ended(event, counts);
            case REOPENED -> counts.reopened(event);
            case RETURN_REQUESTED -> counts.add(event, ComplaintFigure.RETURNED);
            default -> heard(event, counts);
        }
        handedOn(event, counts);
    }

    private static void ended(CaseEvent event, Counts counts) {
        counts.ended(event, ComplaintFigure.CLOSED);
        counts.addIf(event.kind() == EventKind.MERGED, event, ComplaintFigure.MERGED);
        if (event.kind() == EventKind.CLOSED) {
            counts.add(event, ComplaintFigure.FINISHED);
            counts.follow(ComplaintFigure.FINISHED, Cohort.MINUTES, event.fact(Fact.MINUTES));
        }
        counts.addIf(!event.fact(Fact.HEARD).isEmpty(), event, ComplaintFigure.FINISHED_HEARD);
    }

    /** Only the first word on a reply is counted: one reply, one call-back (有效回访). */
    private static void heard(CaseEvent event, Counts counts) {
        if (!event.fact(Fact.FIRST_WORD).isEmpty()) {
            counts.add(event, ComplaintFigure.HEARD);
            counts.addIf(event.fact(Fact.SOLVED).equals(Verdict.Solved.YES.name()), event, ComplaintFigure.SOLVED);
            counts.addIf(
                    !event.fact(Fact.SATISFIED).equals(Verdict.Satisfied.NO.name()), event, ComplaintFigure.SATISFIED);
        }
    }

    /** A unit comes to answer for it for the first time, and speaks to the reporter for the first time. */
    private static void handedOn(CaseEvent event, Counts counts) {
        String handedOn = event.fact(Fact.HANDED_ON);
        String contact = event.fact(Fact.CONTACT);
        if (!handedOn.isEmpty() && contact.isEmpty()) {
            counts.add(event, ComplaintFigure.DISPATCHED);
        } else if (!contact.isEmpty()) {
            counts.add(event, ComplaintFigure.CONTACTED);
            if (contact.equals(Fact.CONTACT_IN_TIME)) {
                counts.add(event, ComplaintFigure.CONTACTED_IN_TIME);
                counts.follow(ComplaintFigure.CONTACTED_IN_TIME, Cohort.HANDED_ON, handedOn);
                counts.addIf(handedOn.equals(event.date().toString()), event, ComplaintFigure.CONTACTED_OF_DISPATCHED);
            }
        }
    }
}
