package anlan.exports;

import anlan.catalogue.Seeds;
import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.time.CityTime;
import anlan.http.HttpReply;
import anlan.simulation.YearCity;
import anlan.torture.Bodies;
import anlan.torture.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Some weeks of a city, lived through its front door: cases come in, inspections find more, grids are
 * visited, officials and reporters do what they may, deadlines pass, some events come late, and each
 * night is published.
 */
final class Weeks implements Source, AutoCloseable {

    static final LocalDate FIRST = LocalDate.of(2024, 2, 19);

    private static final String AUDITOR = "post:auditor";
    private static final List<String> OFFICIALS = List.of(
            "post:office",
            "post:office",
            "post:leader",
            "post:inspector",
            "post:town-331082001",
            "post:town-331082002",
            "post:town-331082112",
            "post:dept-fire",
            "post:dept-housing",
            "post:dept-urban");
    private static final int STEPS = 40;
    private static final Duration STEP = Duration.ofMinutes(24);
    private static final Duration DAWN = Duration.ofHours(7);
    private static final Duration NIGHT = Duration.ofMinutes(20);
    private static final int RECENT = 60;
    private static final int OK = 200;

    final LocalDate last;
    private final YearCity city;
    private final Dice dice;
    private final List<String> cases = new ArrayList<>();
    private final Map<String, String> reporters = new TreeMap<>();
    private final Rounds rounds;
    private final Keepers keepers;
    private int keys;

    Weeks(long seed, int days) {
        last = FIRST.plusDays(days - 1L);
        dice = new Dice(seed, "weeks");
        city = YearCity.inMemory(CityTime.startOf(FIRST));
        rounds = new Rounds(city, new Dice(seed, "rounds"));
        rounds.begin(FIRST);
        keepers = new Keepers(city, new Dice(seed, "keepers"));
        keepers.begin();
        for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
            day(day);
        }
        city.clock.now = CityTime.startOf(last.plusDays(1)).plus(NIGHT.multipliedBy(2));
        city.run("rollUpDay");
    }

    private void day(LocalDate day) {
        Instant now = CityTime.startOf(day).plus(DAWN);
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(STEP);
            city.clock.now = now.plusSeconds(dice.below(600));
            if (cases.size() < 3 || dice.chance(0.35)) {
                comeIn();
            } else {
                work(cases.get(cases.size() - 1 - dice.below(Math.min(cases.size(), RECENT))));
            }
            if (step % 5 == 0) {
                rounds.step(day);
                keepers.step(day);
            }
            if (step % 10 == 0) {
                city.run("notifyOverdue");
            }
        }
        Instant midnight = CityTime.startOf(day.plusDays(1));
        city.clock.now = midnight.plus(NIGHT);
        city.run("rollUpDay");
        if (dice.chance(0.3)) {
            city.clock.now = midnight.minusSeconds(1);
            comeIn();
        }
    }

    private String key() {
        return "key-of-these-weeks-" + keys++;
    }

    private void comeIn() {
        boolean complaint = dice.chance(0.5);
        String who = complaint ? "citizen:weeks-" + keys : "post:inspector";
        String path = complaint ? "/v1/complaints" : "/v1/hazards";
        String body = complaint ? Bodies.complaint(dice) : Bodies.hazard(dice);
        String placed = dice.chance(0.5) ? inVillage(body) : body;
        HttpReply reply = city.post(who, path, key(), complaint ? placed : rounds.found(placed));
        String id = Json.read(reply.body()).path("id").asString("");
        if (!id.isEmpty()) {
            cases.add(path + "/" + id);
            reporters.put(path + "/" + id, who);
        }
    }

    private static String inVillage(String body) {
        for (Area town : Seeds.areas().towns()) {
            AreaCode code = town.code();
            List<Area> villages = Seeds.areas().childrenOf(code);
            if (!villages.isEmpty() && body.contains("\"" + code + "\"")) {
                return body.replace(
                        "\"" + code + "\"", "\"" + villages.getFirst().code() + "\"");
            }
        }
        return body;
    }

    private void work(String path) {
        List<String> actors = new ArrayList<>(OFFICIALS);
        actors.add(reporters.get(path));
        for (int tried = 0; tried < 4; tried++) {
            String who = actors.remove(dice.below(actors.size()));
            HttpReply seen = city.get(who, path);
            JsonNode state = Json.read(seen.body());
            List<String> allowed = new ArrayList<>();
            state.path("allowed").forEach(deed -> allowed.add(deed.asString()));
            allowed.remove("me-too");
            if (seen.status() == OK && !allowed.isEmpty()) {
                deed(who, path, dice.one(allowed), state.path("version").asLong());
                return;
            }
        }
    }

    private void deed(String who, String path, String deed, long version) {
        List<String> complaints = cases.stream()
                .filter(each -> each.startsWith("/v1/complaints/") && !each.equals(path))
                .toList();
        String body = Bodies.deed(deed, version, dice);
        if (deed.equals("merge") && !complaints.isEmpty()) {
            body = body.replaceAll("C0+", dice.one(complaints).substring("/v1/complaints/".length()));
        }
        JsonNode done = Json.read(city.post(who, path + "/" + deed, key(), body).body());
        String opened = done.path("opened").path("id").asString("");
        if (opened.startsWith("H")) {
            cases.add("/v1/hazards/" + opened);
            reporters.put("/v1/hazards/" + opened, who);
        }
    }

    /** The answer to an auditor. */
    JsonNode seen(String path) {
        HttpReply reply = city.get(AUDITOR, path);
        if (reply.status() != OK) {
            throw new Refused(path + " answers " + reply.status() + " " + reply.body());
        }
        return Json.read(reply.body());
    }

    @Override
    public Page page(String path, String cursor) {
        HttpReply reply = city.get(AUDITOR, cursor == null ? path : path + "&cursor=" + cursor);
        if (reply.status() != OK) {
            throw new Refused(path + " answers " + reply.status() + " " + reply.body());
        }
        return new Page(reply.body(), reply.headers().get("X-Next-Cursor"));
    }

    /** The areas of which something is published: the city and its towns. */
    static List<String> areas() {
        TreeSet<String> areas =
                new TreeSet<>(List.of(Seeds.areas().city().code().value()));
        Seeds.areas().towns().forEach(town -> areas.add(town.code().value()));
        return List.copyOf(areas);
    }

    @Override
    public void close() {
        city.close();
    }
}
