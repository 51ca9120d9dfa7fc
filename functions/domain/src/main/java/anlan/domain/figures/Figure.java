package anlan.domain.figures;

import anlan.domain.category.CaseKind;

/**
 * One figure (指标) as it is published; its definition is in docs/figures.md. Every kind of case has
 * those that are named here; what else is counted of a kind is an enum of that kind.
 */
public interface Figure {

    /** As it is published, such as {@code hazards.found}. */
    String id();

    /** Whether it says how much stood at the end of a day, and not how much happened in it. */
    default boolean stock() {
        return false;
    }

    /** Those of a kind that are open. */
    static Figure open(CaseKind kind) {
        return new EveryKind(kind, "open", true);
    }

    /** Those of a kind that are overdue. */
    static Figure overdue(CaseKind kind) {
        return new EveryKind(kind, "overdue", true);
    }

    /** How often one of a kind was opened again. */
    static Figure reopened(CaseKind kind) {
        return new EveryKind(kind, "reopened", false);
    }

    /** How many of a kind ended after work that was done before its deadline. */
    static Figure closedInTime(CaseKind kind) {
        return new EveryKind(kind, "closedInTime", false);
    }
}
