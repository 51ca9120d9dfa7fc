package anlan.replay;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Rate;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published year beside the planned one (年度对照表). */
final class YearTable {

    /** The figures that are shown of the city, those of categories being left to the comparison. */
    private static final Map<String, String> SHOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("hazards.found", "排查隐患"),
            Map.entry("hazards.onSpot", "即查即改"),
            Map.entry("hazards.rectified", "销号"),
            Map.entry("hazards.rectifiedOfFound", "整改"),
            Map.entry("hazards.reopened", "反弹"),
            Map.entry("hazards.open", "未销号"),
            Map.entry("inspections.held", "检查"),
            Map.entry("inspections.held.source.LEADER", "领导督查"),
            Map.entry("inspections.lookedBack.source.LEADER", "领导督查已回头看"),
            Map.entry("inspections.points", "点位"),
            Map.entry("inspections.personTimes", "人次"),
            Map.entry("inspections.closed", "检查结束"),
            Map.entry("inspections.lookedBack", "已回头看"),
            Map.entry("inspections.open", "未结束"),
            Map.entry("grids.visits", "网格走访"),
            Map.entry("sites.visits", "家次"),
            Map.entry("sites.visits.type.HOTEL", "宾馆"),
            Map.entry("sites.visits.type.ENTERTAINMENT", "娱乐场所"),
            Map.entry("complaints.new", "新收诉求"),
            Map.entry("complaints.closed", "办结"),
            Map.entry("complaints.finished", "答复后办结"),
            Map.entry("complaints.finishedHeard", "其中有评价"),
            Map.entry("complaints.heard", "有效回访"),
            Map.entry("complaints.solved", "解决"),
            Map.entry("complaints.satisfied", "满意"),
            Map.entry("complaints.reopened", "重办"),
            Map.entry("complaints.open", "在办")));

    /** Of these the plan knows every part. */
    private static final List<String> SPLIT = List.of(
            "hazards.found.",
            "complaints.new.",
            "inspections.held.",
            "inspections.lookedBack.",
            "sites.visits.",
            "grids.visits.");

    private final Plan plan;
    private final ReplayCity city;
    private final SortedMap<String, String> said;
    private final List<String> differences = new ArrayList<>();

    YearTable(Plan plan, ReplayCity city) {
        this.plan = plan;
        this.city = city;
        Area whole = city.areas().city();
        compare(whole.code(), plan.ofTheCity());
        city.areas()
                .towns()
                .forEach(town -> compare(town.code(), plan.of(town.code().value())));
        rates(published(whole.code()));
        targets(published(whole.code()));
        said = plan.whole() ? plan.registers().said(city, plan.year()) : new TreeMap<>();
        Registers.expected(plan.year()).forEach((line, value) -> {
            if (said.containsKey(line) && !value.equals(said.get(line))) {
                differences.add("%s: expected %s, said %s".formatted(line, value, said.get(line)));
            }
        });
    }

    private PeriodFigures published(AreaCode area) {
        return city.published(area, plan.period());
    }

    private void compare(AreaCode area, SortedMap<String, Long> expected) {
        PeriodFigures published = published(area);
        expected.forEach(
                (figure, n) -> differ(area, figure, n, published.tally().count(figure)));
        published.tally().counts().forEach((figure, n) -> {
            if (planned(figure) && !expected.containsKey(figure)) {
                differ(area, figure, 0, n);
            }
        });
        if (published.days() != plan.days() || published.status() != DayFigures.Status.FINAL) {
            differences.add(area + " has " + published.days() + " days and is " + published.status());
        }
    }

    /** What depends on deadlines is compared elsewhere: the plan knows none. */
    private static boolean planned(String figure) {
        return SHOWN.containsKey(figure) || SPLIT.stream().anyMatch(figure::startsWith);
    }

    private void differ(AreaCode area, String figure, long expected, long published) {
        if (expected != published) {
            differences.add("%s %s: expected %,d, published %,d".formatted(area, figure, expected, published));
        }
    }

    private void rates(PeriodFigures published) {
        expectedRates().forEach((id, rate) -> {
            if (!rate.equals(published.rates().get(id))) {
                differences.add("%s: expected %s, published %s"
                        .formatted(id, rate, published.rates().get(id)));
            }
        });
    }

    private SortedMap<String, Rate> expectedRates() {
        Targets year = plan.targets();
        SortedMap<String, Rate> rates = new TreeMap<>();
        rates.put("rect.all", new Rate(year.rectified(), year.found()));
        rates.put("rect.spot", new Rate(year.onSpot(), year.found()));
        rates.put("rect.tail", new Rate(year.rectified() - year.onSpot(), year.tail()));
        return rates;
    }

    /** That the plan itself comes to what it was made for. */
    private void targets(PeriodFigures published) {
        Targets year = plan.targets();
        AreaCode whole = published.area();
        differ(whole, "hazards.found", year.found(), published.tally().count("hazards.found"));
        differ(whole, "hazards.onSpot", year.onSpot(), published.tally().count("hazards.onSpot"));
        differ(
                whole,
                "hazards.rectifiedOfFound",
                year.rectified(),
                published.tally().count("hazards.rectifiedOfFound"));
        differ(whole, "complaints.new", year.complaints(), published.tally().count("complaints.new"));
        Targets.Inspections inspections = year.inspections();
        differ(whole, "inspections.held", inspections.held(), published.tally().count("inspections.held"));
        differ(
                whole,
                "inspections.points",
                inspections.points(),
                published.tally().count("inspections.points"));
        differ(
                whole,
                "inspections.personTimes",
                inspections.personTimes(),
                published.tally().count("inspections.personTimes"));
        Targets.Visits visits = year.visits();
        differ(whole, "sites.visits", visits.sites(), published.tally().count("sites.visits"));
        long hosts = Registers.HOSTS.stream()
                .mapToLong(type -> published.tally().count("sites.visits.type." + type))
                .sum();
        differ(whole, "sites.visits of hosts", visits.hosts(), hosts);
        for (String leaders : List.of("inspections.held.source.LEADER", "inspections.lookedBack.source.LEADER")) {
            differ(whole, leaders, inspections.leaders(), published.tally().count(leaders));
        }
    }

    /** Each as a line. */
    List<String> differences() {
        return differences;
    }

    void print(PrintWriter out) {
        PeriodFigures year = published(city.areas().city().code());
        SortedMap<String, Long> expected = plan.ofTheCity();
        out.printf(Locale.ROOT, "%-28s %12s %12s%n", plan.period().id(), "expected", "published");
        SHOWN.forEach((figure, name) -> out.printf(
                Locale.ROOT,
                "%-28s %,12d %,12d  %s%n",
                figure,
                expected.getOrDefault(figure, 0L),
                year.tally().count(figure),
                name));
        expectedRates()
                .forEach((id, rate) -> out.printf(
                        Locale.ROOT,
                        "%-28s %12s %12s%n",
                        id,
                        percent(rate),
                        percent(year.rates().get(id))));
        SortedMap<String, String> wanted = Registers.expected(plan.year());
        said.forEach((line, value) ->
                out.printf(Locale.ROOT, "%-28s %12s %12s%n", line, wanted.getOrDefault(line, ""), value));
        city.areas().towns().forEach(town -> row(out, town));
        out.printf(
                Locale.ROOT,
                "%d days, %s, events %,d, digest %s%n",
                year.days(),
                year.status(),
                year.tally().events(),
                year.digest());
    }

    private void row(PrintWriter out, Area town) {
        PeriodFigures year = published(town.code());
        SortedMap<String, Long> expected = plan.of(town.code().value());
        out.printf(
                Locale.ROOT,
                "%-28s %,12d %,12d  found, %,d of %,d on the spot  %s%n",
                town.code(),
                expected.getOrDefault("hazards.found", 0L),
                year.tally().count("hazards.found"),
                year.tally().count("hazards.onSpot"),
                expected.getOrDefault("hazards.onSpot", 0L),
                town.name());
    }

    private static String percent(Rate rate) {
        return rate.den() == 0 ? "-" : String.format(Locale.ROOT, "%.2f %%", 100.0 * rate.num() / rate.den());
    }
}
