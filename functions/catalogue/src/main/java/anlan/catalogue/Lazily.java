package anlan.catalogue;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something once, when it is first asked for. */
final class Lazily<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
