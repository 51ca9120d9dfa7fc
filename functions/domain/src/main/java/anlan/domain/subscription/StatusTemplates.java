package anlan.domain.subscription;

import anlan.domain.event.EventKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that reporters can subscribe to, which are data ({@code seeds/subscriptions.json}).
 */
public final class StatusTemplates {

    private final List<StatusTemplate> all;
    private final Map<EventKind, StatusTemplate> byEvent = new EnumMap<>(EventKind.class);

    /**
     * Takes the templates.
     *
     * @throws IllegalArgumentException if two tell the same event, or have the same id
     */
    public StatusTemplates(Collection<StatusTemplate> templates) {
        all = List.copyOf(templates);
        if (all.stream().map(StatusTemplate::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two messages have one id");
        }
        for (StatusTemplate template : all) {
            for (EventKind event : template.words().keySet()) {
                if (byEvent.put(event, template) != null) {
                    throw new IllegalArgumentException("two messages tell of " + event);
                }
            }
        }
    }

    public List<StatusTemplate> all() {
        return all;
    }

    /** The template of that id, or null. */
    public @Nullable StatusTemplate find(String id) {
        return all.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The template that tells of an event, or null if no reporter is told of it. */
    public @Nullable StatusTemplate of(EventKind event) {
        return byEvent.get(event);
    }
}
