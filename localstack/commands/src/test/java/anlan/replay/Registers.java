package anlan.replay;

import anlan.domain.area.Area;
import anlan.domain.casefile.CityKeys;
import anlan.domain.time.CityTime;
import anlan.http.HttpReply;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is no case: sites, grids and campaigns, entered when the year begins, and indicators (平安指标), entered
 * when it is over. Entering something again under its key changes nothing.
 */
final class Registers {

    /** Of every type one site in every town. */
    static final List<String> TYPES =
            List.of("HOTEL", "ENTERTAINMENT", "FACTORY", "FACTORY_IN_FACTORY", "MARKET", "SCHOOL");

    /** Of these, where people stay and go out. */
    static final List<String> HOSTS = List.of("HOTEL", "ENTERTAINMENT");

    /** What is due in a grid, once a month. */
    static final String DUTY = "patrol";

    private static final List<String> OTHERS =
            TYPES.stream().filter(type -> !HOSTS.contains(type)).toList();

    /** With two hosts beside them as many as one round may name. */
    private static final int MOST_OTHERS = 48;

    /** Indicators in the year before and in the year itself, and the change that was published. */
    static final List<Change> CHANGES = List.of(
            new Change("homicides", 7, 3, "-57 %"),
            new Change("fires", 25, 11, "-56 %"),
            new Change("work-accidents", 61, 50, "-18 %"));

    /** Years that the city has won in a row (平安连创), by the seed of the streak. */
    static final int STREAK = 19;

    private static final String OFFICE = "post:office";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int LAST_OF_THE_SEED = 2023;

    /** One indicator in two years. */
    record Change(String indicator, int before, int now, String percent) {}

    /** A place of a type that a town has, one of several. */
    record Place(String type, int number) {}

    private final Shape shape;
    private final CityKeys keys;
    private final int others;

    /**
     * Those of a year.
     *
     * @param visits of sites; where there are many, a town has many sites
     */
    Registers(Shape shape, CityKeys keys, int visits) {
        this.shape = shape;
        this.keys = keys;
        this.others = Math.clamp(visits / 2_000, OTHERS.size(), MOST_OTHERS);
    }

    /** How many sites a town has that are no hosts. */
    int others() {
        return others;
    }

    /** One of those, from 0. */
    Place other(int at) {
        return new Place(OTHERS.get(at % OTHERS.size()), at / OTHERS.size());
    }

    /** The id of the first site of a type in a town. */
    String site(String town, String type) {
        return site(town, type, 0);
    }

    /** The id of one site of a type in a town. */
    String site(String town, String type, int number) {
        return keys.entryKey("site", OFFICE, siteKey(town, type, number));
    }

    private static String siteKey(String town, String type, int number) {
        return "replay-site-" + town + "-" + type + (number == 0 ? "" : "-" + number);
    }

    /** The id of the only grid of a town. */
    String grid(String town) {
        return keys.entryKey("grid", OFFICE, gridKey(town));
    }

    private static String gridKey(String town) {
        return "replay-grid-" + town;
    }

    /** The id of the campaign that begins on that day. */
    String campaign(LocalDate begins) {
        return keys.entryKey("campaign", OFFICE, campaignKey(begins));
    }

    private static String campaignKey(LocalDate begins) {
        return "replay-campaign-" + begins;
    }

    /** Enters sites, grids and campaigns. */
    void begin(ReplayCity city, Instant at) {
        city.clock.at(at, () -> {
            for (Area town : city.areas().towns()) {
                HOSTS.forEach(type -> site(city, town, type, 0));
                IntStream.range(0, others)
                        .mapToObj(this::other)
                        .forEach(place -> site(city, town, place.type(), place.number()));
                String code = town.code().value();
                ObjectNode grid = Tale.body().put("name", town.name() + "网格").put("areaCode", code);
                grid.putArray("duties").addObject().put("duty", DUTY).put("perMonth", 1);
                entered(city, "/v1/grids", gridKey(code), grid);
            }
            for (LocalDate begins : shape.campaigns()) {
                ObjectNode campaign = Tale.body().put("name", "百日攻坚 " + begins).put("startsOn", begins.toString());
                campaign.putArray("areas").add(city.areas().city().code().value());
                entered(city, "/v1/campaigns", campaignKey(begins), campaign);
            }
        });
    }

    private static void site(ReplayCity city, Area town, String type, int number) {
        String code = town.code().value();
        ObjectNode site = Tale.body()
                .put("name", town.name() + type + (number == 0 ? "" : " " + number))
                .put("type", type)
                .put("areaCode", code);
        entered(city, "/v1/sites", siteKey(code, type, number), site);
    }

    /** Enters the indicators of the year and of the one before, each on the last day of its year. */
    void end(ReplayCity city, Instant at) {
        LocalDate last = shape.date(shape.days() - 1);
        city.clock.at(at, () -> {
            for (Change change : CHANGES) {
                value(city, change, last.minusYears(1), change.before());
                value(city, change, last, change.now());
            }
        });
    }

    private static void value(ReplayCity city, Change change, LocalDate day, int value) {
        ObjectNode body = Tale.body()
                .put("date", day.toString())
                .put("areaCode", city.areas().city().code().value())
                .put("value", value)
                .put("source", "年度通报")
                .put("signer", "统计岗");
        String path = "/v1/indicators/" + change.indicator() + "/values";
        entered(city, path, "replay-" + change.indicator() + "-" + day, body);
    }

    private static void entered(ReplayCity city, String path, String key, ObjectNode body) {
        HttpReply reply = city.post(OFFICE, path, key, body.toString());
        if (reply.status() != CREATED) {
            throw new IllegalStateException(path + " was answered " + reply.status() + ": " + reply.body());
        }
    }

    /** What the city says beside its figures, by the line of the table, once the year is over. */
    SortedMap<String, String> said(ReplayCity city, int year) {
        SortedMap<String, String> said = new TreeMap<>();
        String area = city.areas().city().code().value();
        city.clock.at(CityTime.startOf(shape.date(shape.days())), () -> {
            for (Change change : CHANGES) {
                String path = "/v1/indicators/" + change.indicator();
                JsonNode growth = asked(city, path, Map.of("period", String.valueOf(year), "area", area))
                        .path("yoy");
                said.put("yoy." + change.indicator(), percent(growth));
            }
            JsonNode streak = asked(city, "/v1/streaks/" + area, Map.of());
            said.put("streak.years", streak.path("length").toString());
            for (LocalDate begins : shape.campaigns()) {
                JsonNode campaign = asked(city, "/v1/campaigns/" + campaign(begins), Map.of());
                said.put(
                        "campaign " + begins + " days",
                        campaign.path("burnDown").size() + "");
            }
        });
        return said;
    }

    /** What it must say; of the streak only for the year with which its seed ends. */
    static SortedMap<String, String> expected(int year) {
        SortedMap<String, String> expected = new TreeMap<>();
        CHANGES.forEach(change -> expected.put("yoy." + change.indicator(), change.percent()));
        if (year == LAST_OF_THE_SEED) {
            expected.put("streak.years", String.valueOf(STREAK));
        }
        return expected;
    }

    private static String percent(JsonNode growth) {
        return BigDecimal.valueOf(100 * growth.path("num").longValue())
                        .divide(BigDecimal.valueOf(growth.path("den").longValue()), 0, RoundingMode.HALF_UP)
                + " %";
    }

    private static JsonNode asked(ReplayCity city, String path, Map<String, String> query) {
        HttpReply reply = city.get(OFFICE, path, query);
        if (reply.status() != OK) {
            throw new IllegalStateException(path + " was answered " + reply.status() + ": " + reply.body());
        }
        return MAPPER.readTree(reply.body());
    }
}
