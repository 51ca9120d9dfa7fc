package anlan.http.pack;

import anlan.domain.figures.Rate;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Pack;
import anlan.domain.time.CityTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a pack reads, on a page as in a sheet. */
final class Shown {

    /** What stands where nothing was counted. */
    static final String NOTHING = "—";

    private static final int PERCENT_SCALE = 2;

    private Shown() {}

    static String title(Pack pack) {
        String sort = switch (pack.period().unit()) {
            case WEEK -> "周联席会材料";
            case MONTH -> "月会商研判材料";
            case QUARTER -> "季度分析材料";
            case YEAR, RANGE -> "会商材料";
        };
        return pack.period().id() + " " + sort;
    }

    /** What must be known of all of it. */
    static List<String> notes(Pack pack) {
        Pack.Basis basis = pack.basis();
        List<String> notes = new ArrayList<>();
        notes.add("统计期 " + pack.period().first() + " 至 " + pack.period().last() + ",共 " + basis.days() + " 天有数据。");
        notes.add("发布于 " + CityTime.text(pack.publishedAt()) + ",发布后不再改动。");
        notes.add("数据第 " + basis.revision() + " 版" + (basis.provisional().isEmpty() ? ",均已定稿。" : ",尚未全部定稿。"));
        if (!basis.provisional().isEmpty()) {
            notes.add("未定稿的日期:"
                    + basis.provisional().stream().map(String::valueOf).collect(Collectors.joining("、")) + "。");
        }
        notes.add("数据摘要 " + basis.digest() + "。");
        notes.add("本期摘要 " + pack.digest() + "。");
        return notes;
    }

    static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Count(var count) -> Long.toString(count);
            case Cell.Share(var rate) -> percent(rate);
            case Cell.None _ -> NOTHING;
        };
    }

    /** A share with what it is a share of. */
    private static String percent(Rate rate) {
        return rate.den() == 0
                ? NOTHING
                : BigDecimal.valueOf(rate.num())
                                .movePointRight(PERCENT_SCALE)
                                .divide(BigDecimal.valueOf(rate.den()), PERCENT_SCALE, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%(" + rate.num() + "/" + rate.den() + ")";
    }
}
