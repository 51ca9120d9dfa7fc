package anlan.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The rungs and the terms of the city, read from its data anew. */
final class Rules {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    /**
     * One rung as the file has it.
     *
     * @param document that is issued with it, empty for none
     * @param receipt how long that may stay unsigned, empty for ever
     */
    record Rung(
            String name,
            String offset,
            List<String> roles,
            boolean loud,
            boolean refers,
            String document,
            String receipt) {

        boolean reminds() {
            return offset.startsWith("-");
        }

        /** The first that says that somebody is late. */
        boolean first() {
            return offset.equals("0");
        }
    }

    /**
     * How much is told at once.
     *
     * @param byDay text messages that a telephone gets before the evening, which brings one more
     * @param together alerts in one message
     * @param atOnce alerts that one sending takes up
     */
    record Limits(int byDay, int together, int atOnce) {

        static final Limits CITY = new Limits(19, 50, 1000);
    }

    final Limits most;
    final Almanac almanac;
    final List<Rung> days;
    final List<Rung> hours;
    final List<Rung> steps;
    private final LocalTime quietFrom;
    private final LocalTime quietTo;
    private final JsonNode deadlines;
    private final Map<String, String> urgency = new HashMap<>();
    private final JsonNode limits;

    Rules(Data data) {
        this(data, Limits.CITY);
    }

    Rules(Data data, Limits most) {
        this.most = most;
        almanac = new Almanac(data.holidays());
        days = rungs(data.ladder().path("rungs"), "days");
        hours = rungs(data.ladder().path("rungs"), "hours");
        steps = rungs(data.ladder().path("steps"), "");
        JsonNode quiet = data.ladder().path("quietHours");
        quietFrom = LocalTime.parse(quiet.path("from").stringValue());
        quietTo = LocalTime.parse(quiet.path("to").stringValue());
        deadlines = data.deadlines();
        limits = data.rules();
        data.categories()
                .path("categories")
                .forEach(each -> urgency.put(
                        each.path("code").stringValue(), each.path("term").stringValue()));
    }

    private static List<Rung> rungs(JsonNode list, String terms) {
        List<Rung> rungs = new ArrayList<>();
        for (JsonNode each : list) {
            if (terms.isEmpty() || each.path("terms").toString().contains('"' + terms + '"')) {
                List<String> roles = new ArrayList<>();
                each.path("roles").forEach(role -> roles.add(role.stringValue()));
                rungs.add(new Rung(
                        each.path("rung").stringValue(),
                        each.path("offset").stringValue(),
                        roles,
                        each.path("quiet").stringValue().equals("IGNORED"),
                        each.path("refers").asBoolean(false),
                        each.path("document").asString(""),
                        each.path("receipt").asString("")));
            }
        }
        return rungs;
    }

    /** When a rung is due, of what is due then. */
    Instant at(Rung rung, Instant due) {
        String offset = rung.offset();
        LocalDate last = Almanac.day(due.minusSeconds(1));
        if (rung.first()) {
            return due;
        }
        if (offset.startsWith("PT")) {
            return due.plus(Duration.parse(offset));
        }
        int count = Integer.parseInt(offset.replace("wd", ""));
        return count > 0
                ? Almanac.endOf(almanac.after(last, count))
                : Almanac.at(almanac.before(last, -count), MORNING);
    }

    /** The first moment from then on that is not in the quiet hours. */
    Instant audible(Instant at) {
        LocalTime time = at.atZone(Almanac.CITY).toLocalTime();
        LocalDate day = Almanac.day(at);
        if (!time.isBefore(quietFrom)) {
            return Almanac.at(day.plusDays(1), quietTo);
        }
        return time.isBefore(quietTo) ? Almanac.at(day, quietTo) : at;
    }

    /** From when on a telephone gets its last message of a day. */
    Instant evening(LocalDate day) {
        return Almanac.at(day, EVENING);
    }

    /** When telephones ring again after a day. */
    Instant morningAfter(LocalDate day) {
        return audible(Almanac.at(day, quietFrom));
    }

    /** The end of a term that begins then. */
    Instant end(String term, Instant from) {
        if (term.startsWith("PT")) {
            return from.plus(Duration.parse(term));
        }
        LocalDate day = Almanac.day(from);
        if (term.endsWith("wd")) {
            return Almanac.endOf(almanac.after(day, number(term, "wd")));
        }
        return Almanac.endOf(day.plusDays(number(term, "d")));
    }

    static int number(String term, String unit) {
        return Integer.parseInt(term.substring(0, term.length() - unit.length()));
    }

    boolean urgent(String category) {
        return "URGENT".equals(urgency.get(category));
    }

    /** A term of a hazard, such as {@code rectify}. */
    String ofHazard(String grade, String term) {
        return deadlines.path("hazard").path(grade).path(term).stringValue();
    }

    /** A term of a complaint, such as {@code sign}; empty where there is none. */
    String ofComplaint(String category, String term) {
        JsonNode own = deadlines.path("complaintByCategory").path(category).path(term);
        JsonNode usual = deadlines
                .path("complaint")
                .path(urgency.getOrDefault(category, ""))
                .path(term);
        return own.isMissingNode() ? usual.asString("") : own.asString("");
    }

    String settle() {
        return deadlines.path("settle").stringValue();
    }

    /** How often something may happen until the case is referred. */
    int limit(String name) {
        return limits.path(name).intValue();
    }

    Duration reopensWithin() {
        return Duration.ofDays(number(limits.path("reopensWithin").stringValue().substring(1), "D"));
    }
}
