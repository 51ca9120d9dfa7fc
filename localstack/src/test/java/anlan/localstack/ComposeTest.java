package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** compose.yaml has the shape that the Compose Specification gives it, and nothing in it moves by itself. */
class ComposeTest {

    private static final Schema SHAPE =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(specification());

    /** Without the names that it gives itself and its dialect, which are no addresses as the dialect has them. */
    private static JsonNode specification() {
        ObjectNode schema = (ObjectNode) JsonMapper.builder()
                .build()
                .readTree(ComposeTest.class.getResourceAsStream("/compose/compose-spec.json"));
        return schema.without(List.of("$id", "$schema"));
    }

    private static JsonNode compose(String text) {
        return Manifest.documents(text).getFirst();
    }

    @Test
    void it_has_the_shape_that_the_specification_gives_it() {
        String text = Manifest.text("localstack/compose.yaml");
        assertThat(SHAPE.validate(compose(text))).isEmpty();
        assertThat(SHAPE.validate(compose(text.replace("depends_on:", "depends:"))))
                .isNotEmpty();
        assertThat(SHAPE.validate(compose(text.replace("restart: unless-stopped", "restart: [1]"))))
                .isNotEmpty();
        assertThat(SHAPE.validate(compose(text.replace("retries: 60", "retries: {}"))))
                .isNotEmpty();
    }

    @Test
    void every_image_is_pinned_and_every_port_is_open_to_this_machine_alone() {
        JsonNode services = compose(Manifest.text("localstack/compose.yaml")).path("services");
        services.properties().forEach(service -> {
            JsonNode each = service.getValue();
            assertThat(each.has("build")
                            || each.path("image").stringValue().matches(".+:\\d+\\.\\d+\\.\\d+(@sha256:\\w{64})?"))
                    .as(service.getKey())
                    .isTrue();
            each.path("ports").forEach(port -> assertThat(port.stringValue()).startsWith("127.0.0.1:"));
        });
        assertThat(services.at("/localstack/image").stringValue()).startsWith("localstack/localstack:4.14.0");
    }
}
