package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import java.util.Set;

/** A figure that is counted of every kind of case alike. */
record EveryKind(CaseKind kind, What what) implements Figure {

    /** What is counted. */
    enum What {
        OPEN,
        OVERDUE,
        REOPENED,
        /** Ended after work that was done before its deadline. */
        CLOSED_IN_TIME
    }

    static Figure open(CaseKind kind) {
        return new EveryKind(kind, What.OPEN);
    }

    static Figure overdue(CaseKind kind) {
        return new EveryKind(kind, What.OVERDUE);
    }

    static Figure reopened(CaseKind kind) {
        return new EveryKind(kind, What.REOPENED);
    }

    static Figure closedInTime(CaseKind kind) {
        return new EveryKind(kind, What.CLOSED_IN_TIME);
    }

    @Override
    public String name() {
        return what.name();
    }

    @Override
    public Set<Split> splits() {
        return switch (what) {
            case OPEN ->
                kind == CaseKind.HAZARD
                        ? Set.of(Split.VILLAGE, Split.UNIT, Split.CAMPAIGN)
                        : Set.of(Split.VILLAGE, Split.UNIT);
            case OVERDUE -> Set.of(Split.GRADE, Split.VILLAGE, Split.UNIT);
            case REOPENED, CLOSED_IN_TIME -> Set.of(Split.UNIT);
        };
    }

    @Override
    public boolean stock() {
        return switch (what) {
            case OPEN, OVERDUE -> true;
            case REOPENED, CLOSED_IN_TIME -> false;
        };
    }
}
