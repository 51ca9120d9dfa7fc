package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Catalogue;
import anlan.dynamodb.Schema;
import anlan.emulators.LocalDynamoDb;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

/**
 * A function has one name everywhere, a command stands the same in both languages, a table has one
 * shape.
 */
class OneNameTest {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));

    @TempDir
    Path data;

    @Test
    void bean_and_resource_and_folder_and_row_have_one_name() throws IOException {
        Set<String> resources = new TreeSet<>();
        Matcher definition =
                Pattern.compile("SPRING_CLOUD_FUNCTION_DEFINITION: (\\w+)").matcher(read("template.yaml"));
        while (definition.find()) {
            resources.add(definition.group(1));
        }
        Set<String> folders = new TreeSet<>();
        try (Stream<Path> events = Files.list(ROOT.resolve("events"))) {
            events.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .forEach(folders::add);
        }
        Set<String> rows = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(read("README.md"));
        while (row.find()) {
            rows.add(row.group(1));
        }
        assertThat(resources).contains("complaints", Catalogue.TOPIC).containsAll(Catalogue.JOBS);
        assertThat(folders).isEqualTo(resources);
        assertThat(rows).isEqualTo(resources);
    }

    @Test
    void every_function_has_a_happy_event_and_a_refused_one_and_what_is_woken_that_of_the_stream() throws IOException {
        try (Stream<Path> events = Files.walk(ROOT.resolve("events"))) {
            assertThat(events.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".json"))
                            .collect(Collectors.groupingBy(
                                    file -> file.getParent().getFileName().toString(),
                                    Collectors.mapping(
                                            file -> file.getFileName().toString(),
                                            Collectors.toCollection(TreeSet::new)))))
                    .hasSize(14)
                    .allSatisfy((function, files) -> assertThat(files).containsExactlyElementsOf(events(function)));
        }
    }

    private static List<String> events(String function) {
        if (Template.packaged().woken().contains(function)) {
            return List.of("happy.json", "refused.json", "stream.json");
        }
        return function.equals("examinePhotos")
                ? List.of("arrived.json", "happy.json", "refused.json")
                : List.of("happy.json", "refused.json");
    }

    @Test
    void both_readmes_give_the_same_commands() throws IOException {
        assertThat(commands("README.zh-CN.md")).hasSize(11).isEqualTo(commands("README.md"));
        assertThat(commands("README.md").get(1).strip()).isEqualTo("mvn -ntp verify");
    }

    @Test
    void the_table_has_the_shape_of_the_template() throws Exception {
        Map<String, String> deployed = new TreeMap<>();
        Matcher index = Pattern.compile("IndexName: (\\w+)\\s+KeySchema:\\s+- \\{AttributeName: (\\w+), KeyType: "
                        + "HASH}\\s+- \\{Attribute"
                        + "Name: (\\w+), KeyType: RANGE}"
                        + "\\s+Projection:\\s+ProjectionType: (\\w+)(?:\\s+NonKeyAttributes: \\[([^]]+)])?")
                .matcher(read("template.yaml"));
        while (index.find()) {
            deployed.put(
                    index.group(1),
                    index.group(2) + " " + index.group(3) + " " + index.group(4) + " "
                            + sorted(
                                    index.group(5) == null
                                            ? List.of()
                                            : List.of(index.group(5).split(", "))));
        }
        try (LocalDynamoDb store = LocalDynamoDb.onFiles(data);
                DynamoDbClient client = DynamoDbClient.builder()
                        .endpointOverride(URI.create(store.endpoint().toString()))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .build()) {
            Schema.create(client, "shape");
            Schema.create(client, "shape");
            Map<String, String> made = new TreeMap<>();
            for (GlobalSecondaryIndexDescription each : client.describeTable(request -> request.tableName("shape"))
                    .table()
                    .globalSecondaryIndexes()) {
                made.put(
                        each.indexName(),
                        each.keySchema().get(0).attributeName() + " "
                                + each.keySchema().get(1).attributeName() + " "
                                + each.projection().projectionTypeAsString() + " "
                                + sorted(each.projection().nonKeyAttributes()));
            }
            assertThat(made).hasSize(4).isEqualTo(deployed);
        }
    }

    private static String sorted(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(","));
    }

    private static List<String> commands(String file) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```sh\\n(.*?)```").matcher(read(file));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
