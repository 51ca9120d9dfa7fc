package anlan.domain.register;

/** An entry of a register. */
public interface Registered {

    /** Names it for ever, such as {@code town-331082112}. */
    String id();

    /** How often it has been written; 1 when it is entered. */
    int version();
}
