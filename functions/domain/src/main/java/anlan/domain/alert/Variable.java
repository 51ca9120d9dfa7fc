package anlan.domain.alert;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template may name (模板变量): digits, and words of closed sets. Nothing that a citizen wrote
 * can become the value of one.
 */
enum Variable {
    /** Number of the case. */
    NUMBER(28, "[0-9A-Za-z-]+"),
    MONTH(2, Variable.DIGITS),
    DAY(2, Variable.DIGITS),
    /** Kind of the case, such as 隐患. */
    KIND(4, Variable.HAN),
    /** Work that is done in time, such as 整改完毕. */
    DONE(6, Variable.HAN),
    /** The work on it, such as 整改. */
    WORK(4, Variable.HAN),
    /** What a circular asks for, such as 提请会商. */
    ASKED(6, Variable.HAN),
    /** How far the rung is from the deadline, such as 3个工作日. */
    SPAN(6, "[0-9]+(个工作日|小时)"),
    /** The step whose own term it is, such as 签收. */
    STEP(4, Variable.HAN),
    /** Name of the area; its code where there is no name or a longer one. */
    AREA(12, "[\\p{IsHan}0-9]+"),
    /** How many alerts wait. */
    N(4, Variable.DIGITS),
    /** Count of the events. */
    FOLD(9, Variable.DIGITS),
    /** Count of the cases. */
    CASES(9, Variable.DIGITS),
    /** Ten days of a month, such as 上旬. */
    WINDOW(2, "[上中下]旬"),
    /** What is watched, such as 新增诉求. */
    INDICATOR(8, Variable.HAN),
    /** The colour that was told last. */
    FROM(1, Variable.COLOUR),
    /** The colour now. */
    TO(1, Variable.COLOUR);

    private static final String DIGITS = "[0-9]+";
    private static final String HAN = "\\p{IsHan}+";
    private static final String COLOUR = "[绿黄红]";
    private static final Pattern DAYS = Pattern.compile("T[+-]([1-9][0-9]?)");
    private static final Pattern HOURS = Pattern.compile("\\+([1-9][0-9]?)h");
    private static final Map<String, String> STEPS =
            Map.of("dispatch", "交办", "sign", "签收", "contact", "首次联系", "review", "验收", "settle", "审批");

    private final int most;
    private final Pattern shape;

    Variable(int most, String shape) {
        this.most = most;
        this.shape = Pattern.compile(shape);
    }

    /** How it stands in a template. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many characters a value has at most. */
    int most() {
        return most;
    }

    boolean takes(String value) {
        return value.length() <= most && shape.matcher(value).matches();
    }

    /** What a notice says of it; empty if it says nothing. */
    String of(Notice notice, Areas areas) {
        return switch (this) {
            case NUMBER -> notice.number().value();
            case MONTH -> Integer.toString(notice.lastDay().getMonthValue());
            case DAY -> Integer.toString(notice.lastDay().getDayOfMonth());
            case KIND -> notice.caseId().kind().chineseName();
            case DONE -> notice.caseId().kind().chineseDone();
            case WORK -> notice.caseId().kind().chineseWork();
            case ASKED -> notice.caseId().kind().chineseAsked();
            case SPAN -> span(notice.rung());
            case STEP -> step(notice.rung());
            case AREA -> area(notice.area().value(), areas);
            case N, FOLD, CASES, WINDOW, INDICATOR, FROM, TO -> "";
        };
    }

    /** The name of an area as it fits a message. */
    static String area(String code, Areas areas) {
        Area area = areas.find(code);
        return area != null && AREA.takes(area.name()) ? area.name() : code;
    }

    /** How far a rung is from the deadline; empty if it is that moment. */
    static String span(String rung) {
        Matcher days = DAYS.matcher(rung);
        Matcher hours = HOURS.matcher(rung);
        return days.matches() ? days.group(1) + "个工作日" : hours.matches() ? hours.group(1) + "小时" : "";
    }

    /** The step that a rung is of; empty if it is of none. */
    static String step(String rung) {
        int plus = rung.indexOf('+');
        return plus < 0 ? "" : STEPS.getOrDefault(rung.substring(0, plus), "");
    }
}
