package anlan.torture;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Lines of ledgers are entered and corrected, and the process dies before and after each call on the
 * way; two enter the same day, and two correct the same line. In the end each day has the line that
 * somebody was told of, every correction cites the one before it, and a retry is no other line.
 */
final class Entering implements Run {

    private static final String OFFICE = "post:office";
    private static final String FIRES = "/v1/indicators/fires";
    private static final int CREATED = 201;

    /** More calls than an entry makes. */
    private static final int CALLS = 4;

    @Override
    public String name() {
        return "entering";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Office office = new Office(city, findings);
            office.live();
            return office.points;
        });
    }

    /** One city, and what its office was told of its ledger. */
    private static final class Office {

        private final City city;
        private final Findings findings;
        private final Caller caller;

        /** The values of each day, in the order in which somebody was told that they are in. */
        private final Map<String, List<Integer>> told = new TreeMap<>();

        private int points;

        Office(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        void live() {
            for (int call = 0; call < CALLS; call++) {
                for (boolean after : List.of(false, true)) {
                    dies(call, after);
                }
                meets(call);
            }
            ends();
        }

        private String day() {
            points++;
            return OffsetDateTime.parse("2023-01-01T00:00:00+08:00")
                    .plusDays(points)
                    .toLocalDate()
                    .toString();
        }

        private Caller.Heard enters(String day, int value, String key, String old) {
            return caller.post("enter-" + points, OFFICE, FIRES + "/values", "key-of-line-" + key, """
                    {"date":"%s","areaCode":"331082","value":%d,"source":"月报","signer":"统计岗"%s}""".formatted(
                            day, value, old.isEmpty() ? "" : ",\"corrects\":\"" + old + "\""));
        }

        /** The id of the line, if somebody was told that it is in. */
        private String took(String day, int value, Caller.Heard heard) {
            if (heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED) {
                told.computeIfAbsent(day, any -> new ArrayList<>()).add(value);
                return Json.text(answer.json(), "id");
            }
            return "";
        }

        /** An entry dies once and is asked again; then its correction does. */
        private void dies(int call, boolean after) {
            String day = day();
            String name = points + "-" + call + after;
            city.dieAt(call, after);
            String first = took(day, points, enters(day, points, name + "-first", ""));
            city.dieNever();
            findings.check(!first.isEmpty(), "a line that nobody else entered is not in");
            city.dieAt(call, after);
            String second = took(day, points + 1, enters(day, points + 1, name + "-second", first));
            city.dieNever();
            findings.check(!second.isEmpty(), "a line that nobody else corrected can't be");
            Caller.Heard again = enters(day, points, name + "-first", "");
            findings.check(
                    again instanceof Caller.Heard.Answer answer
                            && answer.status() == CREATED
                            && Json.text(answer.json(), "id").equals(first),
                    "a retry is told of another line");
        }

        /** Somebody else enters the same day, and corrects the same line, just before. */
        private void meets(int call) {
            String day = day();
            String name = points + "-" + call;
            List<String> in = new ArrayList<>();
            city.store.meanwhile(call, () -> in.add(took(day, points, enters(day, points, name + "-rival", ""))));
            in.add(took(day, points + 1, enters(day, points + 1, name + "-own", "")));
            city.store.meanwhile(-1, null);
            in.removeIf(String::isEmpty);
            findings.check(in.size() == 1, in.size() + " lines are in for one day");
            String old = in.isEmpty() ? "" : in.getFirst();
            List<String> next = new ArrayList<>();
            city.store.meanwhile(
                    call, () -> next.add(took(day, points + 2, enters(day, points + 2, name + "-other", old))));
            next.add(took(day, points + 3, enters(day, points + 3, name + "-mine", old)));
            city.store.meanwhile(-1, null);
            next.removeIf(String::isEmpty);
            findings.check(next.size() == 1, next.size() + " corrections of one line are in");
        }

        private void ends() {
            long sum = 0;
            for (Map.Entry<String, List<Integer>> day : told.entrySet()) {
                sum += day.getValue().getLast();
                List<Integer> stand = new ArrayList<>();
                for (JsonNode line : lines(day.getKey())) {
                    stand.add(line.path("value").intValue());
                }
                findings.check(
                        stand.equals(day.getValue()),
                        "a day has other lines than its callers were told: " + stand + " " + day.getValue());
            }
            Caller.Heard year = caller.get("year", OFFICE, FIRES + "?period=2023");
            findings.check(
                    year instanceof Caller.Heard.Answer answer
                            && answer.json().path("value").longValue() == sum,
                    "a year comes to something else than its lines: " + sum);
        }

        private Iterable<JsonNode> lines(String day) {
            Caller.Heard heard = caller.get("lines-" + day, OFFICE, FIRES + "/values?period=" + day + ".." + day);
            return heard instanceof Caller.Heard.Answer answer ? answer.json().path("items") : List.of();
        }
    }
}
