package anlan.domain.site;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many sites were visited (家次), by the word of their type.
 *
 * @param byType none of them 0
 */
public record SiteVisits(SortedMap<String, Long> byType) {

    public static final SiteVisits NONE = new SiteVisits(new TreeMap<>());

    public SiteVisits {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
    }

    /** Visits of sites of these types; one that is named twice was visited twice. */
    public static SiteVisits of(Collection<String> types) {
        SortedMap<String, Long> visits = new TreeMap<>();
        types.forEach(type -> visits.merge(type, 1L, Long::sum));
        return new SiteVisits(visits);
    }

    public long total() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As events and items keep it, such as {@code FACTORY=2,HOTEL=1}. */
    public String text() {
        return byType.entrySet().stream()
                .map(visit -> visit.getKey() + "=" + visit.getValue())
                .collect(Collectors.joining(","));
    }

    /** Reads that text. */
    public static SiteVisits parse(String text) {
        SortedMap<String, Long> visits = new TreeMap<>();
        for (String visit : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] words = visit.split("=", -1);
            visits.put(words[0], Long.parseLong(words[1]));
        }
        return new SiteVisits(visits);
    }
}
