package anlan.dynamodb;

import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.AwaitingExtension;
import anlan.domain.people.Doer;
import java.util.function.BiFunction;

/** The extension that a case waits for, as attributes of its state. */
final class ExtensionRows {

    private ExtensionRows() {}

    static Row write(AwaitingExtension<?> asking) {
        return new Row().text("more", asking.more().text()).nested("askedBy", DoerRows.write(asking.askedBy()));
    }

    static <S> S read(Row row, BiFunction<Term, Doer, S> state) {
        return state.apply(Term.parse(row.text("more")), DoerRows.read(row.nested("askedBy")));
    }
}
