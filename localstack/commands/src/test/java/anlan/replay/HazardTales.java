package anlan.replay;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Rules;
import anlan.torture.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The hazards of a year: most are fixed on the spot, of the others a few are open at its end. */
final class HazardTales {

    private static final String OFFICE = "post:office";
    private static final List<String> CATEGORIES = List.of(
            "fire-equipment",
            "fire-equipment",
            "fire-exit",
            "fire-exit",
            "electrical-wiring",
            "electrical-wiring",
            "gas-safety",
            "building-safety",
            "construction-site",
            "road-traffic",
            "flood-geology",
            "work-safety",
            "work-safety",
            "factory-in-factory",
            "hazardous-chemicals",
            "hotel-venue",
            "public-order",
            "environment",
            "food-safety",
            "other");
    private static final List<String> DEPARTMENTS =
            List.of("dept-fire", "dept-housing", "dept-emergency", "dept-police", "dept-traffic");

    /** How long before the end of the year most of those were found that are open then, in days. */
    private static final int LATE = 50;

    /** Seconds between one finding of an inspection and the next. */
    private static final int APART = 5 * Shape.MINUTE;

    /** Who finds a hazard, and in which of the four kinds of inspection. */
    record Inspector(String post, String source) {}

    private final Shape shape;
    private final CityKeys keys;
    private final Rules rules;
    private final long seed;
    private final Registers registers;
    private final int end;

    HazardTales(Shape shape, CityKeys keys, Rules rules, long seed, Registers registers) {
        this.shape = shape;
        this.keys = keys;
        this.rules = rules;
        this.seed = seed;
        this.registers = registers;
        this.end = shape.days() * Shape.DAY;
    }

    /**
     * Plans them.
     *
     * @param held inspections, at each of which some are found that are fixed on the spot
     */
    void of(Targets year, List<InspectionTales.Held> held, Consumer<Tale> told) {
        Set<Integer> open = open(year);
        int n = year.tail();
        for (InspectionTales.Held inspection : held) {
            List<CaseId> findings = new ArrayList<>();
            for (int at = 1; at <= inspection.findings(); at++, n++) {
                Tale tale = finding(n, inspection, inspection.second() + at * APART, dice(n));
                findings.add(tale.id);
                told.accept(tale);
            }
            inspection.end(findings);
        }
        for (; n < year.found(); n++) {
            Dice dice = dice(n);
            told.accept(onSpot(n, shape.found(dice), dice));
        }
        for (n = 0; n < year.tail(); n++) {
            Dice dice = dice(n);
            told.accept(tail(n, shape.found(dice), open.contains(n), dice));
        }
    }

    private Dice dice(int n) {
        return new Dice(seed, "hazard", n);
    }

    /** Which of those that were not fixed on the spot stay open: mostly those that came last. */
    private Set<Integer> open(Targets year) {
        return new HashSet<>(IntStream.range(0, year.tail())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                n -> shape.found(dice(n)) / Shape.DAY + new Dice(seed, "open", n).below(LATE))
                        .reversed()
                        .thenComparing(n -> n))
                .limit(year.open())
                .toList());
    }

    private Tale onSpot(int n, int second, Dice dice) {
        String town = shape.town(dice);
        Inspector by = inspector(town, dice);
        return fixed(begun(n, second, town, by, ""), by, Tale.body(), n, dice);
    }

    private Tale finding(int n, InspectionTales.Held inspection, int second, Dice dice) {
        Tale of = inspection.tale();
        ObjectNode body = Tale.body().put("inspectionId", of.id.value());
        if (inspection.points() > 0) {
            body.put("point", 1 + dice.below(inspection.points()));
        }
        return fixed(begun(n, second, of.town, inspection.by(), of.key), inspection.by(), body, n, dice);
    }

    private Tale fixed(Tale tale, Inspector by, ObjectNode body, int n, Dice dice) {
        String category = dice.one(CATEGORIES);
        describe(body, category, "GENERAL", tale.town, by);
        body.putObject("onSpot").put("before", "before-" + n + ".jpg").put("after", "after-" + n + ".jpg");
        List<String> counts = found(tale, category, "GENERAL", by);
        counts.addAll(List.of("hazards.onSpot", "hazards.rectified", "hazards.rectifiedOfFound"));
        tale.act("post:" + by.post(), "", body, counts.toArray(String[]::new));
        if (rules.recheck(tale.id)) {
            recheck(tale, dice);
        }
        return tale;
    }

    /** Three campaigns that overlap count a hazard once, and once each under their own names. */
    private List<String> found(Tale tale, String category, String grade, Inspector by) {
        List<String> counts = new ArrayList<>(List.of(
                "hazards.found",
                "hazards.found.category." + category,
                "hazards.found.grade." + grade,
                "hazards.found.source." + by.source()));
        shape.campaigns(tale.now() / Shape.DAY)
                .forEach(begins -> counts.add("hazards.found.campaign." + registers.campaign(begins)));
        return counts;
    }

    private void recheck(Tale tale, Dice dice) {
        int second = shape.atWork(tale.now() + Shape.DAY + dice.below(9 * Shape.DAY), dice);
        if (second < end) {
            tale.at(second);
            String who = tale.acts.getFirst().who().equals(OFFICE) ? "post:leader" : OFFICE;
            tale.act(who, "review", Tale.body().put("pass", true).put("evidence", "recheck.jpg"));
        }
    }

    private Tale tail(int n, int second, boolean stays, Dice dice) {
        String town = shape.town(dice);
        Inspector by = inspector(town, dice);
        Tale tale = begun(n, second, town, by, "");
        String category = dice.one(CATEGORIES);
        String grade = dice.chance(0.04) ? "MAJOR" : dice.chance(0.12) ? "SERIOUS" : "GENERAL";
        List<String> counts = found(tale, category, grade, by);
        counts.add("hazards.open");
        ObjectNode body = describe(Tale.body(), category, grade, town, by);
        tale.act("post:" + by.post(), "", body, counts.toArray(String[]::new));
        new Rectification(tale, shape, dice, end).of(grade, stays);
        return tale;
    }

    /** A row of its own, or that of the inspection that finds it. */
    private Tale begun(int n, int second, String town, Inspector by, String row) {
        String key = "replay-" + seed + "-hazard-" + n;
        CaseId id = keys.caseId(CaseKind.HAZARD, "post:" + by.post(), key);
        return new Tale(CaseKind.HAZARD, key, town, id, row.isEmpty() ? key : row, second);
    }

    private static ObjectNode describe(ObjectNode body, String category, String grade, String town, Inspector by) {
        return body.put("source", by.source())
                .put("category", category)
                .put("grade", grade)
                .put("description", "现场检查发现,详见照片")
                .put("areaCode", town);
    }

    private static Inspector inspector(String town, Dice dice) {
        double who = dice.unit();
        return who < 0.001 ? new Inspector("leader", "LEADER") : official(town, who, dice);
    }

    /** Who inspects that is no leader, by a number from 0 to 1. */
    static Inspector official(String town, double who, Dice dice) {
        if (who < 0.15) {
            return new Inspector("inspector", "OFFICE");
        }
        return who < 0.4
                ? new Inspector(dice.one(DEPARTMENTS), "DEPARTMENT")
                : new Inspector("town-" + town, "TOWN_SELF");
    }
}
