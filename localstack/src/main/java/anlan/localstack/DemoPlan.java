package anlan.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens in the demo week, the same in every city: most is dealt with in time, some is late,
 * and some waits for each of those who sign in afterwards.
 */
final class DemoPlan {

    /** Seven days of reports, and two nights more, until the hazards of the first day are overdue. */
    private static final int DAYS = 7;

    private static final Duration END = Duration.ofDays(8);
    private static final int COMPLAINTS = 7;
    private static final int HAZARDS = 9;
    private static final Duration DISPATCHED = Duration.ofMinutes(30);
    private static final Duration WORKED = Duration.ofHours(5);
    private static final Duration SETTLED = Duration.ofHours(25);
    private static final int FATES = 10;
    /** Offsets that spread cases over towns without a pattern that shows. */
    private static final int SPREAD = 7;

    private final DemoPeople people;
    private final List<String> towns;
    private final DemoWords words = DemoWords.packaged();
    private final List<DemoStep> steps = new ArrayList<>();

    private DemoPlan(DemoPeople people, List<String> towns) {
        this.people = people;
        this.towns = towns;
    }

    /** The steps in the order of time. */
    static List<DemoStep> of(DemoPeople people, List<String> towns) {
        DemoPlan plan = new DemoPlan(people, towns);
        for (int day = 0; day < DAYS; day++) {
            for (int each = 0; each < COMPLAINTS; each++) {
                plan.complaint(day, day * COMPLAINTS + each);
            }
            for (int each = 0; each < HAZARDS; each++) {
                plan.hazard(day, day * HAZARDS + each);
            }
        }
        for (int day = 1; day <= END.toDays(); day++) {
            plan.step(Duration.ofDays(day), "第 " + day + " 夜过去,数据已公布", () -> {});
        }
        return plan.steps.stream().sorted(Comparator.comparing(DemoStep::after)).toList();
    }

    private void step(Duration after, String said, Runnable act) {
        steps.add(new DemoStep(after, said, act));
    }

    /** The larger towns have more of everything. */
    private String town(int number) {
        return towns.get(number % 3 == 0 ? number % 4 : number * SPREAD % towns.size());
    }

    private void complaint(int day, int number) {
        DemoWords.Report report =
                words.complaints().get(number % words.complaints().size());
        String citizen = "citizen:demo-" + number;
        String town = town(number);
        String owner = report.owner().equals("town") ? "town-" + town : report.owner();
        String unit = "post:" + owner;
        DemoCase of = new DemoCase(people, "complaints", "complaint-" + number);
        Duration at = Duration.ofDays(day);
        ObjectNode body = said("category", report.category(), "description", report.text());
        body.put("areaCode", town);
        if (!report.place().isEmpty()) {
            body.put("address", report.place());
        }
        step(at, "第 " + (day + 1) + " 天:群众反映诉求", () -> of.begins(citizen, body));
        int fate = (number * 3 + day) % FATES;
        if (fate == 0) {
            return;
        }
        step(at.plus(DISPATCHED), "平安办受理、交办", () -> {
            of.does("post:office", "accept", DemoPeople.body());
            of.does("post:office", "dispatch", said("owner", owner));
        });
        if (fate == 1) {
            return;
        }
        step(at.plus(WORKED), "责任单位签收、办理", () -> worked(of, unit, fate, report));
        if (fate > 4) {
            step(at.plus(SETTLED), "群众评价,平安办办结", () -> settled(of, citizen, fate, report));
        }
    }

    private static void worked(DemoCase of, String unit, int fate, DemoWords.Report report) {
        if (fate == 3) {
            of.does(unit, "sign", DemoPeople.body());
            of.does(unit, "return", said("owner", "dept-urban", "reason", "该事项涉及占道经营,应由综合执法办理。"));
            return;
        }
        of.does(unit, "sign", DemoPeople.body());
        of.does(unit, "contact", said("note", "已电话联系,约定现场查看。"));
        if (fate == 4) {
            of.does(unit, "extend", said("reason", "需要采购配件,现有库存不足。").put("days", 3));
        } else if (fate > 4) {
            of.does(unit, "reply", said("text", report.reply()));
        }
    }

    private static void settled(DemoCase of, String citizen, int fate, DemoWords.Report report) {
        if (fate == 5) {
            of.does(citizen, "rate", said("solved", "NO", "satisfied", "NO", "note", "昨晚又开始了。"));
            of.does("post:office", "rework", said("reason", "诉求人反映问题仍在,请再次到场。"));
        } else if (fate == 6) {
            of.does(
                    "post:office",
                    "visit",
                    said("solved", "YES", "satisfied", "MOSTLY").put("reached", true));
        } else {
            boolean quick = fate % 2 == 1;
            of.does(citizen, "rate", said("solved", quick ? "YES" : "PARTLY", "satisfied", quick ? "YES" : "MOSTLY"));
            of.does("post:office", "close", said("publicReply", report.reply()));
        }
    }

    private void hazard(int day, int number) {
        DemoWords.Report report = words.hazards().get(number % words.hazards().size());
        String town = town(number + 1);
        boolean own = number % 4 == 1;
        boolean department = number % 4 == 3;
        String finder = own ? "post:town-" + town : department ? "post:dept-fire" : "post:inspector";
        ObjectNode body = said("category", report.category(), "description", report.text());
        body.put("areaCode", town).put("site", report.place());
        body.put("source", own ? "TOWN_SELF" : department ? "DEPARTMENT" : "OFFICE");
        int fate = number % FATES;
        boolean spot = fate < 6;
        if (spot) {
            body.set("onSpot", said("before", "demo/before-" + number, "after", "demo/after-" + number));
        }
        body.put("grade", fate == 6 && day == 2 ? "MAJOR" : fate == 7 ? "SERIOUS" : "GENERAL");
        DemoCase of = new DemoCase(people, "hazards", "hazard-" + number);
        Duration at = Duration.ofDays(day).plusMinutes(90);
        step(at, "第 " + (day + 1) + " 天:巡查登记隐患" + (spot ? ",即查即改" : ""), () -> of.begins(finder, body));
        if (!spot && fate > 7) {
            rectified(of, "post:town-" + town, at, fate == 9, number);
        }
    }

    private void rectified(DemoCase of, String unit, Duration at, boolean closed, int number) {
        step(at.plus(WORKED), "镇街签收,整改", () -> {
            of.does(unit, "sign", DemoPeople.body());
            of.does(unit, "submit", said("after", "demo/after-" + number, "note", "已整改完毕,请验收。"));
        });
        if (closed) {
            step(
                    at.plus(SETTLED),
                    "平安办验收销号",
                    () -> of.does(
                            "post:office",
                            "review",
                            said("evidence", "demo/review-" + number).put("pass", true)));
        }
    }

    private static ObjectNode said(String... pairs) {
        ObjectNode body = DemoPeople.body();
        for (int each = 0; each < pairs.length; each += 2) {
            body.put(pairs[each], pairs[each + 1]);
        }
        return body;
    }
}
