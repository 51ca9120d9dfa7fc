package anlan.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The promises that a run saw broken, each in one sentence. */
final class Findings {

    private static final int SHOWN = 12;
    private static final int ALIKE = 3;

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

    /** The first that begins as the pattern has it; null if there is none. */
    @Nullable
    String like(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return all.stream()
                .filter(each -> wanted.matcher(each).lookingAt())
                .findFirst()
                .orElse(null);
    }

    int count() {
        return all.size();
    }

    /** The first of them, of those that differ by a number or an id alone the first three. */
    List<String> shown() {
        Map<String, Integer> alike = new HashMap<>();
        return all.stream()
                .filter(each -> alike.merge(each.replaceAll("[^ ]*[0-9][^ ]*", "#"), 1, Integer::sum) <= ALIKE)
                .limit(SHOWN)
                .toList();
    }
}
