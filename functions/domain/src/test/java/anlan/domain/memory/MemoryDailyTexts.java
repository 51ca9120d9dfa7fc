package anlan.domain.memory;

import anlan.domain.alert.DailyTexts;
import anlan.domain.people.PostId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The port {@code DailyTexts} in memory. */
final class MemoryDailyTexts implements DailyTexts {

    private final Map<String, Set<String>> names = new HashMap<>();

    @Override
    public synchronized boolean count(PostId post, LocalDate day, String name, int most) {
        Set<String> counted = names.computeIfAbsent(post + " " + day, key -> new HashSet<>());
        return counted.contains(name) || (counted.size() < most && counted.add(name));
    }

    @Override
    public synchronized void takeBack(PostId post, LocalDate day, String name) {
        names.getOrDefault(post + " " + day, new HashSet<>()).remove(name);
    }
}
