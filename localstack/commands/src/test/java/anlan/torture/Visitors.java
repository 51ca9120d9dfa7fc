package anlan.torture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Those who hold inspections in a story, and what is found by which of them. */
final class Visitors {

    /** Each of the source that is theirs. */
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            "post:inspector", "OFFICE",
            "post:leader", "LEADER",
            "post:dept-fire", "DEPARTMENT",
            "post:town-331082001", "TOWN_SELF"));

    private static final String OF_A_TOWN = "post:town-";

    /** An inspection that somebody wants to hold. */
    record Visit(String who, String town, String body) {}

    private final Dice dice;

    /** In which town each inspection is held, by its id. */
    private final Map<String, String> towns = new TreeMap<>();

    Visitors(Dice dice) {
        this.dice = dice;
    }

    Visit visit(LocalDate today) {
        String who = dice.one(new ArrayList<>(SOURCES.keySet()));
        String town = who.startsWith(OF_A_TOWN) ? who.substring(OF_A_TOWN.length()) : dice.one(Bodies.TOWNS);
        return new Visit(who, town, Bodies.inspection(SOURCES.getOrDefault(who, ""), town, today, dice));
    }

    /** An inspection is in, unless its id is the empty text. */
    void held(String id, String town) {
        if (!id.isEmpty()) {
            towns.put(id, town);
        }
    }

    /** Some hazards are found by an inspection, which may be over by now. */
    String found(String hazard) {
        if (towns.isEmpty() || dice.chance(0.6)) {
            return hazard;
        }
        String id = dice.one(new ArrayList<>(towns.keySet()));
        return Json.object(hazard)
                .put("inspectionId", id)
                .put("areaCode", towns.get(id))
                .toString();
    }
}
