package anlan.dynamodb;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Case;
import java.util.List;

/** How one kind of case becomes an item, and an item a case again. */
interface CaseMapper<C extends Case> {

    Class<C> type();

    /** A case as a whole item. */
    Row write(C state);

    /** The attributes that a transition sets. */
    Row state(C state);

    /** The attributes that a transition takes away if it does not set them. */
    List<String> mutable();

    C read(Row row);

    /** Items beside the case when it comes in: none, for most kinds. */
    default List<Row> beside(C opened) {
        return List.of();
    }

    /** The mapper of a kind. */
    static CaseMapper<?> of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintRows.MAPPER;
            case HAZARD -> HazardRows.MAPPER;
        };
    }

    /**
     * The mapper of a kind whose type is known.
     *
     * @throws IllegalArgumentException if that kind is of another type
     */
    @SuppressWarnings("unchecked") // The type is compared before.
    static <C extends Case> CaseMapper<C> of(CaseKind kind, Class<C> type) {
        CaseMapper<?> mapper = of(kind);
        if (mapper.type() != type) {
            throw new IllegalArgumentException(kind + " is no " + type.getSimpleName());
        }
        return (CaseMapper<C>) mapper;
    }
}
