package anlan.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The bill of the published year: how often each thing happens, what it takes, and what that costs.
 * What was assumed and not measured stands here in constants, and beside the table in the guide.
 */
final class YearBill {

    private static final long ON_SPOT = 187_633;
    private static final long NOT_ON_SPOT = 192_312 - ON_SPOT;
    private static final long COMPLAINTS = 20_000;
    private static final long CASES = ON_SPOT + NOT_ON_SPOT + COMPLAINTS;
    /** Of a thousand that were fixed on the spot, so many are checked again (seeds/rules.json). */
    private static final long CHECKED_AGAIN = (ON_SPOT * 50 + 500) / 1000;

    private static final long DEEDS_OF_HAZARD = 3;
    private static final long DEEDS_OF_COMPLAINT = 7;
    private static final long DAYS = 365;
    private static final long MINUTES = DAYS * 24 * 60;

    /** Assumed: T-3 and T-1 for a hazard that takes its time, one for a complaint. */
    private static final long ALERTS = 2 * NOT_ON_SPOT + COMPLAINTS;
    /** Assumed: before each deed somebody looks at a list and at the case. */
    private static final long DEEDS = CHECKED_AGAIN + DEEDS_OF_HAZARD * NOT_ON_SPOT + DEEDS_OF_COMPLAINT * COMPLAINTS;
    /** Assumed: what a call, a job and a night take, with the starts among them, in seconds. */
    private static final BigDecimal CALL_SECONDS = new BigDecimal("0.1");

    private static final BigDecimal JOB_SECONDS = new BigDecimal("0.2");
    private static final BigDecimal NIGHT_SECONDS = new BigDecimal("60");
    /** Assumed: bytes of log that a call or a run makes, at both ends. */
    private static final long LOGGED = 2_000;

    private static final long SECRETS = 3;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal GB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String BEGINS = "<!-- cost: written by YearCostTest -->\n";
    private static final String ENDS = "<!-- end of cost -->";

    /** Bytes of a case with its past and its places in indexes. */
    record Bytes(long onSpot, long complaint) {}

    private final Prices prices;
    private final String template;
    private final List<String> requests = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private BigDecimal year = BigDecimal.ZERO;
    private BigDecimal rest = BigDecimal.ZERO;
    private Bytes bytes = new Bytes(0, 0);

    YearBill(Prices prices, String template) {
        this.prices = prices;
        this.template = template;
    }

    void onSpot(UnitMeter.Units units) {
        requests("a hazard is registered as fixed on the spot", ON_SPOT, units);
    }

    void checkedAgain(UnitMeter.Units units) {
        requests("one of these is checked again", CHECKED_AGAIN, units);
    }

    void hazard(UnitMeter.Units units) {
        requests("another hazard: registered, signed for, handed in, passed", NOT_ON_SPOT, units);
    }

    void complaint(UnitMeter.Units units) {
        requests("a complaint, from its submission to its end in eight steps", COMPLAINTS, units);
    }

    void reporter(UnitMeter.Units units) {
        requests("its reporter is looked up by whoever handles it (assumed how often)", COMPLAINTS, units);
    }

    void alert(UnitMeter.Units units) {
        requests("a rung is climbed and its alert sent (assumed how often)", ALERTS, units);
    }

    void looks(UnitMeter.Units list, UnitMeter.Units view) {
        requests("a list of 20 is looked at (assumed how often)", DEEDS, list);
        requests("a case is looked at (assumed how often)", DEEDS, view);
    }

    void idleMinute(UnitMeter.Units units) {
        requests("a minute in which nothing is due", MINUTES, units);
    }

    /**
     * Takes what nights use.
     *
     * @param quiet what so many nights take by themselves
     * @param more what so many cases add to them
     */
    void nights(UnitMeter.Units quiet, int nights, UnitMeter.Units more, int cases) {
        requests("a night by itself", DAYS, share(quiet, nights));
        requests("a case in the nights that count it", CASES, share(more, cases));
    }

    void stored(Bytes measured) {
        bytes = measured;
    }

    /** What the request units of a year cost. */
    BigDecimal requestUnitsOfAYear() {
        return year;
    }

    private static Share share(UnitMeter.Units units, int of) {
        return new Share(
                BigDecimal.valueOf(units.reads()).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP),
                BigDecimal.valueOf(units.writes()).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }

    private record Share(BigDecimal reads, BigDecimal writes) {}

    private void requests(String what, long times, UnitMeter.Units units) {
        requests(what, times, share(units, 1));
    }

    private void requests(String what, long times, Share units) {
        BigDecimal cost = prices.of("dynamodb.million-write-units")
                .multiply(units.writes())
                .add(prices.of("dynamodb.million-read-units").multiply(units.reads()))
                .multiply(BigDecimal.valueOf(times))
                .divide(MILLION, 6, RoundingMode.HALF_UP);
        year = year.add(cost);
        requests.add("| %s | %,d | %s | %s | %s |"
                .formatted(what, times, number(units.writes()), number(units.reads()), monthly(cost)));
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String monthly(BigDecimal cost) {
        return cost.divide(MONTHS, 2, RoundingMode.HALF_UP).toPlainString();
    }

    private void service(String what, BigDecimal aYear) {
        rest = rest.add(aYear);
        services.add("| %s | %s |".formatted(what, monthly(aYear)));
    }

    private void services() {
        long calls = ON_SPOT + NOT_ON_SPOT + 2 * COMPLAINTS + 3 * DEEDS;
        long beats = 2 * MINUTES + 2 * DAYS;
        long runs = beats + ALERTS;
        service(
                "HTTP API: %,d calls".formatted(calls),
                prices.of("http-api.million-calls").multiply(millions(calls)));
        service(
                "Lambda: %,d requests".formatted(calls + runs),
                prices.of("lambda.million-requests").multiply(millions(calls + runs)));
        BigDecimal seconds = gigabytes("sessions")
                .multiply(CALL_SECONDS)
                .multiply(BigDecimal.valueOf(calls))
                .add(gigabytes("sendAlerts").multiply(JOB_SECONDS).multiply(BigDecimal.valueOf(runs)))
                .add(gigabytes("rollUpDay").multiply(NIGHT_SECONDS).multiply(BigDecimal.valueOf(DAYS)));
        service(
                "Lambda: %,.0f GB-seconds (assumed)".formatted(seconds),
                prices.of("lambda.gb-second-arm64").multiply(seconds));
        service(
                "Scheduler: %,d calls".formatted(beats),
                prices.of("scheduler.million-calls").multiply(millions(beats)));
        service(
                "SNS: %,d messages on the topic".formatted(ALERTS),
                prices.of("sns.million-publishes").multiply(millions(ALERTS)));
        BigDecimal logs = BigDecimal.valueOf((calls + runs) * LOGGED).divide(GB, 3, RoundingMode.HALF_UP);
        service(
                "logs: %.1f GB (assumed), kept for a year".formatted(logs),
                prices.of("cloudwatch.log-gb")
                        .add(prices.of("cloudwatch.log-gb-month").multiply(MONTHS))
                        .multiply(logs));
        BigDecimal held = BigDecimal.valueOf(bytes.onSpot() * (ON_SPOT + NOT_ON_SPOT) + bytes.complaint() * COMPLAINTS)
                .divide(GB, 3, RoundingMode.HALF_UP);
        service(
                "table: %.1f GB at the end of the year, %,d bytes a hazard, %,d a complaint, and recovery"
                        .formatted(held, bytes.onSpot(), bytes.complaint()),
                prices.of("dynamodb.gb-month")
                        .add(prices.of("dynamodb.pitr-gb-month"))
                        .multiply(held)
                        .multiply(MONTHS));
        long alarms = count("Type: AWS::CloudWatch::Alarm");
        service("%d alarms".formatted(alarms), monthly("cloudwatch.alarm-month", alarms));
        // Each that the dashboard shows, as if it had a value in every hour.
        long metrics = Pattern.compile("\\[\"Anlan\",\"\\w+\"(,\"\\w+\")+,\\{")
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        service("%d metrics of our own".formatted(metrics), monthly("cloudwatch.metric-month", metrics));
        service("the dashboard", monthly("cloudwatch.dashboard-month", count("Type: AWS::CloudWatch::Dashboard")));
        service("%d secrets".formatted(SECRETS), monthly("secrets-manager.secret-month", SECRETS));
    }

    private BigDecimal monthly(String name, long count) {
        return prices.of(name).multiply(BigDecimal.valueOf(count)).multiply(MONTHS);
    }

    private static BigDecimal millions(long count) {
        return BigDecimal.valueOf(count).divide(MILLION, 6, RoundingMode.HALF_UP);
    }

    private long count(String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(template).results().count();
    }

    /** The memory that template.yaml gives to a function. */
    private BigDecimal gigabytes(String function) {
        String megabytes = Pattern.compile("(?s)\n  " + function + ":\n.*?MemorySize: (\\d+)")
                .matcher(template)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        return new BigDecimal(megabytes).divide(BigDecimal.valueOf(1024), 6, RoundingMode.HALF_UP);
    }

    /** The page with the table as it is now. */
    String into(String page) {
        int from = page.indexOf(BEGINS) + BEGINS.length();
        services.clear();
        rest = BigDecimal.ZERO;
        services();
        return page.substring(0, from) + table() + page.substring(page.indexOf(ENDS));
    }

    private String table() {
        String currency = prices.text("currency");
        return """

                | DynamoDB: what happens | a year | write units each | read units each | %s a month |
                |---|---|---|---|---|
                %s
                | request units, %s %s a year | | | | **%s** |

                | everything else | %s a month |
                |---|---|
                %s
                | together with the request units | **%s** |

                Prices: %s,
                as of %s (`docs/prices.json`).

                """.formatted(
                        currency,
                        String.join("\n", requests),
                        currency,
                        year.setScale(2, RoundingMode.HALF_UP),
                        monthly(year),
                        currency,
                        String.join("\n", services),
                        monthly(year.add(rest)),
                        prices.text("source"),
                        prices.text("asOf"));
    }
}
