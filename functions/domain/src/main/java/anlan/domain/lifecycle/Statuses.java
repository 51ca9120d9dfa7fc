package anlan.domain.lifecycle;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The statuses that a kind of case can have: the names of its states, as lists can be asked for them. */
public final class Statuses {

    private Statuses() {}

    /** Every status of the lifecycle, read off its sealed interface, so that a new state is one from the start. */
    public static Set<String> of(Class<? extends Case> lifecycle) {
        Set<String> statuses = new TreeSet<>();
        gather(lifecycle, statuses);
        return Set.copyOf(statuses);
    }

    private static void gather(Class<?> type, Set<String> statuses) {
        if (type.isSealed()) {
            for (Class<?> narrower : type.getPermittedSubclasses()) {
                gather(narrower, statuses);
            }
        } else {
            statuses.add(type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
        }
    }
}
