package anlan.catalogue;

import anlan.domain.event.EventKind;
import anlan.domain.subscription.StatusTemplate;
import anlan.domain.subscription.StatusTemplates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The messages that reporters can subscribe to. */
final class SubscriptionSeeds {

    private static final int VERSION = 1;

    private SubscriptionSeeds() {}

    static StatusTemplates templates() {
        JsonNode file = SeedFile.read("subscriptions");
        if (file.required("version").intValue() != VERSION) {
            throw new IllegalStateException("seeds/subscriptions.json is of another version");
        }
        List<StatusTemplate> templates = new ArrayList<>();
        file.required("templates").forEach(template -> templates.add(template(template)));
        return new StatusTemplates(templates);
    }

    private static StatusTemplate template(JsonNode node) {
        SortedMap<String, String> places = new TreeMap<>();
        node.required("places")
                .properties()
                .forEach(place -> places.put(place.getKey(), place.getValue().stringValue()));
        Map<EventKind, String> words = new EnumMap<>(EventKind.class);
        node.required("words")
                .properties()
                .forEach(word -> words.put(
                        EventKind.valueOf(word.getKey()), word.getValue().stringValue()));
        @Nullable String page = node.has("page") ? SeedFile.text(node, "page") : null;
        return new StatusTemplate(
                SeedFile.text(node, "id"),
                SeedFile.text(node, "title"),
                SeedFile.text(node, "providerCode"),
                page,
                places,
                words);
    }
}
