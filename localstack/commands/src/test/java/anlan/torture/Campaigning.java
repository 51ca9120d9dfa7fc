package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Campaigns are entered and hazards registered in them, and the process dies before and after each
 * call on the way, or meets the same, or a campaign that is entered just before; the night that
 * freezes their reports dies too, or another runs at the same time; and a late event revises the
 * last day. In the end each hazard is tagged with what holds it, each report says what was published
 * when it was frozen, and has not changed since.
 */
final class Campaigning implements Run {

    static final String DAY = "2024-02-08";

    private static final String OFFICE = "post:office";
    private static final String TOWN = "post:town-331082001";
    private static final String INSPECTOR = "post:inspector";
    private static final String ROOT = "/v1/campaigns";
    private static final int CREATED = 201;
    private static final int DONE = 200;

    /** More calls than an entry or a registration makes. */
    private static final int CALLS = 4;

    @Override
    public String name() {
        return "campaigning";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Hundred hundred = new Hundred(city, findings);
            hundred.days();
            city.quiet();
            new CampaignChecker(city, findings).all();
            new FigureChecker(city, findings).all();
            return hundred.points;
        });
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    /** One city, its campaigns, and the nights after them. */
    private static final class Hundred {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private String tagged = "";
        private int points;

        Hundred(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        void days() {
            enters(OFFICE, "百日", "");
            enters(TOWN, "本镇", ",\"categories\":[\"fire-equipment\"]");
            enters(OFFICE, "明日", ",\"startsOn\":\"2024-02-09\"");
            for (int call = 0; call < CALLS; call++) {
                for (boolean after : List.of(false, true)) {
                    entersAndDies(call, after);
                    registersAndDies(call, after);
                }
                entersAtOnce(call);
                registersWhileOneIsEntered(call);
            }
            nights();
        }

        private Caller.Heard enter(String who, String name, String more) {
            String starts = more.contains("startsOn") ? "" : ",\"startsOn\":\"" + DAY + "\"";
            return caller.post(
                    "enter-" + name,
                    who,
                    ROOT,
                    "key-of-campaign-" + Integer.toHexString(name.hashCode()),
                    "{\"name\":\"" + name + "\"" + starts + more + "}");
        }

        /** Time goes on between two, so that one can tell which came first. */
        private String enters(String who, String name, String more) {
            points++;
            city.clock.pass(Duration.ofSeconds(1));
            String id = created(enter(who, name, more));
            findings.check(!id.isEmpty(), "a campaign that nothing bars is not in");
            city.clock.pass(Duration.ofSeconds(1));
            return id;
        }

        private static String created(Caller.Heard heard) {
            return heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED
                    ? Json.text(answer.json(), "id")
                    : "";
        }

        /** It dies once and is asked again, then once more: it is the same each time. */
        private void entersAndDies(int call, boolean after) {
            String name = "一日" + call + after;
            city.dieAt(call, after);
            String id = enters(OFFICE, name, ",\"endsOn\":\"" + DAY + "\"");
            city.dieNever();
            findings.check(
                    enter(OFFICE, name, ",\"endsOn\":\"" + DAY + "\"") instanceof Caller.Heard.Answer answer
                            && answer.replayed()
                            && Json.text(answer.json(), "id").equals(id),
                    "a retry is told of another campaign");
        }

        private void entersAtOnce(int call) {
            String name = "同时" + call;
            List<String> ids = new ArrayList<>();
            city.clock.pass(Duration.ofSeconds(1));
            city.store.meanwhile(call, () -> ids.add(created(enter(OFFICE, name, ""))));
            ids.add(created(enter(OFFICE, name, "")));
            city.store.meanwhile(-1, null);
            city.clock.pass(Duration.ofSeconds(1));
            findings.check(ids.stream().distinct().count() == 1, "one key has entered two campaigns");
        }

        private String register(String key, String town) {
            points++;
            city.clock.pass(Duration.ofSeconds(1));
            return created(caller.post(
                    "register-" + key, INSPECTOR, "/v1/hazards", "key-of-campaign-hazard-" + key, """
                    {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"%s"}""".formatted(town)));
        }

        private void registersAndDies(int call, boolean after) {
            city.dieAt(call, after);
            String id = register("dies-" + call + after, call % 2 == 0 ? "331082001001" : "331082112");
            tagged = call % 2 == 0 ? id : tagged;
            city.dieNever();
            findings.check(!id.isEmpty(), "a hazard that nothing bars is not in");
        }

        private void registersWhileOneIsEntered(int call) {
            city.store.meanwhile(call, () -> enter(TOWN, "其间" + call, ""));
            String id = register("meets-" + call, "331082001");
            city.store.meanwhile(-1, null);
            city.clock.pass(Duration.ofSeconds(1));
            findings.check(!id.isEmpty(), "a hazard that nothing bars is not in");
        }

        /** All is published, and nothing frozen yet: then each report is, and the night dies there. */
        private void nights() {
            city.clock.now = at("2024-02-09T00:20:00");
            List<Table.Item> open = city.raw.all().stream()
                    .filter(item -> item.pk().startsWith("CPO#"))
                    .toList();
            findings.check(city.run("night", "rollUpDay"), "a night fails with no fault");
            thaws(open);
            List<Integer> writes = new ArrayList<>();
            city.store.watch(call -> {
                if (call.action().equals("TransactWriteItems") && call.body().contains("\"REPORT\"")) {
                    writes.add(call.index());
                }
            });
            findings.check(city.run("night-of-reports", "rollUpDay"), "a night fails with no fault");
            city.store.watch(call -> {});
            if (writes.isEmpty()) {
                findings.add("a night freezes no report");
                return;
            }
            for (int call :
                    Stream.of(writes.getFirst(), writes.getLast()).distinct().toList()) {
                for (int how = 0; how < 3; how++) {
                    points++;
                    thaws(open);
                    freezes(call, how);
                }
            }
            revised();
        }

        /** As if no report had been frozen yet. */
        private void thaws(List<Table.Item> open) {
            city.raw.all().stream()
                    .filter(item -> item.pk().startsWith("CP#") && item.sk().equals("REPORT"))
                    .forEach(city.raw::remove);
            open.forEach(item -> city.raw.put(item.attributes()));
        }

        private void freezes(int call, int how) {
            Map<String, String> others = new TreeMap<>();
            switch (how) {
                case 0 -> city.dieAt(call, false);
                case 1 -> city.dieAt(call, true);
                default ->
                    city.store.meanwhile(call, () -> {
                        city.clock.pass(Duration.ofMinutes(1));
                        city.attempt("other-night-" + call, "rollUpDay");
                        others.putAll(CampaignChecker.reports(city));
                    });
            }
            city.attempt("night-" + call + "-" + how, "rollUpDay");
            city.dieNever();
            city.store.meanwhile(-1, null);
            city.clock.pass(Duration.ofMinutes(1));
            findings.check(city.run("night-after-" + call + "-" + how, "rollUpDay"), "a night fails with no fault");
            Map<String, String> now = CampaignChecker.reports(city);
            others.forEach((id, report) ->
                    findings.check(report.equals(now.get(id)), "a report has changed after it was frozen"));
        }

        /** What was done to a hazard on the last day comes in late: the day is revised, no report is. */
        private void revised() {
            Map<String, String> frozen = CampaignChecker.reports(city);
            city.clock.now = at("2024-02-08T23:59:59");
            done(TOWN, "sign", 1, "");
            done(TOWN, "submit", 2, ",\"after\":\"after.jpg\"");
            done(OFFICE, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
            for (String night : List.of("2024-02-10T00:20:00", "2024-02-11T00:20:00")) {
                city.clock.now = at(night);
                findings.check(city.run("night-" + night, "rollUpDay"), "a night fails with no fault");
            }
            findings.check(CampaignChecker.reports(city).equals(frozen), "a report has changed after it was frozen");
        }

        private void done(String who, String deed, int version, String fields) {
            Caller.Heard heard = caller.post(
                    "late-" + deed,
                    who,
                    "/v1/hazards/" + tagged + "/" + deed,
                    "key-of-campaign-deed-" + deed,
                    "{\"version\":" + version + fields + "}");
            findings.check(
                    heard instanceof Caller.Heard.Answer answer && answer.status() == DONE,
                    "a deed that nothing bars is not done: " + heard);
        }
    }
}
