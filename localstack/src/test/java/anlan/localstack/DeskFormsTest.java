package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk asks for what openapi.yaml says that a deed takes, no more and no less. */
class DeskFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What its reporter alone may do stands on their own page. */
    private static final Map<String, Set<String>> OF_REPORTERS =
            Map.of("complaint", Set.of("rate", "reopen", "me-too", "withdraw", "add-information"), "hazard", Set.of());

    /** How a field is asked for, by what the API takes there. */
    private static final Map<String, List<String>> INPUTS = Map.of(
            "boolean", List.of("flag"),
            "integer", List.of("number"),
            "array", List.of("photos"),
            "string", List.of("text", "post", "unit", "case", "photo", "choice", "grade", "category"));

    private static JsonNode api;
    private static JsonNode forms;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream yaml = DeskFormsTest.class.getResourceAsStream("/openapi.yaml")) {
            api = JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        }
        String module = Files.readString(Path.of(System.getProperty("anlan.root"), "pages/assets/deskforms.js"));
        int from = module.indexOf("FORMS = ") + "FORMS = ".length();
        forms = JSON.readTree(module.substring(from, module.indexOf("\n};", from) + 2));
    }

    private static List<String> deeds(String kind) {
        List<String> deeds = new ArrayList<>();
        for (JsonNode parameter : api.at("/paths/~1v1~1" + kind + "s~1{id}~1{deed}/post/parameters")) {
            if (parameter.path("name").stringValue("").equals("deed")) {
                parameter.at("/schema/enum").forEach(deed -> deeds.add(deed.stringValue()));
            }
        }
        return deeds;
    }

    private static JsonNode schema(String kind, String deed) {
        String name = Arrays.stream((kind + "-" + deed).split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
        return api.at("/components/schemas").required(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "hazard"})
    void no_deed_of_an_official_is_without_a_form(String kind) {
        Set<String> wanted = new TreeSet<>(deeds(kind));
        assertThat(wanted).isNotEmpty();
        wanted.removeAll(OF_REPORTERS.get(kind));
        assertThat(new TreeSet<>(forms.required(kind).propertyNames())).isEqualTo(wanted);
    }

    static Stream<Arguments> forms() {
        return Stream.of("complaint", "hazard")
                .flatMap(kind -> forms.required(kind).propertyNames().stream().map(deed -> Arguments.of(kind, deed)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_asks_for_each_field_of_its_deed_as_the_api_takes_it(String kind, String deed) {
        JsonNode schema = schema(kind, deed);
        Set<String> wanted = new TreeSet<>(schema.required("properties").propertyNames());
        wanted.remove("version");
        Set<String> asked = new TreeSet<>();
        for (JsonNode field : forms.required(kind).required(deed).required("fields")) {
            String name = field.required("name").stringValue();
            assertThat(asked.add(name)).as(name + " is asked for twice").isTrue();
            JsonNode taken = schema.required("properties").path(name);
            String as = field.required("as").stringValue();
            assertThat(INPUTS.get(type(taken))).as(name).contains(as);
            assertThat(field.required("label").stringValue()).isNotBlank();
            if (as.equals("choice")) {
                assertThat(new TreeSet<>(field.required("of").propertyNames()))
                        .as(name)
                        .isEqualTo(choices(taken));
            }
            if (required(schema, name)) {
                assertThat(field.path("must").asBoolean(false))
                        .as(name + " is needed")
                        .isTrue();
                assertThat(field.has("when")).as(name + " is always needed").isFalse();
            }
        }
        assertThat(asked).isEqualTo(wanted);
        assertThat(forms.required(kind).required(deed).required("yes").stringValue())
                .isNotBlank();
    }

    private static String type(JsonNode taken) {
        JsonNode type = taken.required("type");
        return type.isArray() ? type.get(0).stringValue() : type.stringValue();
    }

    private static Set<String> choices(JsonNode taken) {
        Set<String> choices = new TreeSet<>();
        for (JsonNode one : taken.required("enum")) {
            if (one.isString()) {
                choices.add(one.stringValue());
            }
        }
        return choices;
    }

    private static boolean required(JsonNode schema, String name) {
        for (JsonNode one : schema.required("required")) {
            if (one.stringValue().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
