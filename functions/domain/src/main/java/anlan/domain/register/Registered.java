package anlan.domain.register;

/**
 * An entry of a register.
 *
 * @param <K> its name
 */
public interface Registered<K> {

    /** Names it for ever, such as {@code town-331082112}. */
    K id();

    /** How often it has been written; 1 when it is entered. */
    int version();
}
