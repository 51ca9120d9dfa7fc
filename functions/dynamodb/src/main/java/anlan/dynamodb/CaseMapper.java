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

    /** The mapper of a kind. */
    static CaseMapper<?> of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintRows.MAPPER;
            case HAZARD -> HazardRows.MAPPER;
        };
    }
}
