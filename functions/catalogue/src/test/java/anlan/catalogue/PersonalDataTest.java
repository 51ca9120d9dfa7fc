package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.usecases.Tick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * docs/personal-data.md lists every sort of item of the table: whose data it is, and how it goes.
 * What is new in the table fails here until somebody has said so, and erased what is a citizen's.
 */
class PersonalDataTest extends PhotosFixture {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+)#` \\|[^|]*\\|[^|]*\\| (\\w+)[^|]*\\|$");
    private static final Pattern PREFIX = Pattern.compile("\"([A-Z]+)#");
    private static final String READER = "citizen:wechat:o-canary";
    private static final List<String> CANARIES = List.of("o-canary", "金丝雀", "+8613700000055", "photos/canary");

    /** How each sort of item goes: never, erased, expires or by the roster. */
    private Map<String, String> inventory;

    @BeforeEach
    void inventory() throws IOException {
        inventory = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(ROOT.resolve("docs/personal-data.md")));
        while (row.find()) {
            assertThat(inventory.put(row.group(1), row.group(2)))
                    .as(row.group(1))
                    .isNull();
        }
        assertThat(inventory.values()).isSubsetOf("none", "erased", "expires", "roster");
    }

    @Test
    void every_sort_of_item_that_the_code_can_write_is_listed_and_no_other() throws IOException {
        Set<String> written = new TreeSet<>();
        Path sources = ROOT.resolve("functions/dynamodb/src/main/java/anlan/dynamodb");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path keys :
                    files.filter(file -> file.toString().endsWith("Keys.java")).toList()) {
                PREFIX.matcher(Files.readString(keys)).results().forEach(each -> written.add(each.group(1)));
            }
        }
        Stream.of(Intent.Fate.values())
                .filter(fate -> fate != Intent.Fate.PENDING)
                .forEach(fate -> written.add(fate.name()));
        // Sort keys, and values by which an index finds an item, begin like keys.
        written.removeAll(Set.of("CREDITS", "GRANT", "ENTERED", "PHOTOS", "O", "E", "R"));
        assertThat(inventory.keySet()).isEqualTo(written);
    }

    @Test
    void all_that_stands_in_the_table_after_every_story_is_listed() {
        stories();
        assertThat(items().keySet()).hasSizeGreaterThan(20).isSubsetOf(inventory.keySet());
    }

    @Test
    void of_a_citizen_of_whom_there_is_everything_nothing_stays_but_what_expires_by_itself() {
        everythingOfTheCanary();
        Set<String> theirs = sortsThatHold(Stream.concat(CANARIES.stream(), Stream.of(functions.pseudonym(READER)))
                .toList());
        assertThat(theirs)
                .as("listed as erased, or as gone by itself")
                .contains("P", "S", "M", "SUB", "PH", "PHM")
                .allSatisfy(sort -> assertThat(inventory.get(sort)).as(sort).isIn("erased", "expires"));

        assertThat(call("sessions", "DELETE", "/v1/me", "Bearer " + token(READER))
                        .status())
                .isEqualTo(204);
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        var unused = MeasuredNight.of(functions).apply(new Tick(null));

        assertThat(sortsThatHold(CANARIES)).isEmpty();
        assertThat(files.files).isEmpty();
        assertThat(sortsThatHold(List.of(functions.pseudonym(READER))))
                .allSatisfy(sort -> assertThat(inventory).containsEntry(sort, "expires"));
        items().forEach((sort, items) -> {
            if (inventory.get(sort).equals("expires")) {
                assertThat(items).as(sort).allSatisfy(item -> assertThat(item).containsKey("ttl"));
            }
        });
    }

    /** A life of a complaint, with messages, documents, alerts and reads of who reported it. */
    private void everythingOfTheCanary() {
        String body = """
                {"category":"noise","description":"吵","areaCode":"331082001","photos":["photos/canary"],\
                "location":{"longitude":121.13,"latitude":28.85,"crs":"gcj02"},\
                "contact":{"name":"金丝雀","phone":"+8613700000055"}}""";
        photo(READER);
        assertThat(complaint(READER, key(), "photo/" + photo(READER), "").status())
                .isEqualTo(201);
        for (int n = 0; n < 2; n++) {
            String path = "/v1/complaints/" + id(post("complaints", "/v1/complaints", READER, key(), body));
            Seeds.subscriptions()
                    .all()
                    .forEach(template ->
                            post("sessions", "/v1/me/subscriptions", READER, key(), """
                    {"template":"%s","accepted":2}""".formatted(template.id())));
            done(OFFICE, path, "accept", 1, "");
            done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
            done(TOWN, path, "sign", 3, "");
            assertThat(get("complaints", path + "/reporter", Map.of(), TOWN).status())
                    .isEqualTo(200);
            clock.now = clock.now.plus(Duration.ofDays(n == 0 ? 15 : 9));
            functions.notifyOverdue().apply(new Tick(null));
            sendAlerts();
            done(TOWN, path, "reply", seen(OFFICE, path).path("version").asInt(), ",\"text\":\"已处理\"");
            done(OFFICE, path, "visit", seen(OFFICE, path).path("version").asInt(), ",\"reached\":false");
            done(OFFICE, path, "close", seen(OFFICE, path).path("version").asInt(), "");
        }
    }

    private Map<String, List<Map<String, AttributeValue>>> items() {
        return meter.client().scanPaginator(request -> request.tableName(table)).items().stream()
                .collect(Collectors.groupingBy(
                        item -> item.get("pk").s().split("#", 2)[0], TreeMap::new, Collectors.toList()));
    }

    private Set<String> sortsThatHold(List<String> texts) {
        Set<String> sorts = new TreeSet<>();
        items().forEach((sort, items) -> {
            if (texts.stream().anyMatch(items.toString()::contains)) {
                sorts.add(sort);
            }
        });
        return sorts;
    }

    private void stories() {
        StoryCalls.play(
                this::token,
                (function, call) -> functions.api().functions().get(function).apply(call),
                (function, at) -> {
                    clock.now = at == null ? clock.now : at;
                    if (Catalogue.only(function, functions, () -> 0) instanceof Served.Job job) {
                        var unused = job.run().apply(new Tick(null));
                    }
                    clock.now = at("2024-02-08T10:00:00");
                });
    }
}
