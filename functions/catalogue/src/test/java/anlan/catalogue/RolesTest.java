package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.category.Source;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Relation;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.usecases.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The role matrix: every role on every route, on a case that is its own, another's, in another
 * area, in the area above its own, below its own, or about its own unit. What must come back is
 * made from the table of rights; what does come back is asked of the real functions.
 */
class RolesTest extends CityFixture {

    private static final String TOWN = "331082001";
    private static final String VILLAGE = "331082001001";
    private static final String ELSEWHERE = "331082002";

    /** A case as one role finds it: whose it is, where it lies, and where the role sits. */
    private enum Found {
        OWN(TOWN, TOWN),
        OTHER(TOWN, TOWN),
        OTHER_AREA(ELSEWHERE, TOWN),
        PARENT_AREA(TOWN, VILLAGE),
        CHILD_AREA(VILLAGE, TOWN),
        ACCUSED_UNIT(TOWN, TOWN),
        ACCUSED_OFFICE(TOWN, TOWN);

        final String place;
        final String seat;

        Found(String place, String seat) {
            this.place = place;
            this.seat = seat;
        }

        boolean accuses() {
            return this == ACCUSED_UNIT || this == ACCUSED_OFFICE;
        }

        Relation relation(Role role) {
            boolean official = role != Role.CITIZEN;
            boolean covers = official && new AreaCode(seat).contains(new AreaCode(place));
            boolean own = this == OWN;
            return new Relation(
                    own, own && official, covers, official && this == ACCUSED_UNIT, this == ACCUSED_OFFICE, false);
        }
    }

    private final Map<String, Post> posts = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int key;
    private int cells;

    @BeforeEach
    void people() {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        for (Role role : Role.values()) {
            if (role != Role.CITIZEN) {
                for (String seat : List.of(TOWN, VILLAGE)) {
                    String id = post(role, seat);
                    Post post = new Post(
                            new PostId(id), "某岗", role, new UnitId("unit-" + id), new AreaCode(seat), "+861000000099");
                    roster.put(post);
                    posts.put("post:" + id, post);
                }
            }
        }
    }

    private static String post(Role role, String seat) {
        return "m-" + role.word() + "-" + seat;
    }

    private String who(Role role, Found found) {
        return role == Role.CITIZEN ? "citizen:matrix" : "post:" + post(role, found.seat);
    }

    @Override
    String token(String who) {
        return tokens.computeIfAbsent(who, name -> {
            Post post = posts.get(name);
            return post == null
                    ? super.token(name)
                    : functions.tokens().issue(Actor.at(post, null)).token();
        });
    }

    private String next() {
        return "matrix-key-of-16-" + key++;
    }

    private static String id(HttpReply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        int from = reply.body().indexOf("\"id\":\"") + 6;
        return reply.body().substring(from, from + 26);
    }

    /**
     * A complaint that stands so to that role: reported by it, or handed to its unit, or about its
     * unit.
     */
    private String complaint(Role role, Found found) {
        boolean reports = !Rights.of("complaint.submit", role).isEmpty();
        String reporter = found == Found.OWN && reports ? who(role, found) : "citizen:somebody-" + key;
        String accused = accused(role, found);
        // Every other one is named at once, the rest when it is accepted; the office itself is
        // named at once.
        boolean named = found == Found.ACCUSED_OFFICE || key % 2 == 0;
        String centre = found == Found.ACCUSED_OFFICE ? "post:leader" : "post:office";
        String id = id(post(
                "complaints", "/v1/complaints", reporter, next(), """
                {"category":"noise","description":"吵",\
                "areaCode":"%s"%s}""".formatted(found.place, named ? accused : "")));
        deed(centre, "complaints", id, "accept", 1, named ? "" : accused);
        boolean owns = role == Role.TOWN || role == Role.DEPARTMENT || role == Role.OFFICE;
        deed(centre, "complaints", id, "dispatch", 2, ",\"owner\":\"%s\"".formatted(owner(role, found, owns)));
        return id;
    }

    private static String accused(Role role, Found found) {
        return switch (found) {
            case ACCUSED_UNIT ->
                role == Role.CITIZEN
                        ? ",\"accusedUnit\":\"station-1\""
                        : ",\"accusedUnit\":\"unit-" + post(role, found.seat) + "\"";
            case ACCUSED_OFFICE -> ",\"accusedUnit\":\"office\"";
            case OWN, OTHER, OTHER_AREA, PARENT_AREA, CHILD_AREA -> "";
        };
    }

    private static String owner(Role role, Found found, boolean owns) {
        return found == Found.OWN && owns ? post(role, found.seat) : "dept-fire";
    }

    private String hazard(Role role, Found found) {
        boolean registers = !Rights.of("hazard.register", role).isEmpty();
        boolean aboutAUnit = found == Found.ACCUSED_UNIT || found == Found.ACCUSED_OFFICE;
        String finder = found == Found.OWN && registers
                ? who(role, found)
                : found == Found.ACCUSED_OFFICE ? "post:leader" : aboutAUnit ? "post:office" : "post:inspector";
        Source source = found == Found.OWN && registers
                ? Sources.of(role)
                : found == Found.ACCUSED_OFFICE ? Source.LEADER : Source.OFFICE;
        String from = aboutAUnit ? ",\"complaintId\":\"" + complaint(role, found) + "\"" : "";
        HttpReply registered = post("hazards", "/v1/hazards", finder, next(), """
                {"source":"%s","category":"fire-equipment","description":"过期",\
                "areaCode":"%s"%s}""".formatted(source, found.place, from));
        String centre = found == Found.ACCUSED_OFFICE ? "post:leader" : "post:office";
        String id = id(registered);
        boolean owns = role == Role.TOWN || role == Role.DEPARTMENT || role == Role.OFFICE || role == Role.GRID;
        if (registered.body().contains("REPORTED")) {
            deed(centre, "hazards", id, "verify", 1, ",\"verdict\":\"CONFIRMED\"");
            deed(centre, "hazards", id, "assign", 2, ",\"owner\":\"%s\"".formatted(owner(role, found, owns)));
        } else {
            deed(
                    centre,
                    "hazards",
                    id,
                    "transfer",
                    1,
                    ",\"owner\":\"%s\",\"reason\":\"x\"".formatted(owner(role, found, owns)));
        }
        return id;
    }

    /** An inspection that the role holds itself, or that the office holds. */
    private String inspection(Role role, Found found) {
        boolean holds =
                found == Found.OWN && !Rights.of("inspection.register", role).isEmpty();
        String holder = holds ? who(role, found) : "post:office";
        Source source = holds ? Sources.of(role) : Source.OFFICE;
        return id(post("inspections", "/v1/inspections", holder, next(), """
                {"source":"%s","title":"检查","areaCode":"%s","heldOn":"2024-02-08","personTimes":2%s}""".formatted(
                        source, found.place, source == Source.LEADER ? ",\"leader\":\"某市长\"" : "")));
    }

    private void deed(String who, String kind, String id, String deed, int version, String fields) {
        HttpReply reply = post(
                kind, "/v1/" + kind + "/" + id + "/" + deed, who, next(), "{\"version\":" + version + fields + "}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private void expect(String cell, int status, HttpReply reply) {
        cells++;
        if (reply.status() != status) {
            wrong.add(cell + ": " + status + " expected, but " + reply.status() + " " + reply.body());
        }
    }

    private static int expected(String right, String read, Role role, Relation to, int done) {
        if (Rights.of(right, role).isEmpty()) {
            return 403;
        }
        if (!Rights.may(read, role, to)) {
            return 404;
        }
        return Rights.may(right, role, to) ? done : 403;
    }

    @Test
    void every_role_may_do_what_the_table_says_and_nothing_else() {
        String unknown = get("complaints", "/v1/complaints/C0000000000000000000000000", Map.of(), "citizen:matrix")
                .body();
        for (Role role : Role.values()) {
            for (Found found : Found.values()) {
                kind("complaint", role, found, complaint(role, found), unknown);
                kind("hazard", role, found, hazard(role, found), unknown);
                if (!found.accuses()) {
                    kind("inspection", role, found, inspection(role, found), unknown);
                }
            }
            rest(role);
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(4_401);
    }

    private void kind(String kind, Role role, Found found, String id, String unknown) {
        String group = kind + "s";
        String root = "/v1/" + group + "/" + id;
        String who = who(role, found);
        String read = kind + ".read";
        Relation to = found.relation(role);
        String cell = role + " " + found + " " + kind;
        HttpReply shown = get(group, root, Map.of(), who);
        expect(cell, expected(read, read, role, to, 200), shown);
        if (shown.status() == 404 && !shown.body().equals(unknown)) {
            wrong.add(cell + ": what is hidden answers otherwise than what is not there");
        }
        expect(cell + " proof", expected(read, read, role, to, 200), get(group, root + "/proof", Map.of(), who));
        if (kind.equals("complaint")) {
            String right = "complaint.reporter";
            int status = Rights.of(right, role).isEmpty() ? 403 : Rights.may(right, role, to) ? 200 : 404;
            expect(cell + " reporter", status, get(group, root + "/reporter", Map.of(), who));
        }
        // Too late a version: whoever may do the deed hears that the case has moved.
        for (String deed : functions.api().deeds().get(group)) {
            HttpReply reply =
                    post(group, root + "/" + deed, who, next(), "{\"version\":999" + Bodies.of(group, deed) + "}");
            expect(cell + " " + deed, expected(kind + "." + deed, read, role, to, 409), reply);
        }
    }

    /** The routes on which it does not matter how one stands to a case. */
    private void rest(Role role) {
        String who = who(role, Found.OWN);
        Map<String, String> lists = Map.of("complaint.worklist", "complaints", "hazard.worklist", "hazards");
        lists.forEach((right, group) ->
                expect(role + " " + right, ever(right, role, 200), get(group, "/v1/" + group, Map.of(), who)));
        inspections(role, who);
        expect(role + " me", 200, get("sessions", "/v1/me", Map.of(), who));
        expect(role + " export", 200, get("sessions", "/v1/me/export", Map.of(), who));
        expect(role + " people", ever("people.read", role, 200), get("sessions", "/v1/people/office", Map.of(), who));
        expect(role + " number", 404, get("sessions", "/v1/cases/LH-20240208-000000", Map.of(), who));
        expect(role + " alerts", ever("alert.read", role, 200), get("sessions", "/v1/alerts", Map.of(), who));
        expect(
                role + " access",
                ever("access.read", role, 200),
                get("sessions", "/v1/access", Map.of("case", "C0000000000000000000000000"), who));
        expect(
                role + " redrive",
                ever("alert.redrive", role, 404),
                post("sessions", "/v1/alerts/H0000000000000000000000000~1~T+0~owner/redrive", who, next(), "{}"));
        String decision = "/v1/decisions/0000000000000000000000000";
        expect(role + " pack", ever("pack.read", role, 404), get("sessions", "/v1/packs/2024-W06", Map.of(), who));
        expect(role + " packs", ever("pack.read", role, 200), get("sessions", "/v1/packs", Map.of(), who));
        expect(role + " decisions", ever("decision.read", role, 200), get("sessions", "/v1/decisions", Map.of(), who));
        expect(role + " decision", ever("decision.read", role, 404), get("sessions", decision, Map.of(), who));
        expect(
                role + " record",
                ever("decision.record", role, 400),
                post("sessions", "/v1/decisions", who, next(), "{}"));
        expect(
                role + " complete",
                ever("decision.complete", role, 404),
                post("sessions", decision + "/complete", who, next(), "{\"text\":\"x\"}"));
        expect(
                role + " cancel",
                ever("decision.cancel", role, 404),
                post("sessions", decision + "/cancel", who, next(), "{}"));
        expect(role + " enter", ever("people.write", role, 400), post("sessions", "/v1/people", who, next(), "{}"));
        expect(
                role + " submit",
                ever("complaint.submit", role, 400),
                post("complaints", "/v1/complaints", who, next(), "{}"));
        expect(
                role + " register",
                ever("hazard.register", role, 400),
                post("hazards", "/v1/hazards", who, next(), "{}"));
        expect(
                role + " similar",
                ever("complaint.submit", role, 400),
                get("complaints", "/v1/complaints/similar", Map.of(), who));
        expect(
                role + " reply modules",
                ever("module.read", role, 200),
                get("reference", "/v1/reply-modules", Map.of(), who));
        expect(
                role + " by key",
                ever("complaint.submit", role, 404),
                get("complaints", "/v1/complaints/by-key/key-of-nobody-001", Map.of(), who));
        photos(role, who);
        indicators(role, who);
        sites(role);
        campaigns(role);
        grids(role);
        for (String open :
                List.of("/v1/areas", "/v1/categories", "/v1/site-types", "/openapi.yaml", "/livez", "/readyz")) {
            expect(role + " " + open, 200, get("reference", open, Map.of(), who));
        }
        expect(
                role + " cases behind figures",
                ever("figure.cases", role, 404),
                get("figures", "/v1/figures/days/2024-02-08/cases", Map.of("figure", "hazards.found"), who));
        expect(
                role + " rechecks",
                ever("hazard.rechecks", role, 404),
                get("figures", "/v1/figures/days/2024-02-08/rechecks", Map.of(), who));
        for (String export : List.of("/v1/exports/events", "/v1/exports/figures")) {
            expect(role + " " + export, ever("export.read", role, 400), get("figures", export, Map.of(), who));
        }
        expect(role + " figures", 404, get("figures", "/v1/figures/days/2024-02-08", Map.of(), who));
    }

    private void photos(Role role, String who) {
        String unknown = "/v1/photos/0000000000000000000000000";
        expect(role + " photo", ever("photo.upload", role, 400), post("photos", "/v1/photos", who, next(), "{}"));
        expect(role + " copy", 404, get("photos", unknown, Map.of(), who));
        expect(
                role + " original",
                ever("photo.original", role, 404),
                get("photos", unknown + "/original", Map.of(), who));
    }

    private void indicators(Role role, String who) {
        String fires = "/v1/indicators/fires";
        Map<String, String> year = Map.of("period", "2024");
        expect(role + " indicator", ever("indicator.read", role, 200), get("inspections", fires, year, who));
        expect(role + " lines", ever("indicator.read", role, 200), get("inspections", fires + "/values", year, who));
        expect(
                role + " value",
                ever("indicator.enter", role, 400),
                post("inspections", fires + "/values", who, next(), "{}"));
        String streak = "/v1/streaks/331082";
        expect(role + " streak", ever("streak.read", role, 200), get("inspections", streak, Map.of(), who));
        expect(role + " year", ever("streak.enter", role, 400), post("inspections", streak, who, next(), "{}"));
    }

    private void inspections(Role role, String who) {
        Map.of("", "read", "/proposals", "read", "/worklist", "worklist")
                .forEach((list, right) -> expect(
                        role + " inspections" + list,
                        ever("inspection." + right, role, 200),
                        get("inspections", "/v1/inspections" + list, Map.of(), who)));
        expect(
                role + " hold",
                ever("inspection.register", role, 400),
                post("inspections", "/v1/inspections", who, next(), "{}"));
    }

    /** Where somebody sits decides which sites they see; whose they are does not. */
    private void sites(Role role) {
        for (Found found : List.of(Found.OTHER, Found.OTHER_AREA, Found.PARENT_AREA, Found.CHILD_AREA)) {
            String who = who(role, found);
            String cell = role + " " + found + " site";
            String body = "{\"name\":\"厂\",\"type\":\"FACTORY\",\"areaCode\":\"%s\"}".formatted(found.place);
            HttpReply entered = post("inspections", "/v1/sites", "post:office", next(), body);
            String site = String.valueOf(entered.headers().get("Location"));
            boolean covers = found.relation(role).area();
            expect(cell, ever("site.read", role, covers ? 200 : 404), get("inspections", site, Map.of(), who));
            expect(
                    cell + " enter",
                    ever("site.enter", role, covers ? 201 : 400),
                    post("inspections", "/v1/sites", who, next(), body));
            Map<String, String> area = Map.of("area", found.place);
            int listed = covers || found == Found.PARENT_AREA ? 200 : 400;
            expect(cell + " list", ever("site.read", role, listed), get("inspections", "/v1/sites", area, who));
            expect(
                    cell + " change",
                    ever("site.enter", role, covers ? 409 : 404),
                    put("inspections", site, who, "{\"version\":7," + body.substring(1)));
        }
    }

    /** Whoever may read campaigns reads those of every area; they are entered in one's own. */
    private void campaigns(Role role) {
        for (Found found : List.of(Found.OTHER, Found.OTHER_AREA, Found.PARENT_AREA, Found.CHILD_AREA)) {
            String who = who(role, found);
            String cell = role + " " + found + " campaign";
            String body = "{\"name\":\"攻坚\",\"startsOn\":\"2024-02-08\",\"areas\":[\"%s\"]}".formatted(found.place);
            HttpReply entered = post("inspections", "/v1/campaigns", "post:office", next(), body);
            String campaign = String.valueOf(entered.headers().get("Location"));
            expect(cell, ever("campaign.read", role, 200), get("inspections", campaign, Map.of(), who));
            expect(
                    cell + " list",
                    ever("campaign.read", role, 200),
                    get("inspections", "/v1/campaigns", Map.of(), who));
            expect(
                    cell + " enter",
                    ever("campaign.enter", role, found.relation(role).area() ? 201 : 400),
                    post("inspections", "/v1/campaigns", who, next(), body));
        }
    }

    /** Where somebody sits decides which grids they see; a grid member goes round their own alone. */
    private void grids(Role role) {
        expect(
                role + " months",
                ever("dutymonth.worklist", role, 200),
                get("inspections", "/v1/dutymonths", Map.of(), who(role, Found.OWN)));
        List<Found> ways = List.of(Found.OTHER, Found.OTHER_AREA, Found.PARENT_AREA, Found.CHILD_AREA);
        ways.forEach(found -> grid(role, found, ""));
        if (role == Role.GRID) {
            grid(role, Found.OWN, ",\"keeper\":\"" + post(role, Found.OWN.seat) + "\"");
        }
    }

    private void grid(Role role, Found found, String keeper) {
        String who = who(role, found);
        String cell = role + " " + found + " grid";
        String body = "{\"name\":\"格\",\"areaCode\":\"%s\"%s}".formatted(found.place, keeper);
        HttpReply entered = post("inspections", "/v1/grids", "post:office", next(), body);
        String grid = String.valueOf(entered.headers().get("Location"));
        boolean covers = found.relation(role).area();
        int theirs = covers ? 200 : 404;
        expect(cell, ever("grid.read", role, theirs), get("inspections", grid, Map.of(), who));
        expect(cell + " duties", ever("grid.read", role, theirs), get("inspections", grid + "/duties", Map.of(), who));
        Map<String, String> area = Map.of("area", found.place);
        int listed = covers || found == Found.PARENT_AREA ? 200 : 400;
        expect(cell + " list", ever("grid.read", role, listed), get("inspections", "/v1/grids", area, who));
        expect(
                cell + " enter",
                ever("grid.enter", role, covers ? 201 : 400),
                post("inspections", "/v1/grids", who, next(), body));
        expect(
                cell + " change",
                ever("grid.enter", role, covers ? 409 : 400),
                put("inspections", grid, who, "{\"version\":7," + body.substring(1)));
        String visit = "{\"kind\":\"%s\",\"heldOn\":\"2024-02-08\"}";
        boolean goes = role == Role.GRID ? found == Found.OWN : covers;
        expect(
                cell + " visit",
                ever("grid.visit", role, goes ? 201 : 404),
                post(
                        "inspections",
                        grid + "/visits",
                        who,
                        next(),
                        visit.formatted(role == Role.GRID ? "KEEPER" : "EXPERIENCE_DAY")));
        HttpReply opened =
                post("inspections", grid + "/visits", "post:office", next(), visit.formatted("EXPERIENCE_DAY"));
        String month = opened.body().replaceAll(".*\"monthId\":\"(G[^\"]*)\".*", "/v1/dutymonths/$1");
        Relation to = found.relation(role);
        String read = "dutymonth.read";
        expect(cell + " month", expected(read, read, role, to, 200), get("inspections", month, Map.of(), who));
        expect(
                cell + " proof",
                expected(read, read, role, to, 200),
                get("inspections", month + "/proof", Map.of(), who));
        expect(
                cell + " acknowledge",
                expected("dutymonth.acknowledge", read, role, to, 409),
                post("inspections", month + "/acknowledge", who, next(), "{\"version\":999}"));
    }

    private static int ever(String right, Role role, int done) {
        return Rights.of(right, role).isEmpty() ? 403 : done;
    }
}
