package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A grid is visited, and the process dies before and after each call on the way, or meets another
 * visit to the same grid just there; each is asked again under its key. In the end each visit that
 * was answered stands once in its month, with the hazards that it found and with its event, no
 * hazard of the grid is named by none, and no more is done than is due. Then its month ends.
 */
final class KeepingGrids implements Run {

    private static final String TOWN = "post:town-331082001";
    private static final String LEADER = "post:leader";
    private static final String ROOT = "/v1/grids";

    /** Two days before a month ends. */
    private static final Instant START = Instant.parse("2024-01-30T02:00:00Z");

    private static final int CREATED = 201;
    private static final int SHOWN = 200;

    /** As often as the one duty is due that all of them do. */
    private static final int PATROLS = 9;

    private static final int GRIDS = 4;

    /** More calls than a visit with two hazards makes. */
    private static final int CALLS = 14;

    @Override
    public String name() {
        return "keeping-grids";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, START, (city, findings) -> {
            Rounds rounds = new Rounds(city, findings);
            rounds.made(plan.scale() < 1 ? 2 : 1);
            city.quiet();
            rounds.checked();
            if (findings.like(bug.breaks()) != null) {
                return rounds.points;
            }
            int ends = new GridMonths(city, findings, rounds.grids()).end();
            new Checker(city, new Known(), findings).all();
            new FigureChecker(city, findings).all();
            return rounds.points + ends;
        });
    }

    /** One grid, and all visits to it. */
    private static final class Rounds {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private final Map<String, String> answered = new TreeMap<>();
        private String grid = "";
        private String site = "";
        private int points;

        Rounds(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        /** Something happens at each n-th call of a visit. */
        void made(int every) {
            grid = id(caller.post("enter-grid", TOWN, ROOT, "key-of-the-only-grid", """
                    {"name":"第三网格","areaCode":"331082001",
                     "duties":[{"duty":"patrol","perMonth":9},{"duty":"publicity"}]}"""));
            findings.check(!grid.isEmpty(), "a grid that nothing bars is not in");
            site = id(caller.post("enter-site", TOWN, "/v1/sites", "key-of-the-only-site", """
                    {"name":"临海宾馆","type":"HOTEL","areaCode":"331082001"}"""));
            findings.check(!site.isEmpty(), "a site that nothing bars is not in");
            for (int call = 0; call < CALLS; call += every) {
                for (boolean after : List.of(false, true)) {
                    city.dieAt(call, after);
                    visit(TOWN, "dies-" + call + after, 2);
                    city.dieNever();
                    visit(TOWN, "dies-" + call + after, 2);
                }
                String other = "other-" + call;
                city.store.meanwhile(call, () -> visit(LEADER, other, 0));
                visit(TOWN, "meets-" + call, call % 3);
                city.store.meanwhile(-1, null);
            }
        }

        /** The one that was visited, and three that nobody goes to. */
        List<String> grids() {
            List<String> all = new ArrayList<>(List.of(grid));
            for (int n = 1; n < GRIDS; n++) {
                all.add(id(caller.post("enter-grid-" + n, TOWN, ROOT, "key-of-another-grid-" + n, """
                        {"name":"第%d网格","areaCode":"331082001","duties":[{"duty":"publicity"}]}""".formatted(n))));
            }
            return all;
        }

        private static String id(Caller.Heard heard) {
            return heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED
                    ? Json.text(answer.json(), "id")
                    : "";
        }

        private void visit(String who, String key, int dangers) {
            points++;
            city.clock.pass(Duration.ofSeconds(1));
            List<String> found = new ArrayList<>();
            for (int n = 0; n < dangers; n++) {
                found.add("{\"as\":\"HAZARD\",\"category\":\"fire-equipment\",\"description\":\"灭火器过期\"}");
            }
            String kind = who.equals(TOWN) ? "KEEPER" : "EXPERIENCE_DAY";
            Caller.Heard heard = caller.post(
                    "visit-" + key + points, who, ROOT + "/" + grid + "/visits", "key-of-visit-" + key, """
                    {"kind":"%s","heldOn":"2024-01-30","duties":["patrol"],"sites":["%s"],"findings":[%s]}""".formatted(
                                    kind, site, String.join(",", found)));
            String id = id(heard);
            findings.check(!id.isEmpty(), "a visit that nothing bars is not in: " + heard);
            findings.check(answered.getOrDefault(key, id).equals(id), "one key has made two visits");
            answered.put(key, id);
        }

        void checked() {
            List<String> kept = new ArrayList<>();
            List<String> named = new ArrayList<>();
            List<Table.Item> items = city.raw.all();
            items.stream()
                    .filter(item -> item.pk().startsWith("S#G"))
                    .flatMap(item -> item.attributes().get("visits").l().stream())
                    .map(AttributeValue::m)
                    .forEach(visit -> {
                        kept.add(visit.get("key").s());
                        visit.get("hazards").l().forEach(hazard -> named.add(hazard.s()));
                    });
            findings.check(new TreeSet<>(kept).size() == kept.size(), "a visit stands twice in its month");
            findings.check(kept.containsAll(answered.values()), "a visit that was answered is not in its month");
            findings.check(kept.size() == answered.size(), "a month holds other visits than were made");
            List<String> hazards = items.stream()
                    .filter(item -> item.pk().startsWith("S#H"))
                    .filter(item -> item.text("grid").equals(grid))
                    .map(item -> item.text("id"))
                    .toList();
            findings.check(new TreeSet<>(named).size() == named.size(), "a hazard is named by two visits");
            findings.check(named.containsAll(hazards), "a hazard of a grid is named by no visit");
            findings.check(hazards.containsAll(named), "a hazard that a visit found is not one of its grid");
            long said = items.stream()
                    .filter(item -> item.pk().startsWith("EV#"))
                    .filter(item -> item.has("facts")
                            && item.attributes().get("facts").m().containsKey("visitKind"))
                    .count();
            findings.check(said == kept.size(), "a visit has not its one event");
            duties();
        }

        private void duties() {
            if (caller.get("duties", TOWN, ROOT + "/" + grid + "/duties") instanceof Caller.Heard.Answer answer
                    && answer.status() == SHOWN) {
                answer.json()
                        .path("duties")
                        .forEach(line -> findings.check(
                                line.path("done").asInt(-1) <= line.path("due").asInt(0), "more is done than is due"));
                findings.check(answer.json().path("done").asInt(-1) == PATROLS, "what was done is not counted");
            } else {
                findings.add("what was done is not shown");
            }
        }
    }
}
