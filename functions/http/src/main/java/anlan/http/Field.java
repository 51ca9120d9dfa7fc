package anlan.http;

import org.jspecify.annotations.Nullable;

/**
 * What a field said, once every field has been found to be right.
 *
 * @param value null if it was left out, or is among the errors
 */
record Field<T>(@Nullable T value) {

    /** The value of a field that must be there. */
    T get() {
        if (value == null) {
            throw new IllegalStateException("a field was used before all were checked");
        }
        return value;
    }

    T or(T otherwise) {
        return value == null ? otherwise : value;
    }
}
