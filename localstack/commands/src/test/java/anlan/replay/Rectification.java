package anlan.replay;

import anlan.torture.Dice;
import tools.jackson.databind.node.ObjectNode;

/** How a hazard is rectified that was not fixed on the spot (整改全过程). */
final class Rectification {

    private static final String OFFICE = "post:office";

    /** The term of a general hazard, in days. */
    private static final int TERM = 7;

    /** More time is asked for where so many working days are left of it. */
    private static final int LEFT = 3;

    private static final String[] CLOSED = {"hazards.rectified", "hazards.rectifiedOfFound", "-hazards.open"};

    private final Tale tale;
    private final Shape shape;
    private final Dice dice;
    private final int end;
    private final String owner;

    Rectification(Tale tale, Shape shape, Dice dice, int end) {
        this.tale = tale;
        this.shape = shape;
        this.dice = dice;
        this.end = end;
        this.owner = "post:town-" + tale.town;
    }

    /**
     * Plans what is done.
     *
     * @param grade as it is registered; no work begins on a MAJOR one before its plan stands
     * @param stays whether it is still open when the year is over
     */
    void of(String grade, boolean stays) {
        if (stays) {
            begun(grade.equals("MAJOR"));
        } else {
            done(grade.equals("MAJOR"), grade.equals("GENERAL"));
        }
    }

    /** Those that stay open have come some way, and nobody reviews them any more. */
    private void begun(boolean major) {
        int steps = dice.below(3);
        if (steps > 0 && on(days(1))) {
            tale.act(owner, "sign", Tale.body());
            if (steps > 1 && !major && on(days(3))) {
                tale.act(owner, "submit", after());
            }
        }
    }

    private boolean on(int seconds) {
        int second = shape.atWork(tale.now() + Shape.HOUR + dice.below(seconds), dice);
        if (second >= end) {
            return false;
        }
        tale.at(second);
        return true;
    }

    /** It closes by the end of the year, however late it was found. */
    private void done(boolean major, boolean general) {
        double how = dice.unit();
        boolean reopened = !major && how < 0.02;
        boolean returned = !major && how >= 0.02 && how < 0.08;
        boolean referred = general && how >= 0.08 && how < 0.10;
        boolean extended = general && how >= 0.10 && how < 0.14;
        int left = steps(major, reopened, returned, referred, extended);
        if (referred && end - tale.now() > days(60)) {
            referred();
            left = 3;
        }
        step(left, days(1));
        tale.act(owner, "sign", Tale.body());
        if (major) {
            planned(left);
        } else if (extended && left() >= LEFT) {
            extended();
        }
        submitted(3 + (returned ? 2 : 0), returned);
        closed();
        if (reopened) {
            step(3, days(30));
            tale.act(
                    OFFICE,
                    "reopen",
                    Tale.body().put("reason", "反弹"),
                    "hazards.reopened",
                    "hazards.open",
                    "-hazards.rectifiedOfFound");
            submitted(2, false);
            closed();
        }
    }

    /** How many working days are left of the term, after today. */
    private int left() {
        int last = tale.acts.getFirst().second() / Shape.DAY + TERM;
        return shape.workingDays(tale.now(), last - tale.now() / Shape.DAY);
    }

    private static int steps(boolean major, boolean reopened, boolean returned, boolean referred, boolean extended) {
        return 3 + (major ? 2 : 0) + (reopened ? 3 : 0) + (returned ? 2 : 0) + (referred ? 1 : 0) + (extended ? 2 : 0);
    }

    /** Nobody does anything until the units sit down together. */
    private void referred() {
        tale.at(shape.atWork(tale.now() + days(32), dice));
        tale.act(
                OFFICE,
                "conclude",
                Tale.body().put("owner", "town-" + tale.town).put("days", 10).put("conclusion", "限期整改"));
    }

    private void extended() {
        tale.at(tale.now() + Shape.HOUR);
        tale.act(owner, "extend", Tale.body().put("days", 5).put("reason", "雨季"));
        tale.at(tale.now() + Shape.HOUR);
        tale.act(OFFICE, "settle-extension", Tale.body().put("approve", true));
    }

    private void planned(int left) {
        step(left - 1, days(2));
        tale.act(
                owner,
                "plan",
                Tale.body()
                        .put("responsible", "镇长")
                        .put("measures", "分批清运")
                        .put("funds", "专项资金")
                        .put("schedule", "四周内清空")
                        .put("contingency", "现场值守"));
        step(left - 2, days(1));
        tale.act(OFFICE, "approve-plan", Tale.body().put("approve", true));
    }

    private void submitted(int left, boolean returned) {
        step(left, days(3));
        tale.act(owner, "submit", after());
        if (returned) {
            step(left - 1, days(1));
            tale.act(OFFICE, "review", Tale.body().put("pass", false).put("reason", "整改不到位"));
            step(left - 2, days(1) / 2);
            tale.act(owner, "submit", after());
        }
    }

    private void closed() {
        step(1, days(1));
        tale.act(OFFICE, "review", Tale.body().put("pass", true).put("evidence", "seen.jpg"), CLOSED);
    }

    private static ObjectNode after() {
        return Tale.body().put("after", "after.jpg");
    }

    /**
     * The next thing happens within so many seconds, in working hours, and early enough for so many
     * steps before the year is over.
     */
    private void step(int left, int within) {
        int room = (end - tale.now() - 1) / (left + 1);
        int wished = shape.atWork(tale.now() + 10 * Shape.MINUTE + dice.below(within), dice);
        tale.at(wished - tale.now() <= room ? wished : tale.now() + 1 + dice.below(room));
    }

    private static int days(int days) {
        return days * Shape.DAY;
    }
}
