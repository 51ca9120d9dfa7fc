package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** What the guide has an office do by hand is right. */
class DeploymentGuideTest extends DeedsFixture {

    private static final String HOLDER = "citizen:wechat:oA1b2C3";

    private static String guide() throws IOException {
        return Files.readString(Path.of(System.getProperty("anlan.root"), "docs/deployment.md"));
    }

    @Test
    void the_first_post_that_is_put_in_by_hand_can_be_read_and_writes_itself_anew() throws IOException {
        Matcher json = Pattern.compile("(?s)```json\n(.*?)```").matcher(guide());
        assertThat(json.find()).isTrue();
        Map<String, AttributeValue> item = new HashMap<>();
        for (Map.Entry<String, JsonNode> each :
                JSON.readTree(json.group(1).replace("<subject.id>", HOLDER)).properties()) {
            JsonNode value = each.getValue();
            item.put(
                    each.getKey(),
                    value.has("N")
                            ? AttributeValue.fromN(value.path("N").stringValue())
                            : AttributeValue.fromS(value.path("S").stringValue()));
        }
        meter.client().putItem(put -> put.tableName(table).item(item));

        Post office = DynamoPorts.roster(new Table(meter.client(), table)).find(new PostId("office"));
        assertThat(office).isNotNull();
        assertThat(office.role()).isEqualTo(Role.OFFICE);
        assertThat(office.holder()).isEqualTo(HOLDER);

        HttpReply written = functions
                .api()
                .functions()
                .get("sessions")
                .apply(new HttpCall(
                        "PUT",
                        "/v1/people/office",
                        Map.of(),
                        new TreeMap<>(Map.of(
                                "authorization",
                                "Bearer "
                                        + functions
                                                .tokens()
                                                .issue(functions.posts().at(office))
                                                .token(),
                                "content-type",
                                "application/json")),
                        """
                {"version":1,"name":"平安办","role":"office","unit":"office","areaCode":"331082",
                 "phone":"+8613800000000","holder":"%s"}""".formatted(HOLDER).getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "request"));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
    }

    @Test
    void every_parameter_of_the_template_stands_in_the_guide() throws IOException {
        String template = Files.readString(Path.of(System.getProperty("anlan.root"), "template.yaml"));
        String parameters = template.substring(template.indexOf("\nParameters:"), template.indexOf("\nConditions:"));
        assertThat(Pattern.compile("(?m)^  (\\w+):$")
                        .matcher(parameters)
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(15)
                .allSatisfy(name -> assertThat(guide()).contains("`" + name + "`"));
    }
}
