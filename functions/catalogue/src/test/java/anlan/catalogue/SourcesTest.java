package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.category.Source;
import anlan.http.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of inspection a hazard belongs to, and which complaint it came from. */
class SourcesTest extends DeedsFixture {

    private HttpReply register(String who, String source, String more) {
        return post("hazards", "/v1/hazards", who, key(), """
                {"source":"%s","category":"fire-exit","description":"x",\
                "areaCode":"331082001"%s}""".formatted(source, more));
    }

    @ParameterizedTest(name = "{0} registers as {1}")
    @CsvSource({
        "post:leader, LEADER",
        "post:office, OFFICE",
        "post:inspector, OFFICE",
        "post:dept-fire, DEPARTMENT",
        "post:town-331082001, TOWN_SELF",
        "post:grid-331082001, TOWN_SELF"
    })
    void the_kind_of_inspection_goes_with_the_role(String who, String source) {
        for (Source each : Source.values()) {
            HttpReply reply = register(who, each.name(), "");
            if (each.name().equals(source)) {
                assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            } else {
                assertThat(reply.status()).isEqualTo(400);
                assertThat(reply.body()).contains("\"/source\"");
            }
        }
    }

    @Test
    void a_complaint_that_a_hazard_names_exists_and_may_be_read() {
        String mine = complaint().substring("/v1/complaints/".length());
        String unknown = "C" + "0".repeat(25);
        HttpReply missing = register(OFFICE, "OFFICE", ",\"complaintId\":\"" + unknown + "\"");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body()).contains("\"/complaintId\"").contains("unknown_case");
        HttpReply hidden = register("post:inspector", "OFFICE", ",\"complaintId\":\"" + mine + "\"");
        assertThat(hidden.body()).as("hidden answers like missing").isEqualTo(missing.body());
        HttpReply read = register(OFFICE, "OFFICE", ",\"complaintId\":\"" + mine + "\"");
        assertThat(read.status()).isEqualTo(201);
        assertThat(seen(OFFICE, "/v1/hazards/" + id(read)).path("complaintId").stringValue())
                .isEqualTo(mine);
    }

    @Test
    void a_retry_hears_the_same_although_the_complaint_is_hidden_by_now() {
        String accused = complaint();
        String body = """
                {"source":"TOWN_SELF","category":"fire-exit","description":"x","areaCode":"331082001",\
                "complaintId":"%s"}""".formatted(accused.substring("/v1/complaints/".length()));
        HttpReply first = post("hazards", "/v1/hazards", TOWN, "the-same-key-of-16", body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        done(OFFICE, accused, "accept", 1, ",\"accusedUnit\":\"town-331082001\"");
        HttpReply again = post("hazards", "/v1/hazards", TOWN, "the-same-key-of-16", body);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(post("hazards", "/v1/hazards", TOWN, key(), body).status()).isEqualTo(400);
    }

    @Test
    void what_a_complaint_becomes_has_the_source_of_the_post_that_turns_it() {
        String path = complaint();
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"office\"");
        done(OFFICE, path, "sign", 3, "");
        HttpReply turned = deed(OFFICE, path, "to-hazard", 4, ",\"category\":\"fire-exit\",\"description\":\"x\"");
        String hazard = "/v1/hazards/" + json(turned).at("/hazard/id").stringValue();
        assertThat(json(get("hazards", hazard, Map.of(), OFFICE)).path("source").stringValue())
                .isEqualTo("OFFICE");
    }
}
