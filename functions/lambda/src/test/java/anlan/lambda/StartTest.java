package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Lambda that was told nonsense says so in one line of JSON that names the variable, and ends. */
class StartTest {

    private static final Map<String, String> GOOD = Map.of(
            "ANLAN_TABLE", "anlan",
            "ANLAN_TOPIC", "arn:aws-cn:sns:cn-north-1:000000000000:Alerts",
            "ANLAN_SECRET", "a-secret-of-a-city-that-is-long-enough",
            "AWS_REGION", "cn-north-1",
            "SPRING_CLOUD_FUNCTION_DEFINITION", "complaints",
            "MAIN_CLASS", LambdaApplication.class.getName());

    /** As the runtime makes a handler, whose class it was told. */
    static final class EmulatedRuntime {

        private EmulatedRuntime() {}

        static void main(String[] args) throws Exception {
            var unused = Class.forName(args[0]).getConstructor().newInstance();
            System.out.println("{\"message\":\"started\"}");
        }
    }

    private record Ended(int status, String said) {}

    private static Ended start(Class<?> handler, String name, String value) throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmulatedRuntime.class.getName(),
                handler.getName());
        java.environment().putAll(GOOD);
        if (value == null) {
            java.environment().remove(name);
        } else {
            java.environment().put(name, value);
        }
        java.environment().keySet().removeIf(each -> each.startsWith("JAVA_"));
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_CLOUD_FUNCTION_DEFINITION, functionRouter",
        "SPRING_CLOUD_FUNCTION_DEFINITION,",
        "SPRING_CLOUD_FUNCTION_DEFINITION, 'rollUpDay,sendAlerts'",
        "ANLAN_TABLE, x",
        "ANLAN_SECRET,",
        "ANLAN_TOPIC, process",
        "AWS_REGION,",
        "AWS_ENDPOINT_URL, localhost:4566"
    })
    void our_own_handler_says_it_in_one_line_and_ends(String name, String value) throws Exception {
        Ended ended = start(LambdaHandler.class, name, value);
        assertThat(ended.status()).as(ended.said()).isEqualTo(78);
        JsonNode line = JsonMapper.builder().build().readTree(ended.said().strip());
        assertThat(ended.said().lines()).hasSize(1);
        assertThat(line.path("level").asString()).isEqualTo("ERROR");
        assertThat(line.path("message").asString()).contains(name);
        assertThat(line.has("exception")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SPRING_CLOUD_FUNCTION_DEFINITION, functionRouter", "ANLAN_TABLE, x", "AWS_REGION,"})
    void the_frameworks_handler_ends_so_too(String name, String value) throws Exception {
        Ended ended = start(FunctionInvoker.class, name, value);
        assertThat(ended.status()).as(ended.said()).isEqualTo(78);
        assertThat(ended.said().lines().filter(line -> line.contains("the environment is not right")))
                .singleElement()
                .asString()
                .contains(name);
        assertThat(ended.said()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"SPRING_CLOUD_FUNCTION_DEFINITION, rollUpDay"})
    void what_is_right_starts(String name, String value) throws Exception {
        Ended ended = start(LambdaHandler.class, name, value);
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("started");
    }
}
