package anlan.torture;

import anlan.torture.Caller.Heard;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Many alerts to one post: those of one tick are one message, of which each alert has its own end;
 * twenty messages a day are enough, and what waits for them is not lost.
 */
final class Digests implements Run {

    private static final int TOGETHER = 3;
    private static final int ONE_AFTER_ANOTHER = 24;
    private static final int BY_DAY = 19;
    private static final String OFFICE = "+861000000001";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        Findings findings = new Findings();
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Caller caller = new Caller(city, findings);
            together(city, caller, findings, "together-" + seed);
            oneAfterAnother(city, caller, findings, "after-" + seed);
            for (int hour = 0; hour < 30; hour++) {
                city.clock.pass(Duration.ofHours(1));
                tick(city, "settle-" + hour);
            }
            new Checker(city, new Known(), findings).all();
            return Outcome.of(name(), seed, TOGETHER + ONE_AFTER_ANOTHER, city, findings);
        }
    }

    private static void tick(City city, String name) {
        city.attempt(name + "-notify", "notifyOverdue");
        city.attempt(name + "-send", "sendAlerts");
        city.topic.deliver();
    }

    /** Hazards that are late at once: each of the telephones gets one message that tells of them all. */
    private static void together(City city, Caller caller, Findings findings, String key) {
        Instant due = Instant.MIN;
        for (int n = 0; n < TOGETHER; n++) {
            Heard heard = caller.post(
                    key + n, "post:inspector", "/v1/hazards", "torture-key-of-" + key + "-" + n, Bodies.HAZARD);
            if (heard instanceof Heard.Answer answer && answer.status() == 201) {
                due = OffsetDateTime.parse(Json.text(answer.json(), "dueAt")).toInstant();
            } else {
                findings.add("a hazard did not come in: " + heard);
            }
        }
        city.clock.now = due.plus(Duration.ofHours(10));
        tick(city, key);
        Map<String, List<Told>> ofPhone = new HashMap<>();
        city.topic.told().forEach(text -> ofPhone.merge(
                text.text().phone(),
                List.of(text),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList()));
        ofPhone.forEach((phone, texts) -> findings.check(
                texts.size() == 1 && texts.getFirst().alerts().size() == TOGETHER,
                phone + " was told of " + TOGETHER + " hazards in " + texts.size() + " messages"));
    }

    /** Complaints that nobody dispatches in two hours, a minute apart: the office hears of each, and then enough. */
    private static void oneAfterAnother(City city, Caller caller, Findings findings, String key) {
        String body = Json.object()
                .put("category", "water-supply")
                .put("description", "停水")
                .put("areaCode", "331082001")
                .toString();
        for (int n = 0; n < ONE_AFTER_ANOTHER; n++) {
            Heard heard = caller.post(
                    key + n, "citizen:" + key + n, "/v1/complaints", "torture-key-of-" + key + "-" + n, body);
            findings.check(
                    heard instanceof Heard.Answer answer && answer.status() == 201,
                    "a complaint did not come in: " + heard);
            city.clock.pass(MINUTE);
        }
        long before = toTheOffice(city);
        city.clock.pass(Duration.ofHours(2).minus(MINUTE.multipliedBy(ONE_AFTER_ANOTHER)));
        for (int n = 0; n <= ONE_AFTER_ANOTHER; n++) {
            tick(city, key + "-tick-" + n);
            city.clock.pass(MINUTE);
        }
        long told = toTheOffice(city);
        findings.check(
                told - before <= BY_DAY, "one telephone got " + (told - before) + " messages a day before the evening");
        findings.check(told > before, "nobody was told that complaints wait");
    }

    private static long toTheOffice(City city) {
        return city.topic.told().stream()
                .filter(text -> Objects.equals(text.text().phone(), OFFICE))
                .count();
    }
}
