package anlan.torture;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Tables are imported, and the process dies before and after each call on the way; two import the
 * same table, and somebody else enters one of its lines meanwhile. In the end each line is in once,
 * a retry is told what was told before, and a key stands for one table only. A table of sites makes
 * its tree once, however often the process dies over it.
 */
final class Importing implements Run {

    private static final String OFFICE = "post:office";
    private static final String FIRES = "/v1/indicators/fires";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int REUSED = 422;

    /** Factories in a park, each with one in it. */
    private static final int PLANTS = 3;

    /** Of two transactions. */
    private static final int LINES = 60;

    /** More calls than an import of so many lines makes. */
    private static final int CALLS = 8;

    @Override
    public String name() {
        return "importing";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Office office = new Office(city, findings);
            for (int call = 0; call < CALLS; call++) {
                office.dies(call, false);
                office.dies(call, true);
                office.meets(call);
                office.plants(call, false);
                office.plants(call, true);
            }
            return office.tables;
        });
    }

    /** One city, and the tables that its office sends; each is of days of its own. */
    private static final class Office {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private int tables;
        private int sites;

        Office(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        /** Each table is of days of its own. */
        private LocalDate first() {
            return LocalDate.of(2023, 11, 1).minusDays((LINES + 1L) * tables);
        }

        private String table(int value) {
            LocalDate first = first();
            return "date,areaCode,value,source,signer\n"
                    + IntStream.range(0, LINES)
                            .mapToObj(n -> "%s,331082,%d,月报,统计岗\n".formatted(first.plusDays(n), value))
                            .collect(Collectors.joining());
        }

        private Caller.Heard imports(String key, String table) {
            return caller.post("import-" + tables, OFFICE, FIRES + "/import", "key-of-table-" + key, table);
        }

        /** An import dies once and is asked again, and again. */
        void dies(int call, boolean after) {
            tables++;
            String key = tables + "-dies";
            city.dieAt(call, after);
            Caller.Heard first = imports(key, table(1));
            city.dieNever();
            counts(first, LINES, 0, 0);
            findings.check(
                    told(imports(key, table(1))).equals(told(first)), "an import is told otherwise when asked again");
            findings.check(
                    imports(key, table(2)) instanceof Caller.Heard.Answer answer && answer.status() == REUSED,
                    "a key of one table took another");
            ends(LINES);
        }

        /** Somebody imports the same just before, and somebody else had entered a line of it otherwise. */
        void meets(int call) {
            tables++;
            AtomicInteger elsewhere = new AtomicInteger();
            city.store.meanwhile(call, () -> {
                var entered =
                        caller.post("line-" + tables, OFFICE, FIRES + "/values", "key-of-line-" + tables, """
                        {"date":"%s","areaCode":"331082","value":5,"source":"月报","signer":"统计岗"}""".formatted(
                                        first().plusDays(6)));
                elsewhere.addAndGet(
                        entered instanceof Caller.Heard.Answer answer && answer.status() == CREATED ? 1 : 0);
                elsewhere.addAndGet(accepted(imports(tables + "-other", table(1))));
            });
            Caller.Heard own = imports(tables + "-own", table(1));
            city.store.meanwhile(-1, null);
            if (own instanceof Caller.Heard.Answer answer && answer.status() == OK) {
                int all = List.of("accepted", "unchanged", "rejected").stream()
                        .mapToInt(name -> answer.json().path(name).intValue(0))
                        .sum();
                findings.check(all == LINES, "a line of a table is counted twice or not at all: " + all);
            } else {
                findings.check(false, "an import that another met has no answer");
            }
            int in = accepted(own) + elsewhere.get();
            findings.check(in == LINES, in + " of " + LINES + " lines are in, as those say who sent them");
            long sum = sum();
            findings.check(sum == LINES || sum == LINES + 4, "a table is in otherwise than once: " + sum);
        }

        /** A park, factories in it, and a factory in each of them. */
        void plants(int call, boolean after) {
            tables++;
            String key = "key-of-table-of-sites-" + tables;
            StringBuilder table = new StringBuilder("code,name,type,areaCode,parentCode\n");
            for (int n = 0; n < PLANTS; n++) {
                table.append("%d-in-%d,厂中厂,FACTORY,331082001,%d-of-%d\n".formatted(tables, n, tables, n));
                table.append("%d-of-%d,工厂,FACTORY,331082001,%d-park\n".formatted(tables, n, tables));
            }
            table.append("%d-park,园区,FACTORY,331082001,\n".formatted(tables));
            city.dieAt(call, after);
            Caller.Heard first = caller.post("sites-" + tables, OFFICE, "/v1/sites/import", key, table.toString());
            city.dieNever();
            counts(first, 2 * PLANTS + 1, 0, 0);
            Caller.Heard again = caller.post("again-" + tables, OFFICE, "/v1/sites/import", key, table.toString());
            findings.check(told(again).equals(told(first)), "an import is told otherwise when asked again");
            Caller.Heard other =
                    caller.post("other-" + tables, OFFICE, "/v1/sites/import", key + "-other", table.toString());
            counts(other, 0, 2 * PLANTS + 1, 0);
            checks();
        }

        /** Every site of the town stands once, and each counts those below it. */
        private void checks() {
            sites += 2 * PLANTS + 1;
            int found = 0;
            String next = "";
            do {
                Caller.Heard heard = caller.get(
                        "sites-" + tables,
                        OFFICE,
                        "/v1/sites?area=331082001&limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
                if (!(heard instanceof Caller.Heard.Answer answer) || answer.status() != OK) {
                    findings.check(false, "the sites of a town are not shown");
                    return;
                }
                for (JsonNode site : answer.json().path("items")) {
                    found++;
                    int below = site.path("children").intValue(0);
                    int expected = switch (site.path("depth").intValue(0)) {
                        case 1 -> PLANTS;
                        case 2 -> 1;
                        default -> 0;
                    };
                    findings.check(below == expected, "a site of an import counts " + below + " below it");
                }
                next = Json.text(answer.json(), "next");
            } while (!next.isEmpty());
            findings.check(found == sites, "a town has " + found + " sites, and its tables say " + sites);
        }

        private static int accepted(Caller.Heard heard) {
            return heard instanceof Caller.Heard.Answer answer && answer.status() == OK
                    ? answer.json().path("accepted").intValue(0)
                    : 0;
        }

        private void counts(Caller.Heard heard, int accepted, int unchanged, int rejected) {
            String told = told(heard);
            findings.check(
                    told.equals(accepted + " " + unchanged + " " + rejected),
                    "an import that nobody met came to something else: " + told);
        }

        private static String told(Caller.Heard heard) {
            return heard instanceof Caller.Heard.Answer answer && answer.status() == OK
                    ? Json.text(answer.json(), "accepted") + " " + Json.text(answer.json(), "unchanged") + " "
                            + Json.text(answer.json(), "rejected")
                    : "";
        }

        private void ends(long expected) {
            long sum = sum();
            findings.check(sum == expected, "a table is in otherwise than once: " + sum);
        }

        private long sum() {
            Caller.Heard heard = caller.get(
                    "days-" + tables, OFFICE, FIRES + "?period=" + first() + ".." + first().plusDays(LINES - 1));
            return heard instanceof Caller.Heard.Answer answer
                    ? answer.json().path("value").longValue(-1)
                    : -1;
        }
    }
}
