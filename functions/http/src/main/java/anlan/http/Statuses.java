package anlan.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses that a kind of case can have, as lists can be asked for them. */
final class Statuses {

    private Statuses() {}

    /** The names of all of them. */
    static Set<String> of(Enum<?>[] statuses) {
        return Stream.of(statuses).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
