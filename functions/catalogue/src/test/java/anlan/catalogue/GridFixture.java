package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Grids of a town, and visits to them. */
abstract class GridFixture extends DeedsFixture {

    static final String ROOT = "/v1/grids";
    static final String GRID = "post:grid-331082001";
    static final String LEADER = "post:leader";
    static final String OTHER_TOWN = "post:town-331082002";
    static final String TWO_DUTIES = ",\"duties\":[{\"duty\":\"patrol\",\"perMonth\":2},{\"duty\":\"publicity\"}]";
    static final String KEEPER = ",\"keeper\":\"grid-331082001\"";

    HttpReply enter(String who, String key, String fields) {
        return post("inspections", ROOT, who, key, """
                {"name":"第三网格","areaCode":"331082001"%s}""".formatted(fields));
    }

    String entered(String fields) {
        HttpReply reply = enter(TOWN, key(), fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return ROOT + "/" + id(reply);
    }

    HttpReply visit(String who, String grid, String key, String kind, String day, String fields) {
        return post("inspections", grid + "/visits", who, key, """
                {"kind":"%s","heldOn":"%s"%s}""".formatted(kind, day, fields));
    }

    JsonNode visited(String who, String grid, String kind, String fields) {
        HttpReply reply = visit(who, grid, key(), kind, "2024-02-08", fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply);
    }

    JsonNode duties(String grid, String month) {
        HttpReply reply = get("inspections", grid + "/duties", Map.of("month", month), OFFICE);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    JsonNode counts(String area) {
        return json(get("figures", "/v1/figures/days/2024-02-08", Map.of("area", area), OFFICE))
                .path("counts");
    }

    void night(String at) {
        clock.now = at(at);
        var unused = functions.rollUpDay().apply(new Tick(null));
    }

    static String rate(JsonNode body) {
        JsonNode rate = body.path("rate");
        return rate.path("num").longValue() + "/" + rate.path("den").longValue() + " "
                + rate.path("value").asString();
    }

    static void refused(HttpReply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply).path("errors"))
                .anySatisfy(error -> assertThat(error.path("pointer").stringValue() + " "
                                + error.path("code").stringValue())
                        .isEqualTo(pointer + " " + code));
    }
}
