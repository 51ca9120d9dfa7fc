package anlan.domain.figures;

import anlan.domain.category.CaseKind;

/** A figure that is counted of every kind of case alike. */
record EveryKind(CaseKind kind, String name, boolean stock) implements Figure {

    @Override
    public String id() {
        return kind.plural() + "." + name;
    }
}
