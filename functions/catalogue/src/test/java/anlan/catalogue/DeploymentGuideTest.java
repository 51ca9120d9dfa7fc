package anlan.catalogue;

import static java.util.stream.Collectors.joining;
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
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** What the guide has an office do by hand is right. */
class DeploymentGuideTest extends DeedsFixture {

    private static final Pattern SETTING = Pattern.compile("ANLAN_[A-Z_]+");
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

    /** Whatever the sources read from the environment by a name of ours, but for what a laptop alone is told. */
    private static SortedSet<String> settings() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("anlan.root"), "functions"))) {
            for (Path file : files.filter(each -> each.toString().contains("/src/main/java/"))
                    .filter(each -> each.toString().endsWith(".java"))
                    .toList()) {
                SETTING.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group()));
            }
        }
        return names;
    }

    @Test
    void every_setting_stands_in_the_table_of_containers_and_none_that_nobody_reads() throws IOException {
        String rows = guide().lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.indexOf(" |", 2)))
                .collect(joining("\n"));
        SortedSet<String> listed = new TreeSet<>();
        SETTING.matcher(rows).results().forEach(found -> listed.add(found.group()));
        // Those of a provider stand beside it, in the cell that says which they are.
        SETTING.matcher(guide().lines()
                        .filter(line -> line.startsWith("| `ANLAN_SMS_PROVIDER`"))
                        .collect(joining()))
                .results()
                .forEach(found -> listed.add(found.group()));
        assertThat(listed).hasSizeGreaterThan(20).isEqualTo(settings());
    }

    @Test
    void the_guide_counts_no_functions_by_hand() throws IOException {
        assertThat(guide()).doesNotContainPattern("(?i)\\b(\\d+|ten|eleven|twelve|thirteen|fourteen)\\s+functions\\b");
    }

    @Test
    void of_a_table_the_outputs_are_asked_as_a_restored_one_has_another_name_in_the_stack() throws IOException {
        for (String guide : List.of("docs/deployment.md", "docs/runbook.md")) {
            assertThat(Files.readString(Path.of(System.getProperty("anlan.root"), guide)))
                    .as(guide)
                    .doesNotContainPattern("(\\bid |\\bname |--logical-resource-id )(Table|Tombstones)\\b");
        }
    }

    @Test
    void every_parameter_of_the_template_stands_in_the_guide() throws IOException {
        String template = Files.readString(Path.of(System.getProperty("anlan.root"), "template.yaml"));
        String parameters = template.substring(template.indexOf("\nParameters:"), template.indexOf("\nConditions:"));
        assertThat(Pattern.compile("(?m)^  (\\w+):$")
                        .matcher(parameters)
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(19)
                .allSatisfy(name -> assertThat(guide()).contains("`" + name + "`"));
    }
}
