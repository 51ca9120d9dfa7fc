package anlan.domain.category;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of case that the office works on (案件类型). Ids, rights, worklists and cursors are built
 * from the letter and the word, so a new kind is one constant here.
 */
public enum CaseKind {
    COMPLAINT('C', "诉求", "办结答复", "办理", "提请会商", true),
    HAZARD('H', "隐患", "整改完毕", "整改", "提请会商", true),
    INSPECTION('I', "检查", "完成回头看", "回头看", "请督促回头看", false),
    /** The month of a grid. */
    DUTYMONTH('G', "网格履职", "完成履职", "履职", "请督促履职", false);

    private static final List<CaseKind> ALL = List.of(values());

    private final char letter;
    private final String name;
    private final String done;
    private final String work;
    private final String asked;
    private final boolean reopens;

    CaseKind(char letter, String name, String done, String work, String asked, boolean reopens) {
        this.letter = letter;
        this.name = name;
        this.done = done;
        this.work = work;
        this.asked = asked;
        this.reopens = reopens;
    }

    /** The letter that ids of this kind begin with. */
    public char letter() {
        return letter;
    }

    /** The word for it in rights, templates of messages and answers, such as {@code complaint}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for many of it in paths and figures, such as {@code complaints}. */
    public String plural() {
        return word() + "s";
    }

    /** The name of something that may be done to it, in the table of rights. */
    public String right(String deed) {
        return word() + "." + deed;
    }

    /** Its Chinese name in messages, such as 隐患. */
    public String chineseName() {
        return name;
    }

    /** The Chinese words for work on it that is done in time, such as 整改完毕. */
    public String chineseDone() {
        return done;
    }

    /** Whether one that has ended may be opened again (重开). */
    public boolean reopens() {
        return reopens;
    }

    /** The Chinese word for the work on it, such as 整改. */
    public String chineseWork() {
        return work;
    }

    /**
     * What a circular asks for, such as 提请会商. Of kinds that no consultation is held about, it asks
     * for the work itself.
     */
    public String chineseAsked() {
        return asked;
    }

    /**
     * The kind whose ids begin with that letter.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CaseKind of(char letter) {
        for (CaseKind kind : ALL) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of case has the letter " + letter);
    }

    /** The letters of all kinds, for patterns. */
    public static String letters() {
        return Stream.of(values()).map(kind -> String.valueOf(kind.letter)).collect(Collectors.joining());
    }
}
