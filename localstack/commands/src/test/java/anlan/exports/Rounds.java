package anlan.exports;

import anlan.http.HttpReply;
import anlan.simulation.YearCity;
import anlan.torture.Bodies;
import anlan.torture.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who goes out in these weeks: sites and two campaigns that overlap are entered, inspections are held
 * at them, find hazards, end, and are looked back at.
 */
final class Rounds {

    private static final String ROOT = "/v1/inspections";
    private static final String TOWN = "331082001";
    private static final List<String> TYPES = List.of("HOTEL", "FACTORY", "MARKET");

    /** By their posts: what they are the source of. */
    private static final Map<String, String> SOURCES = new TreeMap<>(
            Map.of("post:inspector", "OFFICE", "post:leader", "LEADER", "post:town-" + TOWN, "TOWN_SELF"));

    private static final int RECENT = 8;

    private record Held(String path, String by, String area) {}

    private final YearCity city;
    private final Dice dice;
    private final List<String> sites = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private int keys;

    Rounds(YearCity city, Dice dice) {
        this.city = city;
        this.dice = dice;
    }

    void begin(LocalDate first) {
        for (String type : TYPES) {
            ObjectNode site =
                    Json.object().put("name", "场所" + type).put("type", type).put("areaCode", TOWN);
            sites.add(entered("post:office", "/v1/sites", site.toString()));
        }
        ObjectNode all = Json.object().put("name", "百日攻坚").put("startsOn", first.toString());
        entered("post:office", "/v1/campaigns", all.toString());
        ObjectNode some = Json.object()
                .put("name", "消防攻坚")
                .put("startsOn", first.plusDays(5).toString());
        some.put("endsOn", first.plusDays(15).toString())
                .putArray("categories")
                .add("fire-equipment")
                .add("fire-exit");
        entered("post:office", "/v1/campaigns", some.toString());
    }

    private String entered(String who, String path, String body) {
        HttpReply reply = city.post(who, path, key(), body);
        String id = Json.read(reply.body()).path("id").asString("");
        if (id.isEmpty()) {
            throw new IllegalStateException(path + " answers " + reply.status() + " " + reply.body());
        }
        return id;
    }

    private String key() {
        return "key-of-these-rounds-" + keys++;
    }

    /** Somebody holds an inspection, or does something at one of the latest. */
    void step(LocalDate day) {
        if (held.isEmpty() || dice.chance(0.4)) {
            hold(day);
        } else {
            deed(latest(), day);
        }
    }

    private Held latest() {
        return held.get(held.size() - 1 - dice.below(Math.min(held.size(), RECENT)));
    }

    private void hold(LocalDate day) {
        String by = dice.one(List.copyOf(SOURCES.keySet()));
        String area = dice.chance(0.5) ? TOWN : TOWN + "001";
        ObjectNode body = (ObjectNode) Json.read(Bodies.inspection(String.valueOf(SOURCES.get(by)), area, day, dice));
        if (area.equals(TOWN) && dice.chance(0.7)) {
            ArrayNode points = (ArrayNode) body.path("points");
            sites.subList(0, 1 + dice.below(sites.size()))
                    .forEach(site -> points.addObject().put("siteId", site));
        }
        held.add(new Held(ROOT + "/" + entered(by, ROOT, body.toString()), by, area));
    }

    private void deed(Held inspection, LocalDate day) {
        JsonNode state = Json.read(city.get(inspection.by(), inspection.path()).body());
        List<String> allowed = new ArrayList<>();
        state.path("allowed").forEach(deed -> allowed.add(deed.asString()));
        if (!allowed.isEmpty()) {
            String deed = dice.one(allowed);
            String body = Bodies.inspected(deed, state.path("version").asLong(), day, dice);
            city.post(inspection.by(), inspection.path() + "/" + deed, key(), body);
        }
    }

    /** A hazard of the inspector, now and then as the finding of an inspection of theirs. */
    String found(String hazard) {
        if (held.isEmpty() || dice.chance(0.6)) {
            return hazard;
        }
        Held inspection = latest();
        JsonNode state = Json.read(city.get("post:inspector", inspection.path()).body());
        boolean theirs = inspection.by().equals("post:inspector");
        if (!theirs || !state.path("status").asString("").equals("OPEN")) {
            return hazard;
        }
        return ((ObjectNode) Json.read(hazard))
                .put("inspectionId", state.path("id").asString(""))
                .put("point", 1)
                .put("areaCode", inspection.area())
                .toString();
    }
}
