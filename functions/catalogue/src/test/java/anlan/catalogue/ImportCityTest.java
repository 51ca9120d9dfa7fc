package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A table of indicators that an office sends as it left its spreadsheet. */
class ImportCityTest extends ImportFixture {

    private static final String FIRES = "/v1/indicators/fires/import";
    private static final String COLUMNS = "date,areaCode,value,source,signer,corrects\n";

    ImportCityTest() {
        super(FIRES, COLUMNS);
    }

    private HttpReply send(String key, String type, byte[] table) {
        return send(OFFICE, key, type, table);
    }

    private HttpReply send(String key, String lines) {
        return send(OFFICE, key, lines);
    }

    private long fires(String period) {
        return json(get("inspections", "/v1/indicators/fires", Map.of("period", period), OFFICE))
                .path("value")
                .longValue();
    }

    private static String line(int day, int value) {
        return "2024-01-%02d,331082,%d,消防月报,统计科,\n".formatted(day, value);
    }

    @Test
    void the_good_lines_are_in_once_and_each_bad_one_is_named() {
        String table = line(1, 3)
                + "2024-01-02,331082112,2,消防月报,\"统计科, 二组\",\r\n"
                + "2024-02-30,331082,2,消防月报,统计科,\n"
                + "2024-01-03,331083,x,,统计科,\n"
                + "\n"
                + "2099-01-03,331082,2,消防月报,统计科,\n"
                + "2024-01-04,331082,=1+1,消防月报,统计科,\n"
                + "2024-01-05,331082,2,消防月报\n"
                + "2024-01-06,331082,2,消防月报,统计科,,more\n"
                + "2024-01-07,331082001001,2,消防月报,统计科,\n"
                + line(1, 3)
                + line(1, 4)
                + "2024-01-08,331082,2,消防月报,统计科,0000000000000000000000000";
        String key = key();
        HttpReply reply = send(key, table);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(errors(json(reply)))
                .containsExactly(
                        "4 date malformed",
                        "5 areaCode unknown_area",
                        "5 source required",
                        "5 value wrong_type",
                        "7 date in_future",
                        "8 value formula",
                        "9  missing_columns",
                        "10  extra_columns",
                        "11 areaCode too_narrow",
                        "13 value value_exists",
                        "14 corrects unknown_entry");
        assertThat(counted(json(reply))).isEqualTo("2 1 9");
        assertThat(json(reply).path("errorsCut").booleanValue()).isFalse();
        assertThat(fires("2024")).isEqualTo(5);
        HttpReply again = send(key, table);
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(again.body()).isEqualTo(reply.body());
        assertThat(counted(imported(table))).as("under another key").isEqualTo("0 3 9");
        assertThat(send(key, line(1, 3)).status()).isEqualTo(422);
        assertThat(fires("2024")).isEqualTo(5);
    }

    @Test
    void a_line_corrects_the_one_that_it_cites() {
        assertThat(counted(imported(line(1, 3)))).isEqualTo("1 0 0");
        String id = json(get("inspections", "/v1/indicators/fires/values", Map.of("period", "2024"), OFFICE))
                .at("/items/0/id")
                .stringValue();
        String correction = "2024-01-01,331082,2,更正,统计科," + id + "\n";
        assertThat(counted(imported(correction))).isEqualTo("1 0 0");
        assertThat(fires("2024")).isEqualTo(2);
        assertThat(counted(imported(correction))).as("it says so already").isEqualTo("0 1 0");
        assertThat(errors(imported("2024-01-01,331082,1,更正,统计科," + id)))
                .containsExactly("2 corrects already_corrected");
        assertThat(errors(imported("2024-01-02,331082,1,更正,统计科," + id)))
                .as("it stands elsewhere")
                .containsExactly("2 corrects unknown_entry");
    }

    @Test
    void a_file_of_a_spreadsheet_is_read_and_one_in_gbk_is_refused_with_a_sentence() {
        byte[] marked = ("\uFEFF" + COLUMNS.replace("\n", "\r\n") + line(1, 3)).getBytes(StandardCharsets.UTF_8);
        assertThat(counted(json(send(key(), "text/csv; charset=utf-8", marked))))
                .isEqualTo("1 0 0");
        for (Charset other : List.of(Charset.forName("GBK"), StandardCharsets.UTF_16)) {
            HttpReply refused = send(key(), "text/csv", (COLUMNS + line(2, 3)).getBytes(other));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(json(refused).at("/errors/0/code").stringValue()).isEqualTo("not_utf8");
            assertThat(json(refused).at("/errors/0/detail").stringValue()).contains("UTF-8");
        }
        assertThat(send(key(), "text/csv; charset=gbk", marked).status()).isEqualTo(415);
        assertThat(send(key(), "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(fires("2024")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,areaCode,value,source,signer,note|/note|unknown_field",
                "date,areaCode,value,source|/signer|required",
                "date,areaCode,value,source,signer,date|/date|duplicate_field",
                "2024-01-01,331082,3,消防月报,统计科|/2024-01-01|unknown_field"
            })
    void the_names_of_the_columns_are_checked_before_any_line(String names, String pointer, String code) {
        HttpReply reply = send(key(), "text/csv", (names + "\n" + line(1, 1)).getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"pointer\":\"" + pointer + "\",\"code\":\"" + code + "\"");
        assertThat(send(key(), "text/csv", new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void a_file_that_was_cut_tells_where() {
        assertThat(errors(imported(line(1, 1) + "2024-01-02,331082,3,\"消防月"))).containsExactly("3  cut");
        assertThat(errors(imported(line(1, 1) + "2024-01-02,331082,3,消防月"))).containsExactly("3  missing_columns");
        assertThat(fires("2024")).isEqualTo(1);
        assertThat(counted(imported(""))).isEqualTo("0 0 0");
        HttpReply names = send(key(), "text/csv", "date,areaCode,\"value\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(json(names).at("/errors/0/code").stringValue()).isEqualTo("cut");
    }

    @Test
    void no_line_holds_up_the_ones_behind_it() {
        String wide = "x,".repeat(30_000) + "\n";
        JsonNode answer = imported(line(1, 1)
                + "2024-01-02,\"331082\" x,3,a,b,\n"
                + line(3, 1)
                + wide
                + "2024-01-05,331082,1,5\" pipe,a,\n"
                + "2024-01-06,331082,1,\"a \"\"b\"\" c\",a,\n"
                + "2024-01-07,331082,1, =HYPERLINK(1),\u3000@SUM(A1),\n"
                + line(8, 1));
        assertThat(errors(answer))
                .containsExactly("3 areaCode unknown_area", "5  extra_columns", "8 signer formula", "8 source formula");
        assertThat(counted(answer)).isEqualTo("5 0 3");
        assertThat(send(key(), wide + line(1, 1)).status()).isEqualTo(200);
        assertThat(send(key(), "text/csv", wide.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(send(key(), line(9, 1) + "2024-01-10,\"331082\" x,3,a,b,\n" + lines(20_001))
                        .status())
                .as("a bad line does not get round the limit")
                .isEqualTo(413);
    }

    @Test
    void a_key_is_bound_to_the_indicator_for_which_it_was_used() {
        String key = key();
        assertThat(counted(json(send(key, line(1, 3))))).isEqualTo("1 0 0");
        HttpReply other = post(
                "inspections",
                "/v1/indicators/homicides/import",
                OFFICE,
                key,
                "text/csv; header=present",
                (COLUMNS + line(1, 3)).getBytes(StandardCharsets.UTF_8));
        assertThat(counted(json(other))).isEqualTo("1 0 0");
        String body = """
                {"date":"2024-01-09","areaCode":"331082","value":2,"source":"月报","signer":"统计科"}""";
        for (String indicator : List.of("fires", "homicides")) {
            HttpReply one = post("inspections", "/v1/indicators/" + indicator + "/values", OFFICE, key, body);
            assertThat(one.status()).as(one.body()).isEqualTo(201);
            assertThat(json(one).path("indicator").stringValue()).isEqualTo(indicator);
            JsonNode year = json(get("inspections", "/v1/indicators/" + indicator, Map.of("period", "2024"), OFFICE));
            assertThat(year.path("value").longValue()).as(indicator).isEqualTo(5);
        }
    }

    @Test
    void more_lines_than_are_taken_are_refused_as_a_whole() {
        assertThat(send(key(), lines(20_001)).status()).isEqualTo(413);
        assertThat(send(key(), line(1, 1) + "x".repeat(4 * 1024 * 1024)).status())
                .isEqualTo(413);
        assertThat(fires("2024")).isZero();
    }

    @Test
    void a_thousand_lines_cost_one_read_of_their_year_and_a_transaction_for_fifty() {
        var unused = meter.taken();
        assertThat(counted(imported(lines(1_000)))).isEqualTo("1000 0 0");
        List<String> requests = meter.names();
        assertThat(requests)
                .as("its beginning, its end, and fifty lines at a time")
                .filteredOn("TransactWriteItems"::equals)
                .hasSize(2 + 20);
        assertThat(requests).filteredOn("Query"::equals).hasSize(1);
        assertThat(requests).as("and who the caller is now").hasSize(22 + 1 + 1);
    }

    /** Values of days of 2021 and later, of one town after another. */
    private static String lines(int many) {
        List<String> towns =
                Seeds.areas().towns().stream().map(town -> town.code().value()).toList();
        return IntStream.range(0, many)
                .mapToObj(n -> LocalDate.of(2021, 1, 1).plusDays(n / towns.size()) + "," + towns.get(n % towns.size())
                        + ",1,消防月报,统计科,\n")
                .collect(Collectors.joining());
    }

    @Test
    void who_may_not_enter_a_value_may_not_import_any() {
        for (String who : List.of("post:auditor", "post:inspector", "post:town-331082112", "citizen:alice")) {
            assertThat(post("inspections", FIRES, who, key(), "text/csv", COLUMNS.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(who)
                    .isEqualTo(403);
        }
    }
}
