package anlan.oidc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys with which the issuer signs now. */
record Keys(List<Key> all) {

    private static final int OK = 200;
    private static final int MOST = 100;

    Keys {
        all = List.copyOf(all);
    }

    /**
     * Reads a set of them.
     *
     * @throws anlan.domain.refusal.Unavailable if there is none
     */
    static Keys read(Wire.Answer answer) {
        if (answer.status() != OK || !answer.body().path("keys").isArray()) {
            throw Wire.away("the issuer has no keys");
        }
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST, answer.body().path("keys").size()); at++) {
            Key key = Key.read(answer.body().path("keys").get(at));
            if (key != null) {
                keys.add(key);
            }
        }
        return new Keys(keys);
    }

    /**
     * The key of that name for that algorithm, or null. Where a token names none, the issuer has to
     * have but one.
     */
    @Nullable
    Key find(String id, String algorithm) {
        List<Key> found = all.stream()
                .filter(key -> key.algorithm().equals(algorithm)
                        && (id.isEmpty() || key.id().equals(id)))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
