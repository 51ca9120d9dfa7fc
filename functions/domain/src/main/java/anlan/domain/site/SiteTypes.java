package anlan.domain.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of site that a city knows: data, not code. */
public final class SiteTypes {

    private final Map<String, SiteType> byWord = new LinkedHashMap<>();

    /**
     * Takes the types.
     *
     * @throws IllegalArgumentException if there is none, or one comes twice
     */
    public SiteTypes(List<SiteType> types) {
        for (SiteType type : types) {
            if (byWord.put(type.word(), type) != null) {
                throw new IllegalArgumentException("a type of site comes twice: " + type.word());
            }
        }
        if (byWord.isEmpty()) {
            throw new IllegalArgumentException("there is no type of site");
        }
    }

    /** The type of that word, or null. */
    public @Nullable SiteType find(String word) {
        return byWord.get(word);
    }

    /** All of them, in the order in which they are offered. */
    public List<SiteType> all() {
        return List.copyOf(byWord.values());
    }
}
