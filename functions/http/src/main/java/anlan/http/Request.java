package anlan.http;

import anlan.domain.people.Actor;
import anlan.domain.refusal.Unauthenticated;
import anlan.usecases.Asked;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call that has passed the front door, as a handler sees it.
 *
 * @param query its parameters, of which the route has declared which there are
 * @param actor null on a route that is open to anybody
 * @param key idempotency key, empty on a route that needs none
 * @param fingerprint digest of the body, which tells a retry from a key used twice
 * @param fields of the body, empty where there is none
 * @param table in its place, empty where none is taken
 */
record Request(
        HttpCall call,
        Map<String, String> named,
        Parameters query,
        @Nullable Actor actor,
        String key,
        String fingerprint,
        Fields fields,
        CsvTable table) {

    /** Whoever signed in. */
    Actor by() {
        if (actor == null) {
            throw new Unauthenticated();
        }
        return actor;
    }

    /** What they ask to be written, once for its key: of another thing of the path, it is another key. */
    Asked asked() {
        String bound = named.isEmpty() ? key : key + " " + String.join(" ", new TreeMap<>(named).values());
        return new Asked(by(), bound, fingerprint);
    }

    /** The part of the path that stands for a name of the template. */
    String named(String name) {
        return named.getOrDefault(name, "");
    }
}
