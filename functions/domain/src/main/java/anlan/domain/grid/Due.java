package anlan.domain.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the duty list of a grid: a duty, and how often it is due in a month.
 *
 * @param duty its word
 */
public record Due(String duty, int perMonth) {

    /** The most times that a duty is due in a month. */
    public static final int MOST = 100;

    public Due {
        if (perMonth < 1 || perMonth > MOST) {
            throw new IllegalArgumentException("a duty is due 1 to " + MOST + " times a month");
        }
    }

    /** A list on one line, as events say it: {@code patrol=8,publicity=1}. */
    public static String text(List<Due> list) {
        return list.stream().map(due -> due.duty() + "=" + due.perMonth()).collect(Collectors.joining(","));
    }

    /** Reads what {@link #text} wrote. */
    public static List<Due> parse(String text) {
        List<Due> list = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] words = line.split("=", -1);
            list.add(new Due(words[0], Integer.parseInt(words[1])));
        }
        return list;
    }

    /** How much is due in all. */
    public static int total(List<Due> list) {
        return list.stream().mapToInt(Due::perMonth).sum();
    }
}
