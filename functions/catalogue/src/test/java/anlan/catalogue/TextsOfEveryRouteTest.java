package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text and no reference may be, whatever route it comes in by. */
class TextsOfEveryRouteTest extends CityFixture {

    private static final List<String> ANYBODY = List.of(
            "post:office", "citizen:alice", "post:town-331082112", "post:inspector", "post:dept-fire", "post:leader");

    /** As the first who may ask at all. */
    private HttpReply post(String group, String path, String body) {
        return ANYBODY.stream()
                .map(who -> post(group, path, who, "key-of-sixteen-01", body))
                .filter(reply -> reply.status() != 403)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may " + path));
    }

    @ParameterizedTest
    @CsvSource({
        "\\u202ex, malformed_text",
        "\\u200b\\u3164, blank",
        "x\\uFFFE, malformed_text",
        "\\ud800, malformed_text"
    })
    void no_text_of_any_deed_says_nothing_or_reads_other_than_it_is(String text, String code) {
        int seen = 0;
        for (var group : functions.api().deeds().entrySet()) {
            for (String deed : group.getValue()) {
                String body = Bodies.of(group.getKey(), deed);
                if (body.contains("\"x\"")) {
                    String path = "/v1/" + group.getKey() + "/" + "C".repeat(26) + "/" + deed;
                    String said = "{\"version\":1" + body.replace("\"x\"", "\"" + text + "\"") + "}";
                    assertThat(post(group.getKey(), path, said).body()).as(deed).contains("\"code\":\"" + code + "\"");
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a//b", "a/", "a/./b"})
    void no_evidence_of_any_deed_leads_elsewhere(String reference) {
        for (String deed : List.of("fix-on-spot", "submit", "review")) {
            String body = Bodies.of("hazards", deed).replaceAll("\"[ab]\"", "\"" + reference + "\"");
            assertThat(post("hazards", "/v1/hazards/" + "H".repeat(26) + "/" + deed, "{\"version\":1" + body + "}")
                            .body())
                    .as(deed)
                    .containsPattern("/(before|after|evidence)\",\"code\":\"malformed\"");
        }
        for (String body : List.of(
                "{\"version\":1,\"text\":\"x\",\"photos\":[\"" + reference + "\"]}",
                "{\"category\":\"noise\",\"photos\":[\"" + reference + "\"]}")) {
            String path = "/v1/complaints" + (body.contains("version") ? "/" + "C".repeat(26) + "/reply" : "");
            assertThat(post("complaints", path, body).body()).contains("/photos/0\",\"code\":\"malformed\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "complaints, /v1/complaints, description",
        "complaints, /v1/complaints, address",
        "complaints, /v1/complaints, contact/name",
        "hazards, /v1/hazards, description",
        "hazards, /v1/hazards, site",
        "hazards, /v1/hazards, campaignId",
        "sessions, /v1/people, name",
        "sessions, /v1/sessions, code"
    })
    void nobody_comes_in_with_a_text_that_says_nothing_or_reads_other_than_it_is(
            String group, String path, String field) {
        for (var each :
                Map.of("\\u202e张三", "malformed_text", "\\u2800\\u00ad", "blank").entrySet()) {
            String value = "\"" + each.getKey() + "\"";
            String body = field.contains("/")
                    ? "{\"contact\":{\"name\":" + value + "}}"
                    : "{\"" + field + "\":" + value + "}";
            assertThat(post(group, path, body)).satisfies(RulesOfEveryRouteTest.refused("/" + field, each.getValue()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "complaints, /v1/complaints, contact/name",
        "hazards, /v1/hazards, site",
        "sessions, /v1/people, name",
        "inspections, /v1/inspections, title",
        "inspections, /v1/inspections, leader",
        "inspections, /v1/sites, name",
        "inspections, /v1/sites, address",
        "inspections, /v1/sites, keeper/name",
        "inspections, /v1/campaigns, name",
        "inspections, /v1/indicators/fires/values, source",
        "inspections, /v1/indicators/fires/values, signer"
    })
    void a_name_stands_on_one_line(String group, String path, String field) {
        String[] names = field.split("/", -1);
        String value = "\"某处\\n又某处\"";
        String body = names.length == 1
                ? "{\"" + field + "\":" + value + "}"
                : "{\"" + names[0] + "\":{\"" + names[1] + "\":" + value + "}}";
        assertThat(post(group, path, body)).satisfies(RulesOfEveryRouteTest.refused("/" + field, "malformed_text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "-x", ".", "a/b", "a b", "a\\nb"})
    void a_record_is_named_by_a_name(String name) {
        for (String field : List.of("inspectionId", "campaignId")) {
            assertThat(post("hazards", "/v1/hazards", "{\"" + field + "\":\"" + name + "\"}"))
                    .satisfies(RulesOfEveryRouteTest.refused("/" + field, "malformed"));
        }
        assertThat(post("hazards", "/v1/hazards", "{\"campaignId\":\"检查2024-02.3_甲\"}")
                        .body())
                .doesNotContain("campaignId");
        assertThat(post("hazards", "/v1/hazards", "{\"inspectionId\":\"I" + "0".repeat(25) + "\"}")
                        .body())
                .doesNotContain("inspectionId");
    }
}
