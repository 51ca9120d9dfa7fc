package anlan.domain.register;

/**
 * The store's answer to one attempt to enter something under a name of the caller's choosing.
 */
public sealed interface Entered<T> {

    /** It is in. */
    record New<T>(T value) implements Entered<T> {}

    /** This key had entered it before; what was meant then stands. */
    record Again<T>(T value, String fingerprint) implements Entered<T> {}

    /** Another key had entered something under that name. */
    record Taken<T>() implements Entered<T> {}
}
