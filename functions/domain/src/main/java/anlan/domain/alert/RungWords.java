package anlan.domain.alert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rung of the ladder says of a case, as people read it (几级提醒). */
public final class RungWords {

    private static final Pattern BEFORE = Pattern.compile("T-([0-9]+)");
    private static final Pattern AFTER = Pattern.compile("T\\+([0-9]+)|\\+([0-9]+)h");
    private static final Pattern STEP = Pattern.compile("([a-z]+)\\+([0-9]+)(wd|h)?");

    private RungWords() {}

    /** The words for a rung, such as 超期3个工作日 for {@code T+3}; the rung itself if it has none. */
    public static String of(String rung) {
        Matcher before = BEFORE.matcher(rung);
        if (before.matches()) {
            return "到期前" + before.group(1) + "个工作日";
        }
        Matcher after = AFTER.matcher(rung);
        if (after.matches()) {
            return after.group(1) == null ? late(after.group(2), "h") : late(after.group(1), "wd");
        }
        Matcher step = STEP.matcher(rung);
        return step.matches() ? Variable.step(rung) + late(step.group(2), step.group(3)) : rung;
    }

    private static String late(String count, @Nullable String unit) {
        return count.equals("0") ? "超期" : "超期" + count + ("h".equals(unit) ? "小时" : "个工作日");
    }
}
