package anlan.torture;

import static anlan.torture.Inspectors.LEADER;
import static anlan.torture.Inspectors.OFFICE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** The list of what is to be looked at again, as several read it, and its draw by hand. */
record RecheckList(City city, Findings findings, Inspectors inspectors) {

    private static final int PER_THOUSAND = 50;

    /** The list of a published day is the same for anybody, however it is cut, and its draw can be drawn again. */
    void of(LocalDate day) {
        Set<String> whole = list(OFFICE, day, 100);
        findings.check(!whole.isEmpty(), "nothing that closed is to be looked at again: " + day);
        findings.check(
                whole.equals(list(LEADER, day, 7)), "the list of re-checks is another for somebody else: " + day);
        Set<String> drawn = new TreeSet<>();
        whole.stream().filter(line -> line.contains("RANDOM")).forEach(line -> drawn.add(line.split(" ", 2)[0]));
        Set<String> again = new TreeSet<>();
        String seed = seed(day);
        for (Table.Item item : city.raw.all()) {
            if (item.pk().startsWith("EV#" + day)
                    && item.text("case").startsWith("H")
                    && Set.of("CLOSED", "FIXED_ON_SPOT").contains(item.text("event"))
                    && draws(seed, item.text("case"))) {
                again.add(item.text("case"));
            }
        }
        findings.check(
                drawn.equals(again), "others are drawn than by the digest of the day: " + drawn + " and " + again);
    }

    private Set<String> list(String who, LocalDate day, int limit) {
        Set<String> lines = new TreeSet<>();
        String next = "";
        do {
            var page = inspectors.rechecks(who, day, limit, next);
            page.path("items").forEach(item -> lines.add(Json.text(item, "id") + " " + item.path("reasons")));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return lines;
    }

    /** The digest of the city on that day, as it was first published. */
    private String seed(LocalDate day) {
        return city.raw.all().stream()
                .filter(item -> item.pk().equals("F#331082")
                        && item.text("date").equals(day.toString())
                        && item.number("revision") == 1)
                .map(item -> item.text("digest"))
                .findFirst()
                .orElse("");
    }

    private static boolean draws(String seed, String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((seed + " " + id + "\n").getBytes(StandardCharsets.UTF_8));
            long number = Long.parseLong(HexFormat.of().formatHex(digest, 0, 4), 16);
            return number < PER_THOUSAND * (1L << 32) / 1000.0;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
