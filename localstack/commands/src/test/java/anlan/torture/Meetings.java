package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A pack is published, a decision is recorded, reminded of and completed, and the process dies before
 * and after each write of each of these, or meets the same there; then it is asked the same again.
 * One pack stands and is whole, one decision stands and is told of once.
 */
final class Meetings implements Run {

    private static final String OFFICE = "post:office";
    private static final String INSPECTOR = "post:inspector";
    private static final String TOWN = "post:town-331082001";
    private static final String PACK = "2024-W06";
    private static final String LAST_DAY = "2024-02-21";
    private static final String DECISION =
            "{\"pack\":\"" + PACK + "\",\"text\":\"摸排\",\"owner\":\"town-331082001\",\"dueOn\":\"" + LAST_DAY + "\"}";
    private static final String HAZARD = "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\","
            + "\"description\":\"灭火器过期\",\"areaCode\":\"331082001\"}";
    private static final String DONE = "{\"text\":\"已完成\"}";

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        try (City city = new City(neighbours, bug, at("2024-02-08T10:00:00"))) {
            Findings findings = new Findings();
            Meeting meeting = new Meeting(city, findings);
            meeting.held();
            return Outcome.of(name(), plan.seed(), meeting.points, city, findings);
        }
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    /** One city, its pack and its decision. */
    private static final class Meeting {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private final Map<String, Integer> told = new TreeMap<>();
        private String id = "";
        private int points;

        Meeting(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        void held() {
            caller.post("case", INSPECTOR, "/v1/hazards", "key-of-the-only-case", HAZARD);
            city.clock.now = at("2024-02-12T00:20:00");
            findings.check(city.run("night", "rollUpDay"), "a night fails with no fault");
            city.clock.now = at("2024-02-12T07:00:00");
            packs();
            city.clock.now = at("2024-02-19T10:00:00");
            recorded();
            morning("2024-02-20T08:00:00");
            midnight();
            morning("2024-02-22T08:00:00");
            completed();
            morning("2024-02-23T08:00:00");
            ends();
        }

        /**
         * Dies, or meets the same, at each write: between two of them it does not matter where. Then it
         * is asked again, undisturbed.
         */
        private void each(String name, Supplier<Boolean> once, Runnable same, Runnable undo) {
            List<Integer> writes = new ArrayList<>();
            city.store.watch(call -> {
                if (call.action().equals("TransactWriteItems")) {
                    writes.add(call.index());
                }
            });
            findings.check(once.get(), name + " fails with no fault");
            city.store.watch(call -> {});
            findings.check(!writes.isEmpty(), name + " writes nothing");
            for (int call : writes) {
                for (int how = 0; how < 3; how++) {
                    points++;
                    undo.run();
                    switch (how) {
                        case 0 -> city.dieAt(call, false);
                        case 1 -> city.dieAt(call, true);
                        default -> city.store.meanwhile(call, same);
                    }
                    var unused = once.get();
                    city.dieNever();
                    city.store.meanwhile(-1, null);
                    findings.check(once.get(), name + " fails when it is asked again");
                }
            }
        }

        private int runs;

        private boolean job(String job) {
            return city.run(job + "-" + runs++, job);
        }

        /** Each time nothing is published before, so each time the whole way is gone. */
        private void packs() {
            String[] first = {""};
            each("a pack", () -> job("publishPack"), () -> job("publishPack"), () -> {
                first[0] = first[0].isEmpty() ? pack() : first[0];
                city.raw.delete("PACKS#");
                city.raw.delete("PACK#");
            });
            findings.check(pack().equals(first[0]), "a pack that died on its way is another one");
            city.clock.pass(Duration.ofMinutes(30));
            caller.post("late", INSPECTOR, "/v1/hazards", "key-of-a-later-case", HAZARD);
            findings.check(job("publishPack"), "a second pack fails");
            findings.check(pack().equals(first[0]), "a pack that is published twice is another one");
            findings.check(
                    city.raw.all().stream()
                                    .filter(item -> item.pk().startsWith("PACKS#"))
                                    .count()
                            == 1,
                    "one period has not one pack");
        }

        private String pack() {
            Caller.Heard heard = caller.get("pack", "post:auditor", "/v1/packs/" + PACK);
            findings.check(
                    heard instanceof Caller.Heard.Answer answer && answer.status() == 200,
                    "no pack after it was published: " + heard);
            return heard instanceof Caller.Heard.Answer answer ? answer.reply().body() : "";
        }

        private boolean posted(String path, String who, String key, String body, int status) {
            Caller.Heard heard = caller.post(key + runs++, who, path, key, body);
            if (heard instanceof Caller.Heard.Answer answer && answer.status() == status) {
                id = Json.text(answer.json(), "id");
                told.merge(answer.reply().body(), 1, Integer::sum);
                return true;
            }
            return false;
        }

        private boolean record() {
            return posted("/v1/decisions", OFFICE, "key-of-the-decision", DECISION, 201);
        }

        private void recorded() {
            each("a decision", this::record, this::record, () -> city.raw.delete("DEC"));
            findings.check(told.size() == 1, "one key, and decisions of several kinds are answered: " + told.keySet());
            findings.check(count("DEC#", "DECISION") == 1, "one key did not record one decision");
            findings.check(count("DECT#", "") == 1, "a decision is open and no timer is set");
            told.clear();
        }

        private long count(String prefix, String sort) {
            return city.raw.all().stream()
                    .filter(item -> item.pk().startsWith(prefix) && item.sk().startsWith(sort))
                    .count();
        }

        /** The sweep and the sender die on what they find; what they did before stays. */
        private void morning(String local) {
            city.clock.now = at(local);
            tortured("notifyOverdue");
            tortured("sendAlerts");
        }

        private void midnight() {
            city.clock.now = at("2024-02-22T00:00:00");
            tortured("notifyOverdue");
            tortured("sendAlerts");
        }

        private void tortured(String job) {
            for (int call = 0; call < 12; call++) {
                for (boolean after : List.of(false, true)) {
                    points++;
                    city.dieAt(call, after);
                    var unused = job(job);
                    city.topic.deliver();
                    city.dieNever();
                    city.clock.pass(Duration.ofSeconds(50));
                }
            }
            findings.check(job(job), job + " fails when it is run again");
            city.topic.deliver();
        }

        private boolean complete() {
            return posted("/v1/decisions/" + id + "/complete", TOWN, "key-of-completing", DONE, 200);
        }

        private void completed() {
            Map<String, Table.Item> before = new TreeMap<>();
            city.raw.all().stream()
                    .filter(item -> item.pk().startsWith("DEC"))
                    .forEach(item -> before.put(item.pk() + item.sk(), item));
            each("a deed", this::complete, this::complete, () -> {
                city.raw.delete("DEC");
                before.values().forEach(item -> city.raw.put(item.attributes()));
            });
            Map<String, Integer> answers = new TreeMap<>();
            told.forEach((body, n) -> answers.merge(body, n, Integer::sum));
            findings.check(answers.size() == 1, "one deed is answered in several ways: " + answers.keySet());
            findings.check(count("DECT#", "") == 0, "a decision is done and a timer is set");
            findings.check(count("DECO#", "") == 0, "a decision is done and stands among those that are open");
        }

        /** The day before it was told, at its end its owner and the head, and after it was done nothing. */
        private void ends() {
            List<String> ends = city.raw.all().stream()
                    .filter(item -> item.pk().equals("DECN#" + id))
                    .map(item -> item.sk() + " " + item.text("fate"))
                    .toList();
            findings.check(
                    ends.equals(List.of(
                            LAST_DAY + "#T+0#owner SENT",
                            LAST_DAY + "#T+0#unit-leader SENT",
                            LAST_DAY + "#T-1#owner SENT")),
                    "a decision is not told once of each rung that was due: " + ends);
            findings.check(count("DECU#", "") == 0, "a reminder that has ended still waits");
        }
    }
}
