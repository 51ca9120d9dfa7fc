package anlan.usecases.export;

/**
 * Takes what is exported, one after another.
 *
 * @param <T> what is exported
 */
@FunctionalInterface
public interface Taker<T> {

    /** Takes one more; false if there is no room for another. */
    boolean take(T next);
}
