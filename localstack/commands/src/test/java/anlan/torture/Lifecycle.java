package anlan.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that a case may take, read from docs/lifecycle.md: from a status by an event to others.
 * The page is drawn apart from this, and a test holds it to the code.
 */
final class Lifecycle {

    private static final Pattern SECTION =
            Pattern.compile("(?s)## (Complaint|Hazard|Inspection|Month of a grid).*?(?=\\n## |\\z)");
    private static final Pattern ARROW = Pattern.compile("(\\[\\*]|[A-Z_]+) --> ([A-Z_]+) : (.+)");
    private static final Pattern STAYS = Pattern.compile("\\| the state stays with \\| (.+) \\|");
    private static final Pattern RUNS = Pattern.compile("\\| the clock runs in \\| (.+) \\|");
    private static final Pattern BRACKETS = Pattern.compile(" \\([^)]*\\)");
    private static final String MONTH = "Month of a grid";
    private static final String START = "[*]";
    private static final String REFERRED = "REFERRED";
    private static final String CONCLUDED = "CONCLUDED";

    /** Where nothing leads there, there is nothing to consult about. */
    private static final String REFERS = "leads to REFERRED from";

    private final Map<String, Set<String>> arrows = new TreeMap<>();
    private final Set<String> stays = new TreeSet<>();
    private final Set<String> ends;
    private final Set<String> runs = new TreeSet<>();
    private final boolean refers;

    private Lifecycle(String page) {
        Matcher arrow = ARROW.matcher(page);
        while (arrow.find()) {
            for (String event : BRACKETS.matcher(arrow.group(3)).replaceAll("").split(", ", -1)) {
                arrows.computeIfAbsent(arrow.group(1) + " " + kind(event), key -> new TreeSet<>())
                        .add(arrow.group(2));
            }
        }
        Matcher staying = STAYS.matcher(page);
        if (staying.find()) {
            for (String event : staying.group(1).split(", ", -1)) {
                stays.add(kind(event));
            }
        }
        Matcher running = RUNS.matcher(page);
        if (running.find()) {
            runs.addAll(List.of(running.group(1).split(", ", -1)));
        }
        ends = Set.of(
                "CLOSED",
                "MERGED",
                "WITHDRAWN",
                "NOT_ACCEPTED",
                "DUPLICATE",
                "UNFOUNDED",
                "LOOKED_BACK",
                "CANCELLED",
                "DONE",
                "INCOMPLETE");
        refers = page.contains(REFERS);
    }

    private static String kind(String words) {
        return words.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    /** By the letter of the kind of case. */
    static Map<String, Lifecycle> all() {
        Map<String, Lifecycle> all = new TreeMap<>();
        Matcher section = SECTION.matcher(page());
        while (section.find()) {
            String kind = section.group(1);
            String letter = kind.equals(MONTH) ? "G" : kind.substring(0, 1);
            all.put(letter, new Lifecycle(section.group()));
        }
        return all;
    }

    private static String page() {
        try (InputStream page = Lifecycle.class.getResourceAsStream("/lifecycle.md")) {
            if (page == null) {
                throw new IllegalStateException("docs/lifecycle.md is not on the class path");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the clock runs in that status. */
    boolean runs(String status) {
        return runs.contains(status);
    }

    /** In which statuses a case may be after these events; none if they are no path. */
    Set<String> after(List<String> events) {
        Set<String> now = new TreeSet<>(Set.of(START));
        for (String event : events) {
            Set<String> next = new TreeSet<>();
            for (String status : now) {
                next.addAll(arrows.getOrDefault(status + " " + event, Set.of()));
                if (stays.contains(event) && !status.equals(START)) {
                    next.add(status);
                }
                if (refers && event.equals(REFERRED) && !ends.contains(status) && !status.equals(START)) {
                    next.add(REFERRED);
                }
                if (event.equals(CONCLUDED) && status.equals(REFERRED)) {
                    next.addAll(Set.of("DISPATCHED", "ASSIGNED"));
                }
            }
            now = next;
        }
        return now;
    }
}
