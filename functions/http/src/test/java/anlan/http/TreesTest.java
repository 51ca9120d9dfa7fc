package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Trees that are read and written without a mapper are those of one. */
class TreesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static JsonNode read(String text) {
        return Trees.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 2_000)
    void a_tree_is_written_as_a_mapper_writes_it_and_read_as_it_was(@ForAll long seed) {
        JsonNode tree = any(new Random(seed), 4);
        String text = Trees.written(tree);
        assertThat(text).isEqualTo(MAPPER.writeValueAsString(tree)).isEqualTo(tree.toString());
        assertThat(read(text)).isEqualTo(MAPPER.readTree(text));
    }

    private static JsonNode any(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt());
            case 3 -> nodes.numberNode(random.nextLong());
            case 4 -> nodes.numberNode(random.nextInt(-90_000_000, 90_000_000) / 1e6);
            case 5 -> nodes.numberNode(new java.math.BigInteger(90, random));
            case 6 -> nodes.stringNode("");
            case 7 ->
                nodes.stringNode(random.ints(random.nextInt(12), 0, 0xD7FF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            case 8 -> nodes.stringNode("安澜\"\\\n\u0001🌊</script>");
            case 9 -> {
                var array = nodes.arrayNode();
                random.ints(random.nextInt(4)).forEach(each -> array.add(any(random, depth - 1)));
                yield array;
            }
            default -> {
                var object = nodes.objectNode();
                random.ints(random.nextInt(4)).forEach(name -> object.set("f" + name % 7, any(random, depth - 1)));
                yield object;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1,", "{\"a\":1}x", "{\"a\":1} {}", "[1] ]", "{\"a\"}", "{a:1}", "[01]", "nul", "\"a"})
    void what_is_no_json_is_refused_as_by_a_mapper(String text) {
        assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "1", "1.50", "-0.0", "1e3", "12345678901234567890", "\"a\"", "null", "{\"a\":[{}]}"})
    void what_is_json_is_read_as_by_a_mapper(String text) {
        assertThat(read(text)).isEqualTo(MAPPER.readTree(text));
    }
}
