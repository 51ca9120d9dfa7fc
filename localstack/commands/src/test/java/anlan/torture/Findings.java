package anlan.torture;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The promises that a run saw broken, each in one sentence. */
final class Findings {

    private static final int SHOWN = 12;

    private final Set<String> all = new ConcurrentSkipListSet<>();

    void add(String finding) {
        all.add(finding);
    }

    void check(boolean holds, String otherwise) {
        if (!holds) {
            add(otherwise);
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    /** The first of them. */
    List<String> shown() {
        return all.stream().limit(SHOWN).toList();
    }
}
