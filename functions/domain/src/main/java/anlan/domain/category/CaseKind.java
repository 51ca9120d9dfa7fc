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
    COMPLAINT('C'),
    HAZARD('H');

    private static final List<CaseKind> ALL = List.of(values());

    private final char letter;

    CaseKind(char letter) {
        this.letter = letter;
    }

    /** The letter that ids of this kind begin with. */
    public char letter() {
        return letter;
    }

    /** The word for it in rights, templates of messages and answers, such as {@code complaint}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of something that may be done to it, in the table of rights. */
    public String right(String deed) {
        return word() + "." + deed;
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
