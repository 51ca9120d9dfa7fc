package anlan.torture;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * What the history of a case calls for, by seeds/ladder.json alone: each rung that an event names
 * is told to its roles, and each that was passed on the way is superseded.
 */
final class LadderModel {

    private static final String PASSED = "SUPERSEDED";
    private static final Set<String> CITY = Set.of("office", "leader");

    private final JsonNode ladder;

    private LadderModel(JsonNode ladder) {
        this.ladder = ladder;
    }

    static LadderModel read() {
        return new LadderModel(Json.resource("/seeds/ladder.json"));
    }

    /** The intents of one case: which must be there, which may be, and which of them were passed. */
    private static final class Calls {
        final Set<String> must = new TreeSet<>();
        final Set<String> may = new TreeSet<>();
        final Set<String> passed = new TreeSet<>();

        void tells(String key, JsonNode rung) {
            roles(rung).forEach(role -> must.add(key + role));
        }

        void passes(String key, JsonNode rung) {
            boolean reminds = Json.text(rung, "offset").startsWith("-");
            roles(rung).forEach(role -> {
                // A reminder may have been left out when the clock was set.
                (reminds ? may : must).add(key + role);
                passed.add(key + role);
            });
        }

        private static List<String> roles(JsonNode rung) {
            List<String> roles = new ArrayList<>();
            rung.path("roles").forEach(role -> roles.add(role.asString("")));
            return roles;
        }

        /** How the intents that are there differ, or the empty text. */
        String difference(Map<String, String> found, boolean onePostForMany) {
            Set<String> more = new TreeSet<>(found.keySet());
            more.removeAll(must);
            more.removeAll(may);
            if (!more.isEmpty()) {
                return "nobody called for " + more;
            }
            Set<String> less = new TreeSet<>(must);
            less.removeAll(found.keySet());
            if (!less.isEmpty() && !onePostForMany) {
                return "missing " + less;
            }
            return passed.stream()
                    .filter(key -> !found.getOrDefault(key, PASSED).equals(PASSED))
                    .map(key -> key + " was passed")
                    .findFirst()
                    .orElse("");
        }
    }

    /** Says where the intents of a case are not those that its history calls for. */
    void compare(String id, List<Table.Item> history, List<Table.Item> intents, Findings findings) {
        Map<String, String> found = new TreeMap<>();
        intents.forEach(intent -> found.put(intent.sk(), intent.text("fate")));
        // Where the city itself answers, one post has several parts in a case, and is told once.
        boolean onePostForMany = intents.stream().anyMatch(intent -> CITY.contains(intent.text("accused")))
                || history.stream()
                        .anyMatch(event -> CITY.contains(fact(event, "owner"))
                                || event.text("event").equals("ACCUSED"));
        String difference = calls(history, "days").difference(found, onePostForMany);
        if (!difference.isEmpty()
                && !calls(history, "hours").difference(found, onePostForMany).isEmpty()) {
            findings.add("intents differ from what the history calls for: " + id + " " + difference);
        }
    }

    private Calls calls(List<Table.Item> history, String terms) {
        Calls calls = new Calls();
        Set<String> steps = new TreeSet<>();
        String version = "";
        String climbed = "";
        boolean late = false;
        for (Table.Item event : history) {
            if (!fact(event, "dueVersion").isEmpty()) {
                version = fact(event, "dueVersion");
                late = late && !fact(event, "late").equals("ended");
                climbed = late ? climbed : "";
            }
            String rung = fact(event, "rung");
            if (!rung.isEmpty()) {
                climb(calls, rungs(terms), version, climbed, rung);
                climbed = rung;
                late = late || fact(event, "late").equals("began");
            }
            String step = fact(event, "step");
            if (!step.isEmpty()) {
                String due = OffsetDateTime.parse(fact(event, "stepDueAt"))
                        .toInstant()
                        .toString();
                steps.add(due + "#" + step);
                step(calls, steps, due + "#" + step.substring(0, step.indexOf('+')), step.substring(step.indexOf('+')));
            }
        }
        return calls;
    }

    private List<JsonNode> rungs(String terms) {
        List<JsonNode> rungs = new ArrayList<>();
        ladder.path("rungs").forEach(rung -> {
            if (rung.path("terms").toString().contains(terms)) {
                rungs.add(rung);
            }
        });
        return rungs;
    }

    private static void climb(Calls calls, List<JsonNode> rungs, String version, String climbed, String rung) {
        boolean above = climbed.isEmpty();
        for (JsonNode each : rungs) {
            String name = Json.text(each, "rung");
            String key = version + "#" + name + "#";
            if (name.equals(rung)) {
                calls.tells(key, each);
                calls.may.add(key + "owner");
                return;
            }
            if (above) {
                calls.passes(key, each);
            }
            above |= name.equals(climbed);
        }
    }

    private void step(Calls calls, Set<String> told, String step, String rung) {
        for (JsonNode each : ladder.path("steps")) {
            String name = Json.text(each, "rung");
            String key = step + name + "#";
            if (name.equals(rung)) {
                calls.tells(key, each);
                calls.may.add(key + "actor");
                return;
            }
            if (!told.contains(step + name)) {
                calls.passes(key, each);
            }
        }
    }

    private static String fact(Table.Item event, String name) {
        AttributeValue value = event.nested("facts").get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
