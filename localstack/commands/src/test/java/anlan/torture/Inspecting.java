package anlan.torture;

import static anlan.torture.Inspectors.FIRE;
import static anlan.torture.Inspectors.FIXED;
import static anlan.torture.Inspectors.INSPECTOR;
import static anlan.torture.Inspectors.LEADER;
import static anlan.torture.Inspectors.TOWN;
import static anlan.torture.Inspectors.at;
import static anlan.torture.Inspectors.place;
import static anlan.torture.Inspectors.points;
import static anlan.torture.Inspectors.until;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Inspections are held, hazards are found by several at once, points are added, and what was found is
 * looked at again. Each call on the way is where the process dies, where the same comes in once more,
 * or where a rival is first; and a look-back that nobody does climbs the ladder.
 */
final class Inspecting implements Run {

    /** More calls than an entry or a deed makes. */
    private static final int CALLS = 6;

    /** More sites than one transaction takes. */
    private static final int MANY = 64;

    @Override
    public String name() {
        return "inspecting";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Inspectors inspectors = new Inspectors(city, findings);
            Visits visits = new Visits(city, findings, inspectors);
            visits.all();
            new Checker(city, inspectors.known, findings).all();
            new FigureChecker(city, findings).all();
            return inspectors.calls();
        });
    }

    /** One city, and what is inspected in it. */
    private static final class Visits {

        private final City city;
        private final Findings findings;
        private final Inspectors inspectors;
        private final LookingBack back;
        private final String mill;
        private final String shop;

        Visits(City city, Findings findings, Inspectors inspectors) {
            this.city = city;
            this.findings = findings;
            this.inspectors = inspectors;
            this.back = new LookingBack(city, findings, inspectors);
            this.mill = inspectors.site("示例厂", "FACTORY");
            this.shop = inspectors.site("示例店", "SHOP");
            findings.check(!mill.isEmpty() && !shop.isEmpty(), "a site that nothing bars is not in");
        }

        void all() {
            back.nobodyDoes(mill);
            for (int call = 0; call < CALLS; call++) {
                for (boolean after : List.of(false, true)) {
                    dies(call, after);
                }
                twice(call);
                meets(call);
            }
            many();
            leader();
            rest();
        }

        private String held(String key) {
            return inspectors.held(INSPECTOR, "OFFICE", points(at(mill), place("后巷")), key);
        }

        private LocalDate month() {
            return inspectors.today().plusDays(30);
        }

        /** It dies once on the way, and is asked again. */
        private void dying(int call, boolean after, Supplier<Caller.Heard> work, String what) {
            city.dieAt(call, after);
            Caller.Heard heard = work.get();
            city.dieNever();
            inspectors.done(heard, what);
        }

        /** One inspection, of which every step dies once. */
        private void dies(int call, boolean after) {
            String name = "dies-" + call + after;
            city.dieAt(call, after);
            String id = held(name);
            city.dieNever();
            dying(call, after, () -> inspectors.finds(INSPECTOR, id, ",\"point\":1", name + "-found"), "a finding");
            dying(call, after, () -> inspectors.finds(FIRE, id, FIXED, name + "-fixed"), "a finding");
            String more = points(at(shop), at(mill)) + ",\"personTimes\":2";
            step(call, after, id, "add-points", more, name + "-more");
            step(call, after, id, "conclude", until(month()), name + "-end");
            step(call, after, id, "look-back", until(month()), name + "-again");
            step(call, after, id, "look-back", "", name + "-seen");
            String shown = inspectors.shown(id);
            findings.check(shown.equals("LOOKED_BACK 4 2 1"), "an inspection is shown as " + shown);
            String mistaken = held(name + "-mistaken");
            step(call, after, mistaken, "cancel", ",\"reason\":\"登记错误\"", name + "-cancel");
            String clean = held(name + "-clean");
            step(call, after, clean, "conclude", "", name + "-clean-end");
        }

        private void step(int call, boolean after, String id, String deed, String more, String key) {
            int version = inspectors.version(id);
            dying(call, after, () -> inspectors.does(INSPECTOR, id, version, deed, more, key), deed);
        }

        /** Just before a call the same comes in again. */
        private void twice(int call) {
            String name = "twice-" + call;
            String id = held(name);
            same(call, () -> inspectors.finds(TOWN, id, "", name + "-found"));
            int open = inspectors.version(id);
            same(call, () -> inspectors.does(INSPECTOR, id, open, "add-points", points(at(shop)), name + "-more"));
            int more = inspectors.version(id);
            same(call, () -> inspectors.does(INSPECTOR, id, more, "conclude", until(month()), name + "-end"));
            int over = inspectors.version(id);
            same(call, () -> inspectors.does(INSPECTOR, id, over, "look-back", "", name + "-seen"));
            findings.check(
                    inspectors.shown(id).equals("LOOKED_BACK 3 1 1"),
                    "what came in twice is shown as " + inspectors.shown(id));
        }

        private void same(int call, Supplier<Caller.Heard> work) {
            List<Caller.Heard> heard = meeting(call, work, work);
            heard.forEach(each -> inspectors.done(each, "the same"));
        }

        /** What a rival heard, if there was such a call, and then what was heard. */
        private List<Caller.Heard> meeting(int call, Supplier<Caller.Heard> rival, Supplier<Caller.Heard> work) {
            List<Caller.Heard> heard = new ArrayList<>();
            city.store.meanwhile(call, () -> heard.add(rival.get()));
            heard.add(work.get());
            city.store.meanwhile(-1, null);
            return heard;
        }

        private void meets(int call) {
            String name = "meets-" + call;
            String two = held(name + "-two");
            meeting(
                            call,
                            () -> inspectors.finds(FIRE, two, FIXED, name + "-first"),
                            () -> inspectors.finds(INSPECTOR, two, "", name + "-second"))
                    .forEach(heard -> findings.check(
                            Inspectors.did(heard), "a finding waits for nobody, and is not in: " + heard));
            for (String end : List.of(until(month()), "")) {
                String key = name + (end.isEmpty() ? "-closed" : "-until");
                ends(call, key, "conclude", end);
            }
            ends(call, name + "-cancelled", "cancel", ",\"reason\":\"登记错误\"");
            String more = held(name + "-more");
            onlyOne(
                    meeting(
                            call,
                            () -> inspectors.does(INSPECTOR, more, 1, "add-points", points(at(shop)), name + "-a"),
                            () -> inspectors.does(INSPECTOR, more, 1, "add-points", points(at(mill)), name + "-b")),
                    "additions of points to one inspection");
            String over = held(name + "-over");
            onlyOne(
                    meeting(
                            call,
                            () -> inspectors.does(INSPECTOR, over, 1, "conclude", until(month()), name + "-c"),
                            () -> inspectors.does(INSPECTOR, over, 1, "add-points", points(at(shop)), name + "-d")),
                    "points and the end of one inspection");
        }

        /** A finding comes in while an inspection ends, and it ends while a finding comes in. */
        private void ends(int call, String key, String deed, String end) {
            String first = held(key + "-first");
            List<Caller.Heard> heard = meeting(
                    call,
                    () -> inspectors.does(INSPECTOR, first, 1, deed, end, key + "-end"),
                    () -> inspectors.finds(FIRE, first, "", key + "-late"));
            findings.check(
                    heard.size() < 2 || Inspectors.late(heard.getLast()),
                    "a finding was taken by an inspection that was over: " + heard);
            String last = held(key + "-last");
            onlyOne(
                    meeting(
                            call,
                            () -> inspectors.finds(TOWN, last, "", key + "-found"),
                            () -> inspectors.does(INSPECTOR, last, 1, deed, end, key + "-ends")),
                    "a finding and the end of its inspection");
        }

        private void onlyOne(List<Caller.Heard> heard, String what) {
            long done = heard.stream().filter(Inspectors::did).count();
            findings.check(done == 1, done + " are done of " + what + ": " + heard);
            findings.check(
                    heard.stream().allMatch(each -> Inspectors.did(each) || Inspectors.late(each)),
                    "whoever came too late hears something else: " + heard);
        }

        /** So many sites at once that not all fit into one transaction; somebody ends the inspection first. */
        private void many() {
            List<String> sites = new ArrayList<>();
            for (int n = 0; n < MANY; n++) {
                sites.add(at(inspectors.site("第" + n + "家", "RESTAURANT")));
            }
            String more = points(sites.toArray(String[]::new));
            String id = held("many");
            step(2, true, id, "add-points", more, "many-more");
            String over = held("many-over");
            List<Caller.Heard> heard = new ArrayList<>();
            city.store.meanwhile(
                    call -> call.action().equals("TransactWriteItems"),
                    () -> heard.add(inspectors.does(INSPECTOR, over, 1, "conclude", until(month()), "many-end")));
            heard.add(inspectors.does(INSPECTOR, over, 1, "add-points", more, "many-late"));
            city.store.meanwhile(-1, null);
            onlyOne(heard, "many points and the end of one inspection");
        }

        /** What a leader has seen is looked at again, whatever was found; a town's visit is the town's. */
        private void leader() {
            String id = inspectors.held(LEADER, "LEADER", points(place("码头")), "leader");
            Caller.Heard heard = inspectors.does(LEADER, id, 1, "conclude", "", "leader-end");
            findings.check(!Inspectors.did(heard), "a leader's visit ends with no look-back: " + heard);
            inspectors.now(LEADER, id, "conclude", until(inspectors.today()), "leader-until");
            String town = inspectors.held(TOWN, "TOWN_SELF", points(at(mill), at(mill)), "town");
            inspectors.done(inspectors.finds(FIRE, town, FIXED, "town-fixed"), "a finding");
            inspectors.now(TOWN, town, "conclude", "", "town-end");
        }

        /** Everybody asks once more, and the day is counted. */
        private void rest() {
            new Retries(inspectors.caller(), inspectors.known, findings).all();
            back.night();
            for (int hour = 0; hour < 12; hour += 3) {
                city.clock.pass(Duration.ofHours(3));
                back.sweep("settle-" + hour);
            }
        }
    }
}
