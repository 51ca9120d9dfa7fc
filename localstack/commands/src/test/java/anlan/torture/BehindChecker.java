package anlan.torture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks for the cases behind the numbers of the nights that were last folded: with those that are
 * withheld, they are the number.
 */
final class BehindChecker {

    private static final String CITY = "331082";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int NIGHTS_BACK = 9;
    private static final int OK = 200;
    private static final int PAGE = 100;
    private static final List<String> COUNTS = List.of(
            "complaints.new",
            "complaints.open",
            "hazards.found",
            "hazards.open",
            "hazards.overdue",
            "hazards.rectified",
            "inspections.held",
            "inspections.open",
            "inspections.overdue",
            "inspections.closed");

    private final Caller caller;
    private final Findings findings;
    private final Map<String, Table.Item> newest = new TreeMap<>();

    BehindChecker(City city, Findings findings) {
        this.caller = new Caller(city, findings);
        this.findings = findings;
        String since = city.clock
                .instant()
                .atOffset(CHINA)
                .toLocalDate()
                .minusDays(NIGHTS_BACK)
                .toString();
        for (Table.Item item : city.raw.all()) {
            boolean counted = item.pk().startsWith("F#")
                    && item.text("areaCode").equals(CITY)
                    && item.text("date").compareTo(since) >= 0;
            if (counted) {
                newest.merge(
                        item.text("date"),
                        item,
                        (one, other) -> one.number("revision") > other.number("revision") ? one : other);
            }
        }
    }

    void all() {
        newest.forEach((date, figures) -> COUNTS.forEach(figure -> behind(
                LocalDate.parse(date),
                figure,
                figures.nested("counts").get(figure).n())));
    }

    private void behind(LocalDate day, String figure, String published) {
        String path = "/v1/figures/days/" + day + "/cases?limit=" + PAGE + "&figure=" + figure;
        if (!(caller.get("behind-" + day + figure, "post:auditor", path) instanceof Caller.Heard.Answer answer)
                || answer.status() != OK) {
            findings.add("no cases behind " + figure + " of " + day);
            return;
        }
        long listed = answer.json().path("items").size()
                + answer.json().path("withheld").asLong();
        findings.check(
                listed == Long.parseLong(published)
                        || !answer.json().path("next").isNull(),
                listed + " cases are behind " + figure + " of " + day + ", which is " + published);
    }
}
