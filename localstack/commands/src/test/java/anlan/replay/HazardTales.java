package anlan.replay;

import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Rules;
import anlan.torture.Dice;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    /** Who finds a hazard, and in which of the four kinds of inspection. */
    private record Inspector(String post, String source) {}

    private final Shape shape;
    private final CityKeys keys;
    private final Rules rules;
    private final long seed;
    private final int end;

    HazardTales(Shape shape, CityKeys keys, Rules rules, long seed) {
        this.shape = shape;
        this.keys = keys;
        this.rules = rules;
        this.seed = seed;
        this.end = shape.days() * Shape.DAY;
    }

    void of(Targets year, Consumer<Tale> told) {
        Set<Integer> open = open(year);
        for (int n = 0; n < year.found(); n++) {
            Dice dice = dice(n);
            int second = shape.found(dice);
            told.accept(n < year.tail() ? tail(n, second, open.contains(n), dice) : onSpot(n, second, dice));
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
        Tale tale = begun(n, second, town, by);
        String category = dice.one(CATEGORIES);
        ObjectNode body = body(category, "GENERAL", town, by, second);
        body.putObject("onSpot").put("before", "before-" + n + ".jpg").put("after", "after-" + n + ".jpg");
        tale.act(
                "post:" + by.post(),
                "",
                body,
                "hazards.found",
                "hazards.found.category." + category,
                "hazards.found.grade.GENERAL",
                "hazards.found.source." + by.source(),
                "hazards.onSpot",
                "hazards.rectified",
                "hazards.rectifiedOfFound");
        if (rules.recheck(tale.id)) {
            recheck(tale, dice);
        }
        return tale;
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
        Tale tale = begun(n, second, town, by);
        String category = dice.one(CATEGORIES);
        String grade = dice.chance(0.04) ? "MAJOR" : dice.chance(0.12) ? "SERIOUS" : "GENERAL";
        tale.act(
                "post:" + by.post(),
                "",
                body(category, grade, town, by, second),
                "hazards.found",
                "hazards.open",
                "hazards.found.category." + category,
                "hazards.found.grade." + grade,
                "hazards.found.source." + by.source());
        new Rectification(tale, shape, dice, end).of(grade, stays);
        return tale;
    }

    private Tale begun(int n, int second, String town, Inspector by) {
        String key = "replay-" + seed + "-hazard-" + n;
        return new Tale(
                CaseKind.HAZARD, key, town, keys.caseId(CaseKind.HAZARD, "post:" + by.post(), key), key, second);
    }

    private ObjectNode body(String category, String grade, String town, Inspector by, int second) {
        ObjectNode body = Tale.body()
                .put("source", by.source())
                .put("category", category)
                .put("grade", grade)
                .put("description", "现场检查发现,详见照片")
                .put("areaCode", town);
        @Nullable String campaign = shape.campaign(second / Shape.DAY);
        return campaign == null ? body : body.put("campaignId", campaign);
    }

    private static Inspector inspector(String town, Dice dice) {
        double who = dice.unit();
        if (who < 0.001) {
            return new Inspector("leader", "LEADER");
        }
        if (who < 0.15) {
            return new Inspector("inspector", "OFFICE");
        }
        return who < 0.4
                ? new Inspector(dice.one(DEPARTMENTS), "DEPARTMENT")
                : new Inspector("town-" + town, "TOWN_SELF");
    }
}
