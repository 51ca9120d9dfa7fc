package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Clients;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.story.Story;
import anlan.http.Api;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * openapi.yaml says what the front door does: the same routes, and every answer of the stories as
 * its schema has it.
 */
class DescriptionTest {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Pages are for people: what a client of the API can call is described. */
    private static final String PAGES = "pages ";

    private static JsonNode description;

    @BeforeAll
    static void read() throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(ROOT.resolve("docs/openapi.yaml")));
        description = JSON.valueToTree(yaml);
    }

    @Test
    void the_routes_of_the_front_door_are_the_operations_of_the_description() {
        Set<String> routes = new TreeSet<>();
        api().listing().stream()
                .filter(route -> !route.startsWith(PAGES))
                .forEach(route -> routes.add(route.substring(route.indexOf(' ') + 1)));
        Set<String> operations = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(routes).isEqualTo(operations);
    }

    /** Every method that a route of the front door has. */
    static Set<String> methods() {
        Set<String> methods = new TreeSet<>();
        api().listing().forEach(route -> methods.add(route.split(" ", -1)[1]));
        return methods;
    }

    @Test
    void every_deed_is_described_with_a_body_of_its_own() {
        api().deeds().forEach((group, deeds) -> {
            JsonNode operation = description
                    .path("paths")
                    .path("/v1/" + group + "/{id}/{deed}")
                    .path("post");
            Set<String> named = new TreeSet<>();
            operation.at("/parameters/1/schema/enum").forEach(deed -> named.add(deed.stringValue()));
            assertThat(named).isEqualTo(new TreeSet<>(deeds));
            assertThat(operation.at("/requestBody/content/application~1json/schema/anyOf"))
                    .hasSize(deeds.size());
        });
    }

    @Test
    void a_route_that_shows_who_stands_behind_a_case_says_so_and_no_other_can() {
        Map<String, String> shown = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String route = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    JsonNode operation = method.getValue();
                    Set<String> names = new TreeSet<>();
                    operation
                            .path("responses")
                            .properties()
                            .forEach(answer -> PersonalFields.in(answer.getValue(), description, names));
                    if (!names.isEmpty() && !PersonalFields.OF_NO_CASE.containsKey(route)) {
                        shown.put(route, names.toString());
                    }
                    if (operation.has("x-reveals")) {
                        said.put(route, operation.path("x-reveals").stringValue());
                    }
                }));
        assertThat(said).isNotEmpty().isEqualTo(api().revealing());
        assertThat(shown).as("answers with %s", PersonalFields.NAMES).containsOnlyKeys(said.keySet());
    }

    @Test
    void personal_fields_are_found_wherever_a_schema_hides_them() {
        JsonNode hidden = JSON.readTree("""
                {"a": {"oneOf": [{"$ref": "#/b"}, {"type": "array", "items": {"$ref": "#/c"}}]},
                 "b": {"properties": {"parties": {"type": "array"}, "next": {"$ref": "#/a"}}},
                 "c": {"additionalProperties": {"properties": {"phone": {"type": "string"}}}}}""");
        Set<String> names = new TreeSet<>();
        PersonalFields.in(hidden.path("a"), hidden, names);
        assertThat(names).containsExactly("parties", "phone");
    }

    @TestFactory
    Stream<DynamicTest> every_answer_is_as_its_schema_has_it() {
        return Story.exchanges().stream()
                .filter(each -> !Catalogue.JOBS.contains(each.scene().function()))
                .map(each -> DynamicTest.dynamicTest(each.scene().name(), () -> conforms(each)));
    }

    static Api api() {
        System.setProperty("aws.region", "local");
        return new Functions(new Platform(
                        new Settings("t", "t", new byte[32], 1),
                        Clients.dynamo(),
                        Clients.sns(),
                        Clock.systemUTC(),
                        () -> "",
                        List.of()))
                .api();
    }

    private void conforms(Story.Exchange exchange) {
        String name = exchange.scene().name();
        String body = exchange.answer().body();
        int status = exchange.answer().status();
        String method = exchange.asked().method().toLowerCase(Locale.ROOT);
        JsonNode operation = operation(exchange.asked().path()).path(method);
        String schema;
        if (operation.isMissingNode()) {
            assertThat(status).isIn(200, 204, 304, 404, 405);
            schema = status >= 400 ? "Problem" : null;
        } else {
            JsonNode answer = operation.path("responses").path(Integer.toString(status));
            assertThat(answer.isMissingNode())
                    .as("%s is not described for %s", status, name)
                    .isFalse();
            schema = answer.has("$ref")
                    ? "Problem"
                    : !answer.has("content")
                            ? null
                            : answer.at("/content/application~1json/schema/$ref")
                                    .stringValue()
                                    .replaceAll(".*/", "");
        }
        if (schema != null && !body.isEmpty()) {
            assertThat(schema(schema).validate(JSON.readTree(body))).as(body).isEmpty();
        }
    }

    private static JsonNode operation(String path) {
        // A path that is described word for word is no parameter of another.
        JsonNode named = description.path("paths").path(path);
        if (!named.isMissingNode()) {
            return named;
        }
        for (var described : description.path("paths").properties()) {
            if (path.matches(described.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                return described.getValue();
            }
        }
        return JSON.missingNode();
    }

    private static Schema schema(String name) {
        ObjectNode root = JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
        root.set("components", description.path("components"));
        return SCHEMAS.getSchema(root);
    }
}
