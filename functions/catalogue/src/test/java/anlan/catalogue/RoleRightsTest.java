package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a function asks of the table its role in template.yaml allows, and no role allows more. */
class RoleRightsTest extends DeedsFixture {

    private static final Pattern ACTION = Pattern.compile("- dynamodb:(\\w+)");
    private static final Pattern INDEX = Pattern.compile("index/(\\w+)\"");
    private static final Set<String> OF_THE_STREAM =
            Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams");

    private final SortedMap<String, Set<String>> asked = new TreeMap<>();

    @Test
    void every_role_allows_what_its_function_asks_of_the_table_and_nothing_else() throws IOException {
        onItsWay = new LinkedHashSet<>();
        stories();
        thirtyDays();
        behindAStock();
        // Nobody signed in with WeChat here: what is to be told to a reporter is read by its key.
        assertThat(asked.get("sendAlerts").add("GetItem")).isTrue();
        // No photo of a story is uploaded: one that is examined is changed, one of a case is read with it.
        assertThat(asked.get("examinePhotos").add("UpdateItem")).isTrue();
        assertThat(asked.get("photos").add("BatchGetItem")).isTrue();
        assertThat(asked.remove("pages")).as("pages are files").isEmpty();
        SortedMap<String, Set<String>> allowed = allowed();
        assertThat(allowed).hasSize(13);
        assertThat(asked).isEqualTo(allowed);
    }

    private SortedMap<String, Set<String>> allowed() throws IOException {
        String template = Files.readString(Path.of(System.getProperty("anlan.root"), "template.yaml"));
        SortedMap<String, Set<String>> allowed = new TreeMap<>();
        Matcher role = Pattern.compile("(?ms)^  (\\w+)Role:\n(.*?)(?=^  \\w)").matcher(template);
        while (role.find()) {
            Set<String> actions = new TreeSet<>();
            for (String statement : role.group(2).split("- Effect: Allow", -1)) {
                Set<String> indexes = new TreeSet<>();
                INDEX.matcher(statement).results().forEach(each -> indexes.add(" " + each.group(1)));
                String of = statement.contains("Tombstones.Arn") ? " of tombstones" : "";
                ACTION.matcher(statement)
                        .results()
                        .map(each -> each.group(1) + of)
                        .filter(action -> !OF_THE_STREAM.contains(action))
                        .forEach(action -> (indexes.isEmpty() ? Set.of("") : indexes)
                                .forEach(index -> actions.add(action + index)));
            }
            if (!actions.isEmpty()) {
                allowed.put(role.group(1), actions);
            }
        }
        return allowed;
    }

    private void stories() {
        StoryCalls.play(
                this::token,
                (function, call) -> {
                    meter.taken();
                    HttpReply reply = functions.api().functions().get(function).apply(call);
                    keep(function);
                    return reply;
                },
                (function, at) -> {
                    Instant now = clock.now;
                    clock.now = at == null ? now : at;
                    run(function);
                    clock.now = now;
                });
    }

    /** A month in which some cases are worked on and some are left to the ladder. */
    private void thirtyDays() {
        clock.now = at("2024-03-04T10:00:00");
        register("a-hazard-key-of-16");
        String complaint = signed();
        done(TOWN, complaint, "reply", 4, ",\"text\":\"已处理\"");
        Instant end = clock.now.plus(Duration.ofDays(30));
        int beat = 0;
        while (clock.now.isBefore(end)) {
            clock.now = clock.now.plus(Duration.ofHours(3));
            run("notifyOverdue");
            run("sendAlerts");
            run("textOfficials");
            if (beat++ % 8 == 0) {
                run("rollUpDay");
                run("publishPack");
                run("examinePhotos");
            }
        }
    }

    /** Cases that are open, which stand behind a figure of the night that was published last. */
    private void behindAStock() {
        meter.taken();
        get("figures", "/v1/figures/days/2024-04-01/cases", Map.of("figure", "hazards.open"), OFFICE);
        keep("figures");
    }

    private void run(String function) {
        meter.taken();
        try {
            switch (function) {
                case "notifyOverdue" -> functions.notifyOverdue().apply(new Tick(null));
                case "sendAlerts" -> sendAlerts();
                case "rollUpDay" -> MeasuredNight.of(functions).apply(new Tick(null));
                case "publishPack" -> functions.publishPack().apply(new Tick(null));
                case "examinePhotos" -> functions.examinePhotos().apply(new Tick(null));
                default -> {
                    for (String message : Set.copyOf(onItsWay)) {
                        var unused = functions.textOfficials().apply(message);
                    }
                    onItsWay.clear();
                }
            }
        } catch (RuntimeException failed) {
            // What it asked for until then counts.
        }
        keep(function);
    }

    private void keep(String function) {
        Set<String> actions = asked.computeIfAbsent(function, name -> new TreeSet<>());
        for (SdkRequest request : meter.taken()) {
            switch (request) {
                case TransactWriteItemsRequest all -> all.transactItems().forEach(each -> actions.add(action(each)));
                case QueryRequest query ->
                    actions.add(query.indexName() == null ? "Query" : "Query " + query.indexName());
                case PutItemRequest put
                when put.tableName().equals(Settings.tombstonesOf(table)) -> actions.add("PutItem of tombstones");
                default -> actions.add(request.getClass().getSimpleName().replace("Request", ""));
            }
        }
    }

    private static String action(TransactWriteItem item) {
        return item.put() != null
                ? "PutItem"
                : item.update() != null ? "UpdateItem" : item.delete() != null ? "DeleteItem" : "ConditionCheckItem";
    }
}
