package anlan.replay;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.torture.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rounds of a year (网格走访): each goes to sites of a town, and all that inspections have not
 * visited is visited so. Whether a month comes to what is due in it is not planned.
 */
final class GridTales {

    private final Shape shape;
    private final CityKeys keys;
    private final Registers registers;
    private final long seed;

    GridTales(Shape shape, CityKeys keys, Registers registers, long seed) {
        this.shape = shape;
        this.keys = keys;
        this.registers = registers;
        this.seed = seed;
    }

    /**
     * All rounds.
     *
     * @param visits that are left for them
     */
    void of(Targets.Visits visits, Consumer<Tale> told) {
        int hosts = visits.hosts();
        int others = visits.sites() - hosts;
        int most = registers.others();
        int rounds = Math.max(Math.ceilDiv(hosts, Registers.HOSTS.size()), Math.ceilDiv(others, most));
        for (int n = 0; n < rounds; n++) {
            told.accept(round(n, InspectionTales.share(hosts, n, rounds), InspectionTales.share(others, n, rounds)));
        }
    }

    private Tale round(int n, int hosts, int others) {
        Dice dice = new Dice(seed, "round", n);
        int second = shape.found(dice);
        String town = shape.town(dice);
        String who = "post:town-" + town;
        String key = "replay-" + seed + "-round-" + n;
        CaseId id = keys.caseId(CaseKind.DUTYMONTH, who, key);
        String path = "/v1/grids/" + registers.grid(town) + "/visits";
        Tale tale = new Tale(CaseKind.DUTYMONTH, path, key, town, id, registers.grid(town), second);
        List<String> counts = new ArrayList<>(List.of("grids.visits", "grids.visits.kind.KEEPER"));
        ObjectNode body = Tale.body()
                .put("kind", "KEEPER")
                .put("heldOn", shape.date(second / Shape.DAY).toString());
        body.putArray("duties").add(Registers.DUTY);
        ArrayNode sites = body.putArray("sites");
        for (int at = 0; at < hosts; at++) {
            went(sites, counts, town, Registers.HOSTS.get((n + at) % Registers.HOSTS.size()), 0);
        }
        for (int at = 0; at < others; at++) {
            Registers.Place place = registers.other(at);
            went(sites, counts, town, place.type(), place.number());
        }
        tale.act(who, "", body, counts.toArray(String[]::new));
        return tale;
    }

    private void went(ArrayNode sites, List<String> counts, String town, String type, int number) {
        sites.add(registers.site(town, type, number));
        counts.add("sites.visits");
        counts.add("sites.visits.type." + type);
    }
}
