package anlan.usecases;

import org.jspecify.annotations.Nullable;

/**
 * The value of one field of a form; to be taken once every field has been checked.
 *
 * @param value null if the field was left out, or is among the errors
 */
public record Field<T>(@Nullable T value) {

    /** The value of a required field. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("a field was used before all were checked");
        }
        return value;
    }

    public T or(T otherwise) {
        return value == null ? otherwise : value;
    }
}
