package anlan.torture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Those who hold inspections and enter what they find. They remember what they were told. */
final class Inspectors {

    static final String OFFICE = "post:office";
    static final String LEADER = "post:leader";
    static final String INSPECTOR = "post:inspector";
    static final String TOWN = "post:town-331082001";
    static final String FIRE = "post:dept-fire";

    static final String ROOT = "/v1/inspections";
    private static final String HAZARDS = "/v1/hazards";
    private static final String AREA = "331082001";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int REFUSED = 400;
    private static final int CONFLICT = 409;

    /** It was fixed before they left: nothing is open of it. */
    static final String FIXED = ",\"onSpot\":{\"before\":\"before.jpg\",\"after\":\"after.jpg\"}";

    final Known known = new Known();
    private final City city;
    private final Findings findings;
    private final Caller caller;
    private int calls;

    Inspectors(City city, Findings findings) {
        this.city = city;
        this.findings = findings;
        this.caller = new Caller(city, findings);
    }

    Caller caller() {
        return caller;
    }

    /** How much they have asked for. */
    int calls() {
        return calls;
    }

    LocalDate today() {
        return city.clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }

    /** A site in the register. */
    String site(String name, String type) {
        String body = "{\"name\":\"%s\",\"type\":\"%s\",\"areaCode\":\"%s\"}".formatted(name, type, AREA + "001");
        return created(post(OFFICE, "/v1/sites", "site-" + calls, body));
    }

    /** An inspection that nothing bars is in. */
    String held(String who, String source, String points, String key) {
        String body = "{\"source\":\"%s\",\"title\":\"节前检查\",\"areaCode\":\"%s\",\"heldOn\":\"%s\",\"personTimes\":3%s}"
                .formatted(source, AREA, today(), points);
        Caller.Heard heard = post(who, ROOT, key, body);
        String id = created(heard);
        findings.check(!id.isEmpty(), "an inspection that nothing bars is not in: " + heard);
        came(who, ROOT, key, body, heard);
        return id;
    }

    static String points(String... points) {
        return ",\"points\":[" + String.join(",", points) + "]";
    }

    static String at(String site) {
        return "{\"siteId\":\"" + site + "\"}";
    }

    static String place(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    /** A hazard is found, by whoever; the source that they say is their own. */
    Caller.Heard finds(String who, String inspection, String more, String key) {
        String source = who.equals(FIRE) ? "DEPARTMENT" : who.equals(TOWN) ? "TOWN_SELF" : "OFFICE";
        String body = ("{\"source\":\"%s\",\"inspectionId\":\"%s\",\"category\":\"fire-equipment\","
                        + "\"description\":\"灭火器过期\",\"areaCode\":\"%s\"%s}")
                .formatted(source, inspection, AREA, more);
        Caller.Heard heard = post(who, HAZARDS, key, body);
        came(who, HAZARDS, key, body, heard);
        return heard;
    }

    /** Something is done to an inspection as it was seen. */
    Caller.Heard does(String who, String id, int version, String deed, String more, String key) {
        return does(who, ROOT, id, version, deed, more, key);
    }

    /** Something is done to a case as it was seen. */
    Caller.Heard does(String who, String root, String id, int version, String deed, String more, String key) {
        String path = root + "/" + id + "/" + deed;
        String body = "{\"version\":" + version + more + "}";
        Caller.Heard heard = post(who, path, key, body);
        if (did(heard) && heard instanceof Caller.Heard.Answer answer) {
            known.deed(
                    name(key),
                    new Known.Deed(
                            who, path, body, id, answer.json().path("version").asInt(), ""));
        }
        return heard;
    }

    /** A hazard of no inspection, which its town has to rectify. */
    String registered(String who, String key) {
        Caller.Heard heard = post(who, HAZARDS, key, Bodies.HAZARD);
        findings.check(did(heard), "a hazard that nothing bars is not in: " + heard);
        came(who, HAZARDS, key, Bodies.HAZARD, heard);
        return created(heard);
    }

    /** Something is tried on a hazard as it is now. */
    Caller.Heard tries(String who, String id, String deed, String more, String key) {
        return does(who, HAZARDS, id, hazardVersion(id), deed, more, key);
    }

    /** Something that nothing bars is done to a hazard as it is now. */
    void handles(String who, String id, String deed, String more, String key) {
        done(tries(who, id, deed, more, key), deed);
    }

    int hazardVersion(String id) {
        calls++;
        return caller.get("look-" + calls, OFFICE, HAZARDS + "/" + id) instanceof Caller.Heard.Answer answer
                ? answer.json().path("version").asInt()
                : 0;
    }

    /** How many findings an inspection has. */
    int findings(String id) {
        calls++;
        return caller.get("found-" + calls, OFFICE, ROOT + "/" + id) instanceof Caller.Heard.Answer answer
                ? answer.json().path("findingCount").asInt()
                : 0;
    }

    /** A page of what is to be looked at again of a day. */
    JsonNode rechecks(String who, LocalDate day, int limit, String cursor) {
        calls++;
        String path = "/v1/figures/days/" + day + "/rechecks?limit=" + limit;
        return caller.get("rechecks-" + calls, who, cursor.isEmpty() ? path : path + "&cursor=" + cursor)
                        instanceof Caller.Heard.Answer answer
                ? answer.json()
                : Json.object();
    }

    /** Something that nothing bars is done to an inspection as it is now. */
    void now(String who, String id, String deed, String more, String key) {
        done(does(who, id, version(id), deed, more, key), deed);
    }

    void done(Caller.Heard heard, String what) {
        findings.check(did(heard), what + " is not done although nothing bars it: " + heard);
    }

    static String until(LocalDate day) {
        return ",\"followUpBy\":\"" + day + "\"";
    }

    /** The version of an inspection as it is now. */
    int version(String id) {
        calls++;
        return caller.get("look-" + calls, OFFICE, ROOT + "/" + id) instanceof Caller.Heard.Answer answer
                ? answer.json().path("version").asInt()
                : 0;
    }

    /** How an inspection is shown: its status, points, findings and those that are open. */
    String shown(String id) {
        calls++;
        return caller.get("show-" + calls, LEADER, ROOT + "/" + id) instanceof Caller.Heard.Answer answer
                ? Json.text(answer.json(), "status") + " "
                        + answer.json().path("pointCount").asInt() + " "
                        + answer.json().path("found").asInt() + " "
                        + answer.json().path("open").asInt()
                : "nothing";
    }

    /** What happened to it, in order. */
    List<String> timeline(String id) {
        calls++;
        List<String> events = new ArrayList<>();
        if (caller.get("timeline-" + calls, OFFICE, ROOT + "/" + id) instanceof Caller.Heard.Answer answer) {
            answer.json().path("timeline").forEach(event -> events.add(Json.text(event, "event")));
        }
        return events;
    }

    private static String name(String key) {
        return "key-of-inspection-" + key;
    }

    private Caller.Heard post(String who, String path, String key, String body) {
        calls++;
        return caller.post("inspect-" + calls + "-" + key, who, path, name(key), body);
    }

    private void came(String who, String path, String key, String body, Caller.Heard heard) {
        if (!created(heard).isEmpty() && heard instanceof Caller.Heard.Answer answer) {
            known.intake(
                    name(key), new Known.Intake(who, path, body, created(heard), Json.text(answer.json(), "number")));
        }
    }

    /** The id of what was told to be in, or the empty text. */
    static String created(Caller.@Nullable Heard heard) {
        return heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED
                ? Json.text(answer.json(), "id")
                : "";
    }

    /** Whether somebody was told that it is done, or in. */
    static boolean did(Caller.@Nullable Heard heard) {
        return heard instanceof Caller.Heard.Answer answer && (answer.status() == OK || answer.status() == CREATED);
    }

    /** Whether somebody was told that the inspection has moved on, or is over. */
    static boolean late(Caller.@Nullable Heard heard) {
        return heard instanceof Caller.Heard.Answer answer
                && (answer.status() == CONFLICT
                        || (answer.status() == REFUSED && answer.reply().body().contains("inspection_over")));
    }
}
