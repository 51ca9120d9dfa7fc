package anlan.usecases;

import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with several fields, so that all of it is said at once (一次告知). */
public final class Errors {

    private final List<FieldError> all = new ArrayList<>();

    /** Checks a field, and keeps what is wrong with it. */
    public void check(Runnable check) {
        try {
            check.run();
        } catch (Invalid wrong) {
            all.addAll(wrong.errors());
        }
    }

    /** What a field comes to; something else if it is wrong, which is not used then. */
    public <T> T of(Supplier<T> field, T otherwise) {
        try {
            return field.get();
        } catch (Invalid wrong) {
            all.addAll(wrong.errors());
            return otherwise;
        }
    }

    /**
     * Says what is wrong.
     *
     * @throws Invalid if anything is
     */
    public void say() {
        if (!all.isEmpty()) {
            throw new Invalid(all);
        }
    }
}
