package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A register of sites that an office has kept in a spreadsheet so far. */
class SiteImportCityTest extends ImportFixture {

    SiteImportCityTest() {
        super("/v1/sites/import", "code,name,type,areaCode,parentCode,address\n");
    }

    private static String site(String code, String name, String parent) {
        return "%s,%s,FACTORY,331082001,%s,\n".formatted(code, name, parent);
    }

    private JsonNode list(Map<String, String> query) {
        return json(get("inspections", "/v1/sites", query, OFFICE)).path("items");
    }

    @Test
    void a_tree_goes_in_however_its_lines_are_ordered_and_again_changes_nothing() {
        String table = site("C", "厂中厂", "B") + site("A", "东方园", "") + site("B", "东方厂", "A") + site("", "无号厂", "B");
        String key = key();
        HttpReply first = send(OFFICE, key, table);
        assertThat(counted(json(first))).as(first.body()).isEqualTo("4 0 0");
        JsonNode park = list(Map.of("q", "东方园")).get(0);
        assertThat(park.path("children").intValue()).isEqualTo(1);
        JsonNode factory = list(Map.of("parent", park.path("id").stringValue())).get(0);
        assertThat(factory.path("name").stringValue()).isEqualTo("东方厂");
        assertThat(list(Map.of("parent", factory.path("id").stringValue()))).hasSize(2);
        HttpReply again = send(OFFICE, key, table);
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(counted(imported(table))).isEqualTo("0 4 0");
        assertThat(counted(json(send("post:dept-police", key(), table))))
                .as("whoever imports it")
                .isEqualTo("0 4 0");
        assertThat(send(OFFICE, key, site("D", "别厂", "")).status()).isEqualTo(422);
    }

    @Test
    void each_line_that_is_wrong_is_named_and_the_others_are_in() {
        String deep = site("1", "一级", "") + site("2", "二级", "1") + site("3", "三级", "2") + site("4", "四级", "3");
        JsonNode answer = imported(deep
                + site("5", "五级", "4")
                + site("6", "六级", "5")
                + site("X", "圈一", "Y")
                + site("Y", "圈二", "X")
                + site("Z", "圈外", "X")
                + site("7", "无此上级", "NONE")
                + "8,类型不对,CASTLE,331082001,,\n"
                + "9,全市,FACTORY,331082,,\n"
                + "10,别镇,FACTORY,331082002,1,\n"
                + site("1", "同号", "")
                + site("1", "一级", "")
                + "11,,FACTORY,331082001,,\n"
                + "12,=HYPERLINK(1),FACTORY,331082001,,\n");
        assertThat(errors(answer))
                .containsExactly(
                        "6 parentCode too_deep",
                        "7 parentCode parent_rejected",
                        "8 parentCode circle",
                        "9 parentCode circle",
                        "10 parentCode circle",
                        "11 parentCode unknown_site",
                        "12 type unknown_value",
                        "13 areaCode too_wide",
                        "14 parentCode other_town",
                        "15 code site_exists",
                        "17 name required",
                        "18 name formula");
        assertThat(counted(answer)).isEqualTo("4 1 12");
        assertThat(list(Map.of("area", "331082001"))).hasSize(4);
        assertThat(errors(imported(site("2", "改了名", "1"))))
                .as("what people have entered since is not overwritten")
                .containsExactly("2 code site_exists");
    }

    @Test
    void a_site_that_was_entered_by_hand_is_known_by_its_code_and_may_be_a_parent() {
        HttpReply by = post("inspections", "/v1/sites", OFFICE, key(), """
                {"code":"P","name":"手录园","type":"FACTORY","areaCode":"331082001"}""");
        assertThat(by.status()).as(by.body()).isEqualTo(201);
        assertThat(counted(imported(site("P", "手录园", "") + site("Q", "里厂", "P"))))
                .isEqualTo("1 1 0");
    }

    @Test
    void lines_that_say_the_same_share_what_becomes_of_the_first() {
        String outside = "V,别镇厂,FACTORY,331082002,,\n";
        String nameless = ",无号厂,FACTORY,331082002,,\n";
        JsonNode answer = json(send(TOWN, key(), outside + outside + nameless + nameless));
        assertThat(errors(answer))
                .containsExactly(
                        "2 areaCode outside_your_area",
                        "3 areaCode outside_your_area",
                        "4 areaCode outside_your_area",
                        "5 areaCode outside_your_area");
        assertThat(counted(answer)).isEqualTo("0 0 4");
        assertThat(counted(imported(outside + nameless + nameless))).isEqualTo("2 1 0");
        assertThat(errors(json(send(TOWN, key(), outside))))
                .as("nobody is told what stands elsewhere")
                .containsExactly("2 areaCode outside_your_area");
    }

    @Test
    void a_site_without_a_code_that_people_have_changed_since_is_not_lost_in_silence() {
        String table = site("", "旧名厂", "");
        assertThat(counted(imported(table))).isEqualTo("1 0 0");
        JsonNode site = list(Map.of("q", "旧名厂")).get(0);
        HttpReply put = put("inspections", "/v1/sites/" + site.path("id").stringValue(), OFFICE, """
                {"version":1,"name":"新名厂","type":"FACTORY","areaCode":"331082001"}""");
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(errors(imported(table))).containsExactly("2 name site_changed");
    }

    @Test
    void a_circle_of_many_is_told_at_once_and_a_child_before_its_refused_parent_is_in_none() {
        String circle = IntStream.range(0, 5_000)
                .mapToObj(n -> site("K" + n, "圈" + n, "K" + (n + 1) % 5_000))
                .collect(Collectors.joining());
        JsonNode answer = imported(circle);
        assertThat(counted(answer)).isEqualTo("0 0 5000");
        assertThat(answer.path("errorsCut").booleanValue()).isTrue();
        assertThat(errors(imported(site("L2", "子", "L1") + site("L1", "父", "NONE"))))
                .containsExactly("2 parentCode parent_rejected", "3 parentCode unknown_site");
    }

    @Test
    void a_list_goes_on_behind_the_longest_name_and_a_search_is_no_longer_than_a_name() {
        String name = "东".repeat(100);
        assertThat(counted(imported(site("N1", name, "") + site("N2", name, ""))))
                .isEqualTo("2 0 0");
        JsonNode first = json(get("inspections", "/v1/sites", Map.of("limit", "1"), OFFICE));
        JsonNode second = json(get(
                "inspections",
                "/v1/sites",
                Map.of("limit", "1", "cursor", first.path("next").stringValue()),
                OFFICE));
        assertThat(second.path("items")).hasSize(1);
        assertThat(list(Map.of("q", " " + name.substring(1)))).hasSize(2);
        assertThat(get("inspections", "/v1/sites", Map.of("q", name + "东"), OFFICE)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_town_imports_what_lies_in_it() {
        JsonNode answer = json(send(TOWN, key(), site("T", "本镇厂", "") + "U,别镇厂,FACTORY,331082002,,\n"));
        assertThat(counted(answer)).isEqualTo("1 0 1");
        assertThat(errors(answer)).containsExactly("3 areaCode outside_your_area");
        assertThat(send("post:inspector", key(), "").status()).isEqualTo(403);
    }

    @Test
    void many_sites_cost_a_transaction_for_two_dozen() {
        String table = IntStream.range(0, 500)
                .mapToObj(n -> site("M" + n, "厂" + n, ""))
                .collect(Collectors.joining());
        var unused = meter.taken();
        assertThat(counted(imported(table))).isEqualTo("500 0 0");
        List<String> requests = meter.names();
        assertThat(requests)
                .as("four items each, and the import's beginning and end")
                .filteredOn("TransactWriteItems"::equals)
                .hasSize(500 / 25 + 2);
        assertThat(requests)
                .filteredOn("BatchGetItem"::equals)
                .as("codes, sites")
                .hasSize(5 + 5);
        assertThat(requests).hasSize(500 / 25 + 2 + 10 + 1);
    }
}
