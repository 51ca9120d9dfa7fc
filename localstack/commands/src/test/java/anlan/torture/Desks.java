package anlan.torture;

import anlan.catalogue.Seeds;
import anlan.domain.people.Post;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who has to act on a case, by its status and by whom its history names as the owner: the table
 * knows the same by an attribute of its own, which is not asked here.
 */
final class Desks {

    private static final Set<String> NOBODYS = Set.of(
            "CLOSED",
            "MERGED",
            "WITHDRAWN",
            "NOT_ACCEPTED",
            "DUPLICATE",
            "UNFOUNDED",
            "LOOKED_BACK",
            "CANCELLED",
            "DONE",
            "INCOMPLETE");

    /** The owner's, by the letter of the kind of case. */
    private static final Map<String, Set<String>> OWNERS = Map.of(
            "C", Set.of("DISPATCHED", "SIGNED", "HANDLING", "TO_HAZARD", "TO_DISPUTE", "REWORK", "REOPENED"),
            "H", Set.of("ASSIGNED", "TRANSFERRED", "PLAN_PENDING", "RECTIFYING", "RETURNED", "REOPENED"),
            "I", Set.of("OPEN", "CONCLUDED"),
            "G", Set.of("OPEN"));

    private static final List<String> PLAN = List.of("responsible", "measures", "funds", "schedule", "contingency");

    private final Map<String, String> unitOf = new TreeMap<>();

    Desks() {
        for (Post post : Seeds.roster()) {
            unitOf.put(post.id().value(), post.unit().value());
        }
    }

    /** The cases on each desk, which is named by the kind of case and the unit. */
    Map<String, Set<String>> all(Map<String, Table.Item> states, Map<String, List<Table.Item>> events) {
        Map<String, Set<String>> all = new TreeMap<>();
        states.forEach((id, state) -> {
            String desk = id.charAt(0) + "#" + unit(id, state, events.getOrDefault(id, List.of()));
            if (!NOBODYS.contains(state.text("status"))) {
                all.computeIfAbsent(desk, none -> new TreeSet<>()).add(id);
            }
        });
        return all;
    }

    private String unit(String id, Table.Item state, List<Table.Item> history) {
        String status = state.text("status");
        boolean owners = OWNERS.getOrDefault(id.substring(0, 1), Set.of()).contains(status);
        if (owners && !(status.equals("PLAN_PENDING") && planned(state))) {
            String owner = history.stream()
                    .filter(event -> event.nested("facts").containsKey("owner"))
                    .map(event -> event.nested("facts").get("owner").s())
                    .reduce("nobody", (one, later) -> later);
            return unitOf.getOrDefault(owner, owner);
        }
        // The office acts where no other does, but not on what is said of itself.
        return state.text("accused").equals("office") ? "leader" : "office";
    }

    /** A whole plan waits for its approval. */
    private static boolean planned(Table.Item state) {
        return state.nested("plan").keySet().containsAll(PLAN);
    }
}
