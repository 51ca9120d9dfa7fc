package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deeds over the real store, one after another. */
abstract class DeedsFixture extends CityFixture {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String OFFICE = "post:office";
    static final String TOWN = "post:town-331082001";

    final AtomicInteger keys = new AtomicInteger();

    String key() {
        return "deed-key-of-16-" + keys.incrementAndGet();
    }

    static String id(HttpReply reply) {
        return json(reply).path("id").stringValue();
    }

    static JsonNode json(HttpReply reply) {
        return JSON.readTree(reply.body());
    }

    HttpReply deed(String who, String path, String deed, int version, String fields) {
        return deed(who, path, deed, version, fields, key());
    }

    HttpReply deed(String who, String path, String deed, int version, String fields, String key) {
        return post(group(path), path + "/" + deed, who, key, "{\"version\":" + version + fields + "}");
    }

    void done(String who, String path, String deed, int version, String fields) {
        HttpReply reply = deed(who, path, deed, version, fields);
        assertThat(reply.status()).as(deed + reply.body()).isEqualTo(200);
    }

    String complaint() {
        return "/v1/complaints/" + id(complain("alice", key()));
    }

    /** A complaint that the town has signed for, at version 4. */
    String signed() {
        String path = complaint();
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "sign", 3, "");
        return path;
    }

    JsonNode seen(String who, String path) {
        return json(get(group(path), path, Map.of(), who));
    }

    /** The function of a kind of case, such as {@code complaints}. */
    private static String group(String path) {
        return path.split("/", 4)[2];
    }
}
