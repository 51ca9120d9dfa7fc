package anlan.torture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reckons the boards of every week anew from the raw figures of its days, and holds the published
 * ones against them: who, how much of how much, and on which rank.
 */
final class BoardChecker {

    private static final String TOWNS = "towns";
    private static final long LEAST_CASES = 30;
    private static final int DAYS = 7;

    private final LocalDate today;
    private final Findings findings;
    private final Map<String, Table.Item> days = new TreeMap<>();
    private final Map<String, Table.Item> boards = new TreeMap<>();

    BoardChecker(City city, Findings findings) {
        this.findings = findings;
        this.today = city.clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        for (Table.Item item : city.raw.all()) {
            if (item.pk().startsWith("F#")) {
                days.put(item.text("areaCode") + " " + item.text("date"), item);
            } else if (item.pk().startsWith("B#")) {
                boards.put(item.pk(), item);
            }
        }
    }

    void all() {
        days.values().stream()
                .filter(day -> day.text("areaCode").length() == "331082".length())
                .map(day -> LocalDate.parse(day.text("date")))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY && day.isBefore(today))
                .forEach(this::week);
    }

    private void week(LocalDate sunday) {
        String id = "%d-W%02d"
                .formatted(sunday.get(IsoFields.WEEK_BASED_YEAR), sunday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        Table.Item board = boards.get("B#331082#rectification#" + TOWNS + "#" + id);
        if (board == null) {
            findings.check(!settled(sunday), "a week whose figures are final has no board: " + id);
            return;
        }
        Map<String, long[]> expected = new TreeMap<>();
        days.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .filter(area -> area.length() > "331082".length())
                .distinct()
                .forEach(town -> expected.put(town, rate(town, sunday)));
        List<String> rows = new ArrayList<>();
        board.attributes().get("rows").l().forEach(row -> rows.add(row.s()));
        findings.check(rows.size() == expected.size(), rows.size() + " towns stand on the board of " + id);
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            long[] rate = expected.getOrDefault(words[0], new long[2]);
            String said = String.join(" ", words[1], words[2], words[3]);
            String is = rate[0] + " " + rate[1] + " " + rank(rate, expected);
            findings.check(
                    !settled(sunday) || said.equals(is),
                    "a town stands on a board otherwise than by its days: " + said + " instead of " + is);
        }
    }

    private boolean settled(LocalDate sunday) {
        return days.values().stream()
                .filter(day -> within(LocalDate.parse(day.text("date")), sunday))
                .allMatch(day -> day.text("status").equals("FINAL"));
    }

    private static boolean within(LocalDate day, LocalDate sunday) {
        return !day.isAfter(sunday) && day.isAfter(sunday.minusDays(DAYS));
    }

    /** What was rectified of those found in the week, and how many these were. */
    private long[] rate(String town, LocalDate sunday) {
        long[] rate = new long[2];
        IntStream.range(0, DAYS)
                .mapToObj(sunday::minusDays)
                .map(day -> days.get(town + " " + day))
                .filter(day -> day != null)
                .forEach(day -> day.nested("counts").forEach((figure, n) -> {
                    long count = Long.parseLong(n.n());
                    String[] words = figure.split("\\.", -1);
                    if (figure.equals("hazards.found")) {
                        rate[1] += count;
                    } else if (words.length == 4
                            && words[2].equals("foundOn")
                            && within(LocalDate.parse(words[3]), sunday)) {
                        rate[0] += words[1].equals("rectified") ? count : words[1].equals("reopened") ? -count : 0;
                    }
                }));
        return rate;
    }

    /** One more than how many are better; nobody is ranked by a few cases. */
    private static String rank(long[] rate, Map<String, long[]> all) {
        if (rate[1] < LEAST_CASES) {
            return "-";
        }
        long better = all.values().stream()
                .filter(other -> other[1] >= LEAST_CASES && other[0] * rate[1] > rate[0] * other[1])
                .count();
        return String.valueOf(better + 1);
    }
}
