package anlan.domain.figures;

/**
 * One figure (指标) as it is published; its definition is in docs/figures.md. The figures of a kind
 * of case are an enum of that kind.
 */
public interface Figure {

    /** Whether a figure says how much happened in a day, or how much stood at its end. */
    enum Type {
        FLOW,
        STOCK
    }

    /** As it is published, such as {@code hazards.found}. */
    String id();

    Type type();
}
