package anlan.torture;

import anlan.http.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * People have themselves forgotten, and the process dies before and after each call on the way, or
 * something else of the same person comes in there. Some ask again, some leave it to the night,
 * which dies on its way as well. Officials read who reported, and die there too: nobody saw what is
 * not recorded.
 */
final class Forgetting implements Run {

    private static final String OFFICE = "post:office";
    private static final String COMPLAINT = "{\"category\":\"noise\",\"description\":\"吵\","
            + "\"areaCode\":\"331082001\",\"photos\":[\"photos/a-face\"],"
            + "\"contact\":{\"name\":\"" + Canary.NAME + "\",\"phone\":\"" + Canary.PHONE + "\"}}";
    private static final int DONE = 204;
    private static final int CREATED = 201;

    /** More calls than an erasure of two complaints makes. */
    private static final int CALLS = 14;

    private static final int PEOPLE = 12;

    /** Fewer than may come from one address in an hour. */
    private static final int NEW_DEVICES = 8;

    private static final double ODDS = 0.1;

    /** More calls than the night makes before its figures. */
    private static final int CALLS_OF_THE_NIGHT = 12;

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        Instant start = OffsetDateTime.parse("2024-02-08T10:00:00+08:00").toInstant();
        try (City city = new City(neighbours, bug, start)) {
            Findings findings = new Findings();
            People people = new People(city, findings);
            people.live(plan);
            return Outcome.of(name(), plan.seed(), people.points, city, findings);
        }
    }

    /** A person, what of theirs must be gone in the end, and what must stay. */
    private static final class Person {

        final String who;
        final List<String> gone = new ArrayList<>();
        final List<String> kept = new ArrayList<>();
        String pseudonym = "";

        Person(String who) {
            this.who = who;
        }
    }

    /** One city, and all who have themselves forgotten. */
    private static final class People {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private final Map<String, Person> all = new TreeMap<>();
        private int keys;
        private int points;
        private int devices;

        People(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        void live(Plan plan) {
            for (int call = 0; call < CALLS; call++) {
                for (boolean after : List.of(false, true)) {
                    dies(call, after, call % 2 == 0);
                }
                meets(call, Duration.ofMillis(1));
                meets(call, Duration.ofSeconds(-1));
            }
            reads();
            disturbed(plan);
            city.clock.pass(Duration.ofMinutes(11));
            for (int call = 0; call < CALLS_OF_THE_NIGHT; call++) {
                city.dieAt(call, call % 2 == 0);
                city.attempt("night-" + call, "rollUpDay");
                city.dieNever();
            }
            findings.check(city.run("the night", "rollUpDay"), "a night fails when it is run again");
            ends();
        }

        private Person somebody() {
            points++;
            return of(new Person("citizen:wechat:" + Canary.OPENID + "-" + points));
        }

        /** Somebody who signs in with a device, which the city then knows. */
        private Person withDevice() {
            points++;
            if (++devices % NEW_DEVICES == 0) {
                city.clock.pass(Duration.ofHours(1));
            }
            String device = "Zx9Kq4Wv7Bn2Mt6Rp1Ys" + String.format(Locale.ROOT, "%04d", points);
            Caller.Heard heard = caller.post(
                    "device-" + points,
                    OFFICE,
                    "/v1/sessions",
                    "key-of-no-use-to-it",
                    "{\"provider\":\"device\",\"code\":\"" + device + "\"}");
            boolean came = heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED;
            findings.check(came, "a device does not sign in: " + heard);
            return came
                    ? of(new Person(
                            Json.text(((Caller.Heard.Answer) heard).json().path("subject"), "id")))
                    : somebody();
        }

        private Person of(Person person) {
            all.put(person.who, person);
            person.gone.add(reports(person));
            person.gone.add(reports(person));
            subscribes(person);
            person.pseudonym = city.raw.all().stream()
                    .filter(item ->
                            item.pk().startsWith("M#") && item.text("caseId").equals(person.gone.getFirst()))
                    .map(item -> item.pk().substring(2))
                    .findFirst()
                    .orElse("");
            city.clock.pass(Duration.ofSeconds(10));
            return person;
        }

        private String reports(Person person) {
            String key = "key-of-a-report-" + keys++;
            Caller.Heard heard = caller.post(key, person.who, "/v1/complaints", key, COMPLAINT);
            boolean came = heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED;
            findings.check(came, "a report does not come in: " + heard);
            return came ? Json.text(((Caller.Heard.Answer) heard).json(), "id") : "";
        }

        private void subscribes(Person person) {
            String key = "key-of-a-grant-" + keys++;
            var unused = caller.post(key, person.who, Readers.PATH, key, Readers.body("progress", 2));
        }

        /** The process dies there; half of them ask again, the others never hear. */
        private void dies(int call, boolean after, boolean again) {
            Person person = after ? withDevice() : somebody();
            city.dieAt(call, after);
            HttpReply reply = caller.once("forget-" + points, "DELETE", person.who, "/v1/me");
            city.dieNever();
            if (reply == null && call == 0 && !after) {
                // Nothing was heard of it: it is as if nobody had asked.
                person.kept.addAll(person.gone);
                person.gone.clear();
            } else if (reply == null && again) {
                Caller.Heard heard = caller.delete("again-" + points, person.who, "/v1/me");
                findings.check(
                        heard instanceof Caller.Heard.Answer answer && answer.status() == DONE,
                        "who asks again to be forgotten is not: " + heard);
                nothingLeft(person);
            } else if (reply != null) {
                findings.check(reply.status() == DONE, "who asks to be forgotten hears " + reply.status());
                nothingLeft(person);
            }
        }

        /** Something else of theirs comes in just then: of before, and goes; or of after, and stays. */
        private void meets(int call, Duration later) {
            Person person = somebody();
            boolean[] came = {false};
            city.store.meanwhile(call, () -> {
                came[0] = true;
                Instant now = city.clock.now;
                city.clock.now = now.plus(later);
                String id = reports(person);
                subscribes(person);
                city.clock.now = now;
                (later.isNegative() ? person.gone : person.kept).add(id);
            });
            HttpReply reply = caller.once("forget-" + points, "DELETE", person.who, "/v1/me");
            city.store.meanwhile(-1, null);
            findings.check(
                    reply != null && reply.status() == DONE,
                    "who asks to be forgotten hears " + (reply == null ? "nothing" : reply.status()));
            if (!came[0]) {
                nothingLeft(person);
            }
        }

        /** The store fails in every way meanwhile; what it had not carried out arrives late. */
        private void disturbed(Plan plan) {
            for (int n = 0; n < plan.times(PEOPLE); n++) {
                Person person = somebody();
                city.follow(plan.faults(ODDS));
                Caller.Heard heard = caller.delete("disturbed-" + points, person.who, "/v1/me");
                city.quiet();
                if (heard instanceof Caller.Heard.Answer answer) {
                    findings.check(answer.status() == DONE, "who asks to be forgotten hears " + answer.status());
                } else if (!noted(person)) {
                    person.kept.addAll(person.gone);
                    person.gone.clear();
                }
            }
        }

        private boolean noted(Person person) {
            return city.raw.all().stream()
                    .anyMatch(item -> item.pk().startsWith("ER#") && item.sk().equals(person.pseudonym));
        }

        /** Whoever was shown something stands in a record, wherever the process died. */
        private void reads() {
            Person person = somebody();
            person.kept.addAll(person.gone);
            person.gone.clear();
            String id = person.kept.getFirst();
            int shown = 0;
            for (int call = 0; call < 6; call++) {
                for (boolean after : List.of(false, true)) {
                    points++;
                    city.dieAt(call, after);
                    HttpReply reply =
                            caller.once("read-" + points, "GET", OFFICE, "/v1/complaints/" + id + "/reporter");
                    city.dieNever();
                    shown += reply != null && reply.status() == 200 ? 1 : 0;
                }
            }
            int records = (int) city.raw.all().stream()
                    .filter(item -> item.pk().equals("AC#" + id))
                    .count();
            findings.check(shown > 0, "nobody is shown who reported");
            findings.check(records >= shown, "who reported was shown " + shown + " times and recorded " + records);
        }

        /** After an answer, before any night. */
        private void nothingLeft(Person person) {
            for (Table.Item item : city.raw.naming(person.pseudonym)) {
                findings.check(
                        item.pk().startsWith("L#") || item.pk().startsWith("ER#"),
                        "an item of an erased person is left: " + item.pk() + " " + item.sk());
            }
            person.gone.forEach(this::forgotten);
        }

        private void forgotten(String id) {
            for (Table.Item item : city.raw.all()) {
                findings.check(!item.pk().equals("P#" + id), "the identity of an erased person is left");
                if (item.pk().equals("S#" + id)) {
                    findings.check(
                            item.text("reporter").equals("erased-" + id) && !item.has("wechat"),
                            "a case of an erased person is still theirs");
                    findings.check(
                            !item.attributes().toString().contains("a-face"), "a photo of an erased person is left");
                }
            }
        }

        private void ends() {
            Map<String, Table.Item> items = new TreeMap<>();
            city.raw.all().forEach(item -> items.put(item.pk() + " " + item.sk(), item));
            TreeSet<String> stones = new TreeSet<>();
            city.stones.all().forEach(stone -> findings.check(stones.add(stone.sk()), "one person has two tombstones"));
            findings.check(
                    items.keySet().stream().noneMatch(key -> key.startsWith("ER#")),
                    "an erasure was never brought to its end");
            for (Person person : all.values()) {
                if (!person.gone.isEmpty()) {
                    findings.check(stones.contains(person.pseudonym), "an erased person has no tombstone");
                }
                person.gone.forEach(this::forgotten);
                person.kept.forEach(id -> stays(items, person, id));
                if (person.kept.isEmpty()) {
                    nothingLeft(person);
                }
            }
        }

        private void stays(Map<String, Table.Item> items, Person person, String id) {
            Table.@Nullable Item state = items.get("S#" + id + " STATE");
            findings.check(
                    items.containsKey("P#" + id + " REPORTER")
                            && state != null
                            && state.text("reporter").equals(person.pseudonym)
                            && items.values().stream()
                                    .anyMatch(item -> item.pk().equals("M#" + person.pseudonym)
                                            && item.text("caseId").equals(id)),
                    "a report that came after an erasure is not whole");
        }
    }
}
