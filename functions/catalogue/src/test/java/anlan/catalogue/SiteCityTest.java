package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of sites: a factory in a factory in a park, and the lists on which they stand. */
class SiteCityTest extends DeedsFixture {

    private static final String SITES = "/v1/sites";
    private static final String VILLAGE = "331082001001";
    private static final String OTHER_TOWN = "post:town-331082002";
    private static final String KEEPER = ",\"keeper\":{\"name\":\"陈某\",\"phone\":\"13700000099\"}";

    private HttpReply enter(String who, String key, String name, String area, String more) {
        return post("inspections", SITES, who, key, """
                {"name":"%s","type":"FACTORY","areaCode":"%s"%s}""".formatted(name, area, more));
    }

    private JsonNode entered(String name, String area, String more) {
        HttpReply reply = enter(OFFICE, key(), name, area, more);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply);
    }

    private static String in(JsonNode parent) {
        return ",\"parentId\":\"" + id(parent) + "\"";
    }

    private static String id(JsonNode site) {
        return site.path("id").stringValue();
    }

    private HttpReply put(String who, JsonNode site, int version, String name, String area, String more) {
        return put("inspections", SITES + "/" + id(site), who, """
                {"version":%d,"name":"%s","type":"FACTORY","areaCode":"%s"%s}""".formatted(version, name, area, more));
    }

    private JsonNode shown(String who, JsonNode site) {
        HttpReply reply = get("inspections", SITES + "/" + id(site), Map.of(), who);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    private List<String> names(String who, Map<String, String> query, int limit) {
        List<String> names = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(query);
        asked.put("limit", String.valueOf(limit));
        do {
            HttpReply reply = get("inspections", SITES, asked, who);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            json(reply)
                    .path("items")
                    .forEach(each -> names.add(each.path("name").stringValue()));
            asked.put("cursor", json(reply).path("next").asString(""));
        } while (!asked.get("cursor").isEmpty());
        return names;
    }

    @Test
    void a_site_is_entered_once_and_shown_with_all_that_was_said_of_it() {
        HttpReply first = enter(TOWN, "a-key-of-sixteen-1", " 东方园 ", VILLAGE, """
                ,"code":" 91-A ","address":"临海大道 1 号",\
                "location":{"longitude":121.12,"latitude":28.85,"crs":"wgs84"}%s""".formatted(KEEPER));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        JsonNode site = json(first);
        assertThat(first.headers()).containsEntry("Location", SITES + "/" + id(site));
        assertThat(site.path("name").stringValue()).isEqualTo("东方园");
        assertThat(site.path("code").stringValue()).isEqualTo("91-A");
        assertThat(site.path("depth").intValue()).isEqualTo(1);
        assertThat(site.path("children").intValue()).isZero();
        assertThat(site.path("version").intValue()).isEqualTo(1);
        assertThat(site.at("/location/longitude").doubleValue()).isEqualTo(121.12);
        assertThat(site.at("/keeper/phone").stringValue()).isEqualTo("13700000099");
        assertThat(shown(OFFICE, site)).isEqualTo(site);
        assertThat(put(TOWN, site, 1, "新园", VILLAGE, KEEPER).status()).isEqualTo(200);
        entered("里厂", VILLAGE, in(site));
        HttpReply again = enter(TOWN, "a-key-of-sixteen-1", " 东方园 ", VILLAGE, """
                ,"code":" 91-A ","address":"临海大道 1 号",\
                "location":{"longitude":121.12,"latitude":28.85,"crs":"wgs84"}%s""".formatted(KEEPER));
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(enter(TOWN, "a-key-of-sixteen-1", "另一园", VILLAGE, "").status())
                .isEqualTo(422);
    }

    @Test
    void whoever_may_not_enter_sites_does_not_see_who_keeps_them() {
        JsonNode site = entered("东方园", VILLAGE, KEEPER);
        for (String who : List.of("post:grid-331082001", "post:inspector", "post:leader", "post:auditor")) {
            assertThat(shown(who, site).has("keeper")).as(who).isFalse();
            assertThat(get("inspections", SITES, Map.of(), who).body())
                    .as(who)
                    .contains("东方园")
                    .doesNotContain("keeper", "陈某", "13700000099");
            assertThat(enter(who, key(), "园", VILLAGE, "").status()).as(who).isEqualTo(403);
        }
        for (String who : List.of(OFFICE, TOWN, "post:dept-fire")) {
            assertThat(shown(who, site).at("/keeper/name").stringValue())
                    .as(who)
                    .isEqualTo("陈某");
        }
        JsonNode unkept = json(put(TOWN, site, 1, "东方园", VILLAGE, ""));
        assertThat(unkept.path("keeper").isNull()).isTrue();
        assertThat(everything()).as("a former keeper is kept nowhere").doesNotContain("陈某", "13700000099");
        for (String who : List.of("citizen:alice", "post:station-1")) {
            assertThat(get("inspections", SITES, Map.of(), who).status()).isEqualTo(403);
        }
    }

    @Test
    void a_town_keeps_the_sites_of_its_own_area_and_sees_no_other() {
        JsonNode site = entered("东方园", VILLAGE, "");
        assertField(enter(OTHER_TOWN, key(), "园", VILLAGE, ""), "/areaCode", "outside_your_area");
        assertThat(get("inspections", SITES + "/" + id(site), Map.of(), OTHER_TOWN)
                        .status())
                .isEqualTo(404);
        assertThat(put(OTHER_TOWN, site, 1, "园", "331082002", "").status()).isEqualTo(404);
        assertField(put(TOWN, site, 1, "园", "331082002", ""), "/areaCode", "outside_your_area");
        assertThat(names(OTHER_TOWN, Map.of(), 20)).isEmpty();
        assertThat(names(OTHER_TOWN, Map.of("area", "331082"), 20)).isEmpty();
        assertThat(names(OTHER_TOWN, Map.of("parent", id(site)), 20)).isEmpty();
        assertThat(names(TOWN, Map.of("area", "331082"), 20)).containsExactly("东方园");
        assertField(get("inspections", SITES, Map.of("area", "331082001"), OTHER_TOWN), "/area", "outside_your_area");
        assertThat(get("inspections", SITES + "/0000000000000000000000000", Map.of(), OFFICE)
                        .status())
                .isEqualTo(404);
        assertThat(get("inspections", SITES + "/x", Map.of(), OFFICE).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_told_by_its_field() {
        assertField(enter(OFFICE, key(), "园", "331082", ""), "/areaCode", "too_wide");
        assertField(enter(OFFICE, key(), "园", "331082999", ""), "/areaCode", "unknown_area");
        assertField(enter(OFFICE, key(), "园", VILLAGE, ",\"parentId\":\"x\""), "/parentId", "unknown_site");
        String nobody = ",\"parentId\":\"0000000000000000000000000\"";
        assertField(enter(OFFICE, key(), "园", VILLAGE, nobody), "/parentId", "unknown_site");
        assertField(enter(OFFICE, key(), "园".repeat(101), VILLAGE, ""), "/name", "too_long");
        assertField(enter(OFFICE, key(), "园", VILLAGE, ",\"code\":\"" + "1".repeat(41) + "\""), "/code", "too_long");
        assertField(
                enter(OFFICE, key(), "园", VILLAGE, ",\"keeper\":{\"name\":\"陈\",\"phone\":\"x\"}"),
                "/keeper/phone",
                "malformed");
        HttpReply type = post("inspections", SITES, OFFICE, key(), """
                {"name":"园","type":"CASTLE","areaCode":"331082001"}""");
        assertField(type, "/type", "unknown_value");
        JsonNode elsewhere = entered("外园", "331082002", "");
        assertField(enter(OFFICE, key(), "厂", VILLAGE, in(elsewhere)), "/parentId", "other_town");
        assertField(get("inspections", SITES, Map.of("type", "CASTLE"), OFFICE), "/type", "unknown_value");
        assertField(get("inspections", SITES, Map.of("parent", "x"), OFFICE), "/parent", "malformed");
        assertField(get("inspections", SITES, Map.of("cursor", "x"), OFFICE), "/cursor", "malformed");
    }

    @Test
    void a_tree_has_four_levels_and_no_circle() {
        JsonNode park = entered("园区", "331082001", "");
        JsonNode mill = entered("工厂", VILLAGE, in(park));
        JsonNode inner = entered("厂中厂", "331082001002", in(mill));
        JsonNode hall = entered("车间", "331082001", in(inner));
        assertThat(hall.path("depth").intValue()).isEqualTo(4);
        assertField(enter(OFFICE, key(), "第五级", VILLAGE, in(hall)), "/parentId", "too_deep");
        assertField(put(OFFICE, park, 1, "园区", "331082001", in(park)), "/parentId", "circle");
        assertField(put(OFFICE, park, 1, "园区", "331082001", in(mill)), "/parentId", "circle");
        assertField(put(OFFICE, park, 1, "园区", "331082001", in(hall)), "/parentId", "circle");
        assertThat(shown(OFFICE, park).path("children").intValue()).isEqualTo(1);
        JsonNode other = entered("另一园", "331082001", "");
        conflict(put(OFFICE, park, 1, "园区", "331082001", in(other)), "has_children");
        conflict(put(OFFICE, park, 1, "园区", "331082002", ""), "has_children");
        HttpReply moved = put(OFFICE, hall, 1, "车间", "331082001", in(other));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(json(moved).path("depth").intValue()).isEqualTo(2);
        assertThat(put(OFFICE, hall, 1, "车间", "331082001", in(other)).body())
                .as("a retry hears the same")
                .isEqualTo(moved.body());
        conflict(put(OFFICE, hall, 1, "车间", "331082001", in(mill)), "version_conflict");
        assertThat(put(OFFICE, park, 1, "老园区", "331082001", "").status())
                .as("those below it did not change its version")
                .isEqualTo(200);
        assertThat(names(OFFICE, Map.of("parent", id(inner)), 20)).isEmpty();
        assertThat(names(OFFICE, Map.of("parent", id(other)), 20)).containsExactly("车间");
    }

    @Test
    void a_code_is_of_one_site_also_when_two_come_at_once() throws Exception {
        JsonNode first = entered("一厂", VILLAGE, ",\"code\":\"A-1\"");
        conflict(enter(TOWN, key(), "二厂", VILLAGE, ",\"code\":\"A-1\""), "site_exists");
        assertThat(put(TOWN, first, 1, "一厂", VILLAGE, ",\"code\":\"A-2\"").status())
                .isEqualTo(200);
        assertThat(enter(TOWN, key(), "二厂", VILLAGE, ",\"code\":\"A-1\"").status())
                .isEqualTo(201);
        conflict(put(TOWN, first, 2, "一厂", VILLAGE, ",\"code\":\"A-1\""), "site_exists");
        List<HttpReply> replies = atOnce(6, () -> enter(TOWN, key(), "三厂", VILLAGE, ",\"code\":\"A-3\""));
        assertThat(replies).extracting(HttpReply::status).containsOnlyOnce(201).contains(409);
        assertThat(names(TOWN, Map.of("q", "三"), 20)).containsExactly("三厂");
    }

    @Test
    void two_who_move_each_below_the_other_at_once_make_no_circle() throws Exception {
        for (int n = 0; n < 5; n++) {
            JsonNode one = entered("甲" + n, VILLAGE, "");
            JsonNode other = entered("乙" + n, VILLAGE, "");
            List<JsonNode> turn = new ArrayList<>(List.of(one, other));
            List<HttpReply> replies = atOnce(2, () -> {
                JsonNode own;
                synchronized (turn) {
                    own = turn.removeFirst();
                }
                return put(OFFICE, own, 1, "动", VILLAGE, in(own.equals(one) ? other : one));
            });
            assertThat(replies).extracting(HttpReply::status).containsOnlyOnce(200);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 200)
                    .singleElement()
                    .satisfies(
                            reply -> assertThat(json(reply).at("/errors/0/code").asString("")
                                            + json(reply).path("code").stringValue())
                                    .as("as it saw the other: above itself, or just below")
                                    .isIn("circleinvalid", "has_children"));
        }
    }

    @Test
    void a_page_of_a_list_takes_two_requests_and_an_entry_three() {
        JsonNode park = entered("园区", VILLAGE, "");
        for (int n = 0; n < 5; n++) {
            entered("厂" + n, VILLAGE, in(park));
        }
        entered("外厂", "331082002", "");
        names(OFFICE, Map.of(), 20);
        names(TOWN, Map.of(), 20);

        meter.taken();
        enter(OFFICE, key(), "里厂", VILLAGE, ",\"code\":\"B-1\"" + in(park));
        assertThat(meter.names()).containsExactly("GetItem", "BatchGetItem", "TransactWriteItems");
        put(OFFICE, park, 1, "大园区", VILLAGE, "");
        assertThat(meter.names()).containsExactly("GetItem", "BatchGetItem", "TransactWriteItems");
        for (Map<String, String> query : List.<Map<String, String>>of(
                Map.of("limit", "3"),
                Map.of("limit", "3", "type", "FACTORY"),
                Map.of("limit", "3", "q", "厂"),
                Map.of("limit", "3", "area", VILLAGE, "type", "FACTORY"),
                Map.of("limit", "3", "parent", id(park)))) {
            for (String who : List.of(OFFICE, TOWN)) {
                HttpReply page = get("inspections", SITES, query, who);
                assertThat(json(page).path("items")).hasSize(3);
                assertThat(meter.names()).as("%s", query).containsExactly("Query", "BatchGetItem");
            }
        }
        assertThat(names(OFFICE, Map.of("q", "厂"), 2)).containsExactly("厂0", "厂1", "厂2", "厂3", "厂4");
        assertThat(names(OFFICE, Map.of(), 3)).containsExactly("厂0", "厂1", "厂2", "厂3", "厂4", "大园区", "里厂", "外厂");
        assertThat(names(OFFICE, Map.of("type", "HOTEL"), 3)).isEmpty();
    }

    @Test
    void the_types_of_site_are_told_to_anybody() {
        JsonNode types = json(get("reference", "/v1/site-types", Map.of(), "citizen:alice"));
        assertThat(types.path("items").get(1).path("type").stringValue()).isEqualTo("FACTORY_IN_FACTORY");
        assertThat(types.path("items").get(1).path("name").stringValue()).isEqualTo("厂中厂");
    }

    private static void conflict(HttpReply reply, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(json(reply).path("code").stringValue()).isEqualTo(code);
    }

    private static void assertField(HttpReply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(json(reply).at("/errors/0/code").stringValue()).isEqualTo(code);
    }
}
