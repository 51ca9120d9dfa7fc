package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import anlan.domain.site.SiteVisits;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By what a figure is split: {@code hazards.found.grade.MAJOR} is a part of {@code hazards.found}. */
enum Split {
    CATEGORY,
    GRADE,
    SOURCE,
    /** Village or community in which the case lies; one that only names its town is in none. */
    VILLAGE,
    /** Type of the sites that were visited. */
    TYPE,
    /** Kind of a visit to a grid. */
    KIND,
    /** Unit that answered for the case when it happened; none did, where that is not named. */
    UNIT,
    /** Campaign that counts the case; a case that several count is in the part of each. */
    CAMPAIGN;

    /** As it stands in ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part to which an event belongs, the empty text if to none. */
    String of(CaseEvent event) {
        CaseEvent.Topic topic = event.topic();
        return switch (this) {
            case CATEGORY -> topic.category().value();
            case GRADE -> word(topic.grade());
            case SOURCE -> word(topic.source());
            case VILLAGE -> village(topic.area());
            case KIND -> event.fact(Fact.VISIT_KIND);
            case UNIT -> event.fact(Fact.UNIT);
            case TYPE, CAMPAIGN -> "";
        };
    }

    /**
     * How often an event counts for each part, where it counts so often for the whole. Sites of
     * several types may be visited at once: these are counted as the event says. What several
     * campaigns count is counted for each.
     */
    SortedMap<String, Long> parts(CaseEvent event, long n) {
        SortedMap<String, Long> parts = new TreeMap<>();
        if (this == TYPE) {
            parts.putAll(SiteVisits.parse(event.fact(Fact.VISITS)).byType());
        }
        String campaigns = event.fact(Fact.CAMPAIGNS);
        if (this == CAMPAIGN && !campaigns.isEmpty()) {
            for (String campaign : campaigns.split(",", -1)) {
                parts.put(campaign, n);
            }
        }
        String part = of(event);
        if (!part.isEmpty()) {
            parts.put(part, n);
        }
        return parts;
    }

    /** What is counted for one part of it, by the ids of the whole figures; 0 where nothing is. */
    SortedMap<String, Long> only(SortedMap<String, Long> counts, String part) {
        SortedMap<String, Long> only = new TreeMap<>();
        for (KindFold kind : KindFold.all()) {
            for (Figure figure : kind.figures()) {
                if (figure.splits().contains(this)) {
                    only.put(figure.id(), counts.getOrDefault(part(figure.id(), part), 0L));
                }
            }
        }
        return only;
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String village(AreaCode area) {
        return area.equals(area.town()) ? "" : area.value();
    }

    /** Id of a part of a figure, or of a part of a part. */
    String part(String figure, String value) {
        return figure + "." + id() + "." + value;
    }

    /** Whether that is the id of a part by it. */
    boolean isIn(String figure) {
        return figure.contains("." + id() + ".");
    }
}
