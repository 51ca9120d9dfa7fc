package anlan.dynamodb;

import anlan.domain.casefile.Particulars;
import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one kind of case becomes an item, and an item a case again. What all kinds have is written
 * here, what only one has by its own rows.
 */
abstract class CaseMapper<C extends Case> {

    /** Said by some state of every kind. */
    private static final List<String> SHARED = List.of("more", "askedBy", "master", "closedAt", "inTime");

    private final Class<C> type;
    private final List<String> mutable;

    /**
     * Names what only this kind has.
     *
     * @param mutable attributes that a transition takes away if it does not set them
     */
    CaseMapper(Class<C> type, String... mutable) {
        this.type = type;
        this.mutable = Stream.of(ProgressRows.MUTABLE, SHARED, List.of(mutable))
                .flatMap(List::stream)
                .toList();
    }

    /** What never changes, and only this kind has. */
    abstract Row fixed(C opened);

    /** What a transition may change, and only this kind has. */
    abstract Row changing(C state);

    /** A case with what all kinds have, which is read already. */
    abstract C read(Row row, Particulars particulars, Progress progress);

    /** What only certain moves set and demand: nothing, for most. */
    Guard guard(Transition<?> transition) {
        return Guard.NONE;
    }

    /**
     * Items beside the case with a move, which mean nothing without the case: none, for most.
     *
     * @param event that of the move
     */
    List<Row> beside(C moved, CaseEvent event) {
        return List.of();
    }

    final Class<C> type() {
        return type;
    }

    /** The attributes that a transition takes away if it does not set them. */
    final List<String> mutable() {
        return mutable;
    }

    /** A case as a whole item. */
    final Row write(C opened) {
        return ParticularsRows.write(opened.dossier().particulars())
                .with(fixed(opened))
                .with(state(opened));
    }

    final C read(Row row) {
        return read(row, ParticularsRows.read(row), ProgressRows.read(row));
    }

    /** The attributes that a transition sets. */
    final Row state(C state) {
        return ProgressRows.write(state).with(changing(state));
    }

    /** The mapper of a kind. */
    static CaseMapper<?> of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintRows.MAPPER;
            case HAZARD -> HazardRows.MAPPER;
            case INSPECTION -> InspectionRows.MAPPER;
            case DUTYMONTH -> DutyMonthRows.MAPPER;
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
