package anlan.replay;

import anlan.torture.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How a complaint is answered (办理全过程); what would come after the year is left out. */
final class Answering {

    private static final String OFFICE = "post:office";
    private static final List<String> DEPARTMENTS =
            List.of("dept-fire", "dept-housing", "dept-emergency", "dept-police", "dept-labour");

    /** Within how many hours those are answered whose terms are not the usual five working days. */
    private static final Map<String, Integer> HOURS = Map.of(
            "fire-exit",
            2,
            "water-supply",
            20,
            "power-supply",
            20,
            "gas-heat-supply",
            20,
            "fraud-debt",
            280,
            "neighbour-dispute",
            280);

    private static final int USUAL_HOURS = 100;

    private final Tale tale;
    private final String category;
    private final String reporter;
    private final Shape shape;
    private final Dice dice;
    private final int end;
    private final String owner;
    private boolean over;
    private boolean heard;

    Answering(Tale tale, String category, String reporter, Shape shape, Dice dice, int end) {
        this.tale = tale;
        this.category = category;
        this.reporter = reporter;
        this.shape = shape;
        this.dice = dice;
        this.end = end;
        this.owner = dice.chance(0.6) ? "town-" + tale.town : dice.one(DEPARTMENTS);
    }

    Tale tale() {
        return tale;
    }

    String category() {
        return category;
    }

    void plan() {
        boolean again = dice.chance(0.05);
        handed();
        answered(again);
        if (again) {
            after(Shape.DAY, OFFICE, "rework", Tale.body().put("reason", "诉求人反映未解决"));
            replied(Math.min(hours(), USUAL_HOURS) / 2);
            calledBack(false, dice.chance(0.1));
        }
        closed();
        if (dice.chance(0.03)) {
            reopened();
        }
    }

    private void handed() {
        soon(OFFICE, "accept", Tale.body());
        soon(OFFICE, "dispatch", Tale.body().put("owner", owner));
        soon("post:" + owner, "sign", Tale.body());
        if (dice.chance(0.6)) {
            soon("post:" + owner, "contact", Tale.body());
        }
    }

    private void answered(boolean again) {
        int hours = hours();
        boolean late = !again && hours == USUAL_HOURS && dice.chance(0.06);
        replied(late ? 2 * hours : hours);
        calledBack(again, !again && dice.chance(0.08));
    }

    private int hours() {
        return HOURS.getOrDefault(category, USUAL_HOURS);
    }

    /** Those whose term is two hours do not wait for the next morning. */
    private void replied(int hours) {
        int pause = Shape.HOUR / 2 + dice.below(hours * Shape.HOUR);
        int second = tale.now() + pause;
        act(
                hours <= 2 ? second : shape.atWork(second, dice),
                "post:" + owner,
                "reply",
                Tale.body().put("text", "已处理"));
    }

    /**
     * The reporter says what they think: first by themselves, or when they are called.
     *
     * @param unsolved whether they say that it is not
     * @param away whether nobody answers the telephone
     */
    private void calledBack(boolean unsolved, boolean away) {
        String solved = unsolved ? "NO" : dice.chance(0.9) ? "YES" : "PARTLY";
        String satisfied = unsolved ? "NO" : dice.chance(0.8) ? "YES" : "MOSTLY";
        boolean rates = dice.chance(0.1);
        if (rates) {
            soon(
                    reporter,
                    "rate",
                    Tale.body().put("solved", solved).put("satisfied", satisfied),
                    said(solved, satisfied));
        }
        if (away) {
            after(Shape.DAY, OFFICE, "visit", Tale.body().put("reached", false));
        } else {
            after(
                    Shape.DAY,
                    OFFICE,
                    "visit",
                    Tale.body().put("reached", true).put("solved", solved).put("satisfied", satisfied),
                    rates ? new String[0] : said(solved, satisfied));
        }
        heard = rates || !away;
    }

    private static String[] said(String solved, String satisfied) {
        List<String> counts = new ArrayList<>(List.of("complaints.heard"));
        if (solved.equals("YES")) {
            counts.add("complaints.solved");
        }
        if (!satisfied.equals("NO")) {
            counts.add("complaints.satisfied");
        }
        return counts.toArray(String[]::new);
    }

    private void closed() {
        String[] counts = heard
                ? new String[] {
                    "complaints.closed", "-complaints.open", "complaints.finished", "complaints.finishedHeard"
                }
                : new String[] {"complaints.closed", "-complaints.open", "complaints.finished"};
        after(Shape.DAY, OFFICE, "close", Tale.body(), counts);
    }

    private void reopened() {
        after(
                10 * Shape.DAY,
                reporter,
                "reopen",
                Tale.body().put("reason", "又发生了"),
                "complaints.reopened",
                "complaints.open");
        replied(USUAL_HOURS / 2);
        calledBack(false, false);
        closed();
    }

    private void soon(String who, String deed, ObjectNode body, String... counts) {
        act(tale.now() + 5 * Shape.MINUTE + dice.below(25 * Shape.MINUTE), who, deed, body, counts);
    }

    private void after(int within, String who, String deed, ObjectNode body, String... counts) {
        act(shape.atWork(tale.now() + Shape.HOUR / 2 + dice.below(within), dice), who, deed, body, counts);
    }

    private void act(int second, String who, String deed, ObjectNode body, String... counts) {
        over |= second >= end;
        if (!over) {
            tale.at(second);
            tale.act(who, deed, body, counts);
        }
    }
}
