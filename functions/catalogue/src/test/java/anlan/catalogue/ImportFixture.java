package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tables that are sent to a city, and what it says of them. */
abstract class ImportFixture extends DeedsFixture {

    private final String path;
    private final String columns;

    ImportFixture(String path, String columns) {
        this.path = path;
        this.columns = columns;
    }

    HttpReply send(String who, String key, String type, byte[] table) {
        return post("inspections", path, who, key, type, table);
    }

    /** Lines, under the names of all columns. */
    HttpReply send(String who, String key, String lines) {
        return send(who, key, "text/csv", (columns + lines).getBytes(StandardCharsets.UTF_8));
    }

    JsonNode imported(String lines) {
        HttpReply reply = send(OFFICE, key(), lines);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    /** Accepted, unchanged, rejected. */
    static String counted(JsonNode answer) {
        return answer.path("accepted").asString() + " "
                + answer.path("unchanged").asString() + " "
                + answer.path("rejected").asString();
    }

    /** Line, field, code. */
    static List<String> errors(JsonNode answer) {
        return answer.path("errors")
                .valueStream()
                .map(each ->
                        each.path("line").asString() + " " + each.path("field").asString() + " "
                                + each.path("code").asString())
                .toList();
    }
}
