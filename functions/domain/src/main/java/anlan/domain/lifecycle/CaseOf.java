package anlan.domain.lifecycle;

/**
 * A case of one kind, with the papers of that kind.
 *
 * @param <C> the kind of case
 * @param <D> its papers
 */
public interface CaseOf<C extends Case, D extends Dossier<D>> extends Case {

    @Override
    D dossier();

    /** The same state with other papers, for what happens in any state. */
    C with(D dossier);

    @Override
    default Case withProgress(Progress next) {
        return with(dossier().with(next));
    }
}
