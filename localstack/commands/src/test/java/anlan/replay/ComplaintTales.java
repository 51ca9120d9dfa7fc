package anlan.replay;

import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.torture.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The complaints of a year with their whole lives: taken on or not, merged, answered, called back
 * about, done again, closed and opened again.
 */
final class ComplaintTales {

    private static final List<String> CATEGORIES = List.of(
            "noise",
            "noise",
            "noise",
            "wages",
            "wages",
            "water-supply",
            "power-supply",
            "gas-heat-supply",
            "fire-exit",
            "electrical-wiring",
            "road-traffic",
            "environment",
            "environment",
            "food-safety",
            "public-order",
            "neighbour-dispute",
            "fraud-debt",
            "construction-site",
            "hotel-venue",
            "other");

    /** Of how many one is another report of what an earlier one is about. */
    private static final int SAME_MATTER = 20;

    private final Shape shape;
    private final CityKeys keys;
    private final long seed;
    private final int end;

    ComplaintTales(Shape shape, CityKeys keys, long seed) {
        this.shape = shape;
        this.keys = keys;
        this.seed = seed;
        this.end = shape.days() * Shape.DAY;
    }

    void of(Targets year, Consumer<Tale> told) {
        int citizens = Math.max(10, year.complaints() * 7 / 10);
        List<Answering> answered = new ArrayList<>();
        for (int n = 0; n < year.complaints(); n++) {
            Dice dice = new Dice(seed, "complaint", n);
            String reporter = "citizen:replay-" + dice.below(citizens);
            if (n % SAME_MATTER == SAME_MATTER - 1 && !answered.isEmpty()) {
                told.accept(follower(n, reporter, dice.one(answered), dice));
                continue;
            }
            String town = shape.town(dice);
            String category = dice.one(CATEGORIES);
            int second = shape.reported(dice, shape.days() - 1);
            Tale tale = begun(n, reporter, town, category, "", second);
            if (dice.chance(0.04)) {
                rejected(tale, dice);
            } else {
                Answering life = new Answering(tale, category, reporter, shape, dice, end);
                life.plan();
                if (second < (shape.days() - 2) * Shape.DAY) {
                    answered.add(life);
                }
            }
            told.accept(tale);
        }
    }

    private void rejected(Tale tale, Dice dice) {
        int second = tale.now() + 5 * Shape.MINUTE + dice.below(40 * Shape.MINUTE);
        if (second < end) {
            tale.at(second);
            tale.act(
                    "post:office",
                    "reject",
                    Tale.body().put("reason", "不属于受理范围"),
                    "complaints.closed",
                    "-complaints.open");
        }
    }

    /** Somebody else reports the same, and the office sees that it is. */
    private Tale follower(int n, String reporter, Answering master, Dice dice) {
        int second = master.tale().acts.getFirst().second() + 5 * Shape.MINUTE + dice.below(3 * Shape.HOUR);
        Tale tale = begun(n, reporter, master.tale().town, master.category(), master.tale().row, second);
        tale.at(second + 5 * Shape.MINUTE + dice.below(30 * Shape.MINUTE));
        tale.act(
                "post:office",
                "merge",
                Tale.body().put("master", master.tale().id.value()),
                "complaints.closed",
                "-complaints.open");
        return tale;
    }

    private Tale begun(int n, String reporter, String town, String category, String row, int second) {
        String key = "replay-" + seed + "-complaint-" + n;
        Tale tale = new Tale(
                CaseKind.COMPLAINT,
                key,
                town,
                keys.caseId(CaseKind.COMPLAINT, reporter, key),
                row.isEmpty() ? key : row,
                second);
        ObjectNode body = Tale.body()
                .put("category", category)
                .put("description", "请尽快处理")
                .put("areaCode", town);
        tale.act(reporter, "", body, "complaints.new", "complaints.open", "complaints.new.category." + category);
        return tale;
    }
}
