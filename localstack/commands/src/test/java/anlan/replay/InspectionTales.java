package anlan.replay;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.torture.Dice;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The inspections of a year (四查): each has points and people, and some find hazards. */
final class InspectionTales {

    private static final int MOST_FINDINGS = 5;

    /** Within how many days one is looked back at. */
    private static final int LATEST = 7;

    private final Shape shape;
    private final CityKeys keys;
    private final Registers registers;
    private final long seed;
    private final int end;

    InspectionTales(Shape shape, CityKeys keys, Registers registers, long seed) {
        this.shape = shape;
        this.keys = keys;
        this.registers = registers;
        this.seed = seed;
        this.end = shape.days() * Shape.DAY;
    }

    /**
     * One inspection, whose end is not planned yet.
     *
     * @param points how many it has
     * @param findings how many hazards are found, all of them fixed on the spot
     * @param end plans it, once the findings are known
     */
    record Held(Tale tale, HazardTales.Inspector by, int second, int points, int findings, Ending end) {
        void end(List<CaseId> found) {
            end.of(found);
        }
    }

    /** How an inspection ends. */
    @FunctionalInterface
    interface Ending {
        void of(List<CaseId> found);
    }

    List<Held> of(Targets year) {
        Targets.Inspections all = year.inspections();
        int room = all.held() == 0 ? 0 : Math.min(MOST_FINDINGS, year.onSpot() / all.held());
        List<Held> held = new ArrayList<>();
        for (int n = 0; n < all.held(); n++) {
            held.add(held(n, share(all.points(), n, all.held()), share(all.personTimes(), n, all.held()), room, all));
        }
        return held;
    }

    /** That of the n-th of so many, so that all come to the whole. */
    static int share(int whole, int n, int of) {
        return Math.toIntExact((n + 1L) * whole / of - (long) n * whole / of);
    }

    private Held held(int n, int points, int personTimes, int room, Targets.Inspections all) {
        Dice dice = new Dice(seed, "inspection", n);
        int second = shape.found(dice);
        String town = shape.town(dice);
        boolean leads = n < all.leaders();
        HazardTales.Inspector by =
                leads ? new HazardTales.Inspector("leader", "LEADER") : HazardTales.official(town, dice.unit(), dice);
        String key = "replay-" + seed + "-inspection-" + n;
        CaseId id = keys.caseId(CaseKind.INSPECTION, "post:" + by.post(), key);
        Tale tale = new Tale(CaseKind.INSPECTION, key, town, id, key, second);
        List<String> counts = new ArrayList<>(List.of(
                "inspections.held",
                "inspections.open",
                "inspections.held.source." + by.source(),
                "inspections.personTimes*" + personTimes,
                "inspections.points*" + points));
        ObjectNode body = Tale.body()
                .put("source", by.source())
                .put("title", leads ? "领导带队督查" : "安全生产检查")
                .put("areaCode", town)
                .put("heldOn", shape.date(second / Shape.DAY).toString())
                .put("personTimes", personTimes);
        if (leads) {
            body.put("leader", "带队市领导");
        }
        points(body.putArray("points"), town, points, dice.below(Registers.TYPES.size()), counts);
        tale.act("post:" + by.post(), "", body, counts.toArray(String[]::new));
        return new Held(tale, by, second, points, dice.below(room + 1), found -> ends(tale, by.source(), found, dice));
    }

    /** Sites of the town, each once, and then places that no register has. */
    private void points(ArrayNode points, String town, int many, int from, List<String> counts) {
        for (int at = 0; at < many; at++) {
            if (at < Registers.TYPES.size()) {
                String type = Registers.TYPES.get((from + at) % Registers.TYPES.size());
                points.addObject().put("siteId", registers.site(town, type));
                counts.addAll(List.of("sites.visits", "sites.visits.type." + type));
            } else {
                points.addObject().put("name", "沿街店铺 " + at);
            }
        }
    }

    /** A leader's visit is looked back at before the year is over; of the others every fourth is. */
    private void ends(Tale tale, String source, List<CaseId> found, Dice dice) {
        tale.at(tale.now() + Shape.HOUR);
        String who = tale.acts.getFirst().who();
        if (!source.equals("LEADER") && !dice.chance(0.25)) {
            tale.act(who, "conclude", Tale.body(), "inspections.closed", "-inspections.open");
            return;
        }
        int seen = shape.atWork(tale.now() + Shape.DAY + dice.below((LATEST - 2) * Shape.DAY), dice);
        int back = seen < end ? seen : tale.now() + 1 + dice.below(end - tale.now() - 1);
        int day = back / Shape.DAY;
        tale.act(who, "conclude", Tale.body().put("followUpBy", shape.date(day).toString()));
        tale.at(back);
        ObjectNode body = Tale.body();
        ArrayNode rectified = body.putArray("rectified");
        found.forEach(hazard -> rectified.add(hazard.value()));
        tale.act(
                who,
                "look-back",
                body,
                "inspections.closed",
                "inspections.lookedBack",
                "inspections.lookedBack.source." + source,
                "-inspections.open");
    }
}
