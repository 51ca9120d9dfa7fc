package anlan.domain.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The city's list of duties (网格履职清单), which is data and not code. */
public final class Duties {

    private final String version;
    private final Map<String, Duty> byWord = new LinkedHashMap<>();

    /**
     * Takes the list.
     *
     * @param version of the list, as the city names it
     * @throws IllegalArgumentException if there is no duty, or two have one word
     */
    public Duties(String version, List<Duty> duties) {
        this.version = version;
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("nothing is due in a grid");
        }
        for (Duty duty : duties) {
            if (byWord.put(duty.word(), duty) != null) {
                throw new IllegalArgumentException("two duties are called " + duty.word());
            }
        }
    }

    public String version() {
        return version;
    }

    /** The duty of that word, or null if the list has none. */
    public @Nullable Duty find(String word) {
        return byWord.get(word);
    }

    /** In the order of the list. */
    public List<Duty> all() {
        return List.copyOf(byWord.values());
    }

    /** What is due in a grid that says nothing else. */
    public List<Due> usual() {
        return all().stream().map(duty -> new Due(duty.word(), duty.perMonth())).toList();
    }
}
