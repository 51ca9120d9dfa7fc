package anlan.exports;

import anlan.http.HttpReply;
import anlan.simulation.YearCity;
import anlan.torture.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who goes round the grids in these weeks: keepers and officials do some of what is due, find hazards,
 * and enter some of it when the month is over.
 */
final class Keepers {

    private static final String ROOT = "/v1/grids";
    private static final String TOWN = "331082001";
    private static final List<String> DUTIES = List.of("patrol", "publicity");
    private static final int CREATED = 201;
    private static final int LATE_DAYS = 3;

    private final YearCity city;
    private final Dice dice;
    private final List<String> grids = new ArrayList<>();
    private String site = "";
    private int keys;

    Keepers(YearCity city, Dice dice) {
        this.city = city;
        this.dice = dice;
    }

    /** One grid has little to do, so that its months are done; the others have the list of the city. */
    void begin() {
        site = entered("/v1/sites", """
                {"name":"临海宾馆","type":"HOTEL","areaCode":"331082001"}""");
        enter(TOWN, ",\"duties\":[{\"duty\":\"patrol\",\"perMonth\":2},{\"duty\":\"publicity\"}]");
        enter(TOWN + "001", "");
        enter("331082002", "");
    }

    private void enter(String area, String duties) {
        grids.add(ROOT + "/" + entered(ROOT, """
                {"name":"第%s网格","areaCode":"%s"%s}""".formatted(keys, area, duties)));
    }

    private String entered(String path, String body) {
        HttpReply reply = city.post("post:office", path, key(), body);
        if (reply.status() != CREATED) {
            throw new IllegalStateException(path + " answers " + reply.status() + " " + reply.body());
        }
        return Json.read(reply.body()).path("id").asString("");
    }

    private String key() {
        return "key-of-these-keepers-" + keys++;
    }

    /** Now and then somebody goes there; in the first days of a month, what is left of the one before is entered. */
    void step(LocalDate day) {
        if (dice.chance(0.6)) {
            return;
        }
        boolean late = day.getDayOfMonth() <= LATE_DAYS && dice.chance(0.5);
        LocalDate heldOn = late ? day.withDayOfMonth(1).minusDays(1) : day;
        String who = dice.chance(0.5) ? "post:office" : "post:town-" + TOWN;
        ObjectNode visit = Json.object()
                .put("kind", who.equals("post:office") || dice.chance(0.3) ? "EXPERIENCE_DAY" : "KEEPER")
                .put("heldOn", heldOn.toString());
        DUTIES.subList(0, 1 + dice.below(DUTIES.size())).forEach(visit.putArray("duties")::add);
        if (dice.chance(0.2)) {
            visit.putArray("findings")
                    .addObject()
                    .put("as", "HAZARD")
                    .put("category", "fire-equipment")
                    .put("description", "灭火器过期");
        }
        String grid = dice.one(grids);
        if (grid.equals(grids.getFirst()) && dice.chance(0.6)) {
            visit.putArray("sites").add(site);
        }
        city.post(who, grid + "/visits", key(), visit.toString());
    }
}
