package anlan.torture;

import static anlan.torture.Inspectors.FIXED;
import static anlan.torture.Inspectors.INSPECTOR;
import static anlan.torture.Inspectors.LEADER;
import static anlan.torture.Inspectors.OFFICE;
import static anlan.torture.Inspectors.TOWN;
import static anlan.torture.Inspectors.at;
import static anlan.torture.Inspectors.points;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What was closed is looked at again, and what a self-check has not found is found by others: each
 * call on the way is where the process dies, or where the same or a rival comes in.
 */
record Rechecking(City city, Findings findings, Inspectors inspectors) {

    /** More calls than a finding or a deed makes. */
    private static final int CALLS = 7;

    private static final String HELD = ",\"held\":true,\"evidence\":\"again.jpg\"";
    private static final String FAILED = ",\"held\":false,\"evidence\":\"again.jpg\",\"reason\":\"反弹\"";
    private static final int PER_THOUSAND = 50;

    void all() {
        for (int call = 0; call < CALLS; call++) {
            for (boolean after : List.of(false, true)) {
                checked(call, after);
                missed(call, after);
            }
            met(call);
            missedByTwo(call);
        }
    }

    /** A hazard that is closed; who said so may not check it again. */
    private String closed(String name) {
        String id = inspectors.registered(INSPECTOR, name);
        inspectors.handles(TOWN, id, "sign", "", name + "-sign");
        inspectors.handles(TOWN, id, "submit", ",\"after\":\"after.jpg\"", name + "-submit");
        inspectors.handles(OFFICE, id, "review", ",\"pass\":true,\"evidence\":\"seen.jpg\"", name + "-review");
        return id;
    }

    private void checked(int call, boolean after) {
        String name = "checked-" + call + after;
        String id = closed(name);
        refused(inspectors.tries(OFFICE, id, "recheck", HELD, name + "-own"), "who closed a hazard checks it again");
        refused(inspectors.tries(TOWN, id, "recheck", HELD, name + "-owner"), "whose hazard it is checks it again");
        dying(call, after, id, call % 2 == 0 ? HELD : FAILED, name);
        if (call % 2 == 0) {
            refused(inspectors.tries(LEADER, id, "recheck", FAILED, name + "-twice"), "a hazard is checked again twice");
        }
    }

    private void dying(int call, boolean after, String id, String body, String name) {
        int version = inspectors.hazardVersion(id);
        city.dieAt(call, after);
        Caller.Heard heard = inspectors.does(INSPECTOR, "/v1/hazards", id, version, "recheck", body, name + "-check");
        city.dieNever();
        inspectors.done(heard, "a re-check");
    }

    private void refused(Caller.Heard heard, String what) {
        findings.check(!Inspectors.did(heard), what + ": " + heard);
    }

    /** Two check at once, and one of them is first. */
    private void met(int call) {
        String name = "met-" + call;
        String id = closed(name);
        int version = inspectors.hazardVersion(id);
        List<Caller.Heard> heard = meeting(
                call,
                () -> inspectors.does(LEADER, "/v1/hazards", id, version, "recheck", FAILED, name + "-leader"),
                () -> inspectors.does(INSPECTOR, "/v1/hazards", id, version, "recheck", HELD, name + "-inspector"));
        long done = heard.stream().filter(Inspectors::did).count();
        findings.check(done == 1, done + " are done of re-checks of one closing: " + heard);
    }

    private List<Caller.Heard> meeting(int call, Supplier<Caller.Heard> rival, Supplier<Caller.Heard> work) {
        List<Caller.Heard> heard = new ArrayList<>();
        city.store.meanwhile(call, () -> heard.add(rival.get()));
        heard.add(work.get());
        city.store.meanwhile(-1, null);
        return heard;
    }

    /** A site of its own, at which a self-check has found nothing. */
    private String clean(String site, String name) {
        String check = inspectors.held(TOWN, "TOWN_SELF", points(at(site)), name + "-self");
        inspectors.now(TOWN, check, "conclude", "", name + "-self-end");
        return check;
    }

    private void missed(int call, boolean after) {
        String name = "missed-" + call + after;
        String site = inspectors.site(name, "SHOP");
        String check = clean(site, name);
        String visit = inspectors.held(LEADER, "LEADER", points(at(site)), name + "-visit");
        city.dieAt(call, after);
        Caller.Heard heard = inspectors.finds(INSPECTOR, visit, ",\"point\":1" + FIXED, name + "-found");
        city.dieNever();
        inspectors.done(heard, "a finding");
        once(check);
    }

    private void missedByTwo(int call) {
        String name = "both-" + call;
        String site = inspectors.site(name, "SHOP");
        String check = clean(site, name);
        String visit = inspectors.held(LEADER, "LEADER", points(at(site)), name + "-visit");
        String other = inspectors.held(INSPECTOR, "OFFICE", points(at(site)), name + "-other");
        meeting(
                        call,
                        () -> inspectors.finds(INSPECTOR, other, ",\"point\":1", name + "-first"),
                        () -> inspectors.finds(INSPECTOR, visit, ",\"point\":1", name + "-second"))
                .forEach(heard -> inspectors.done(heard, "a finding"));
        if (inspectors.findings(other) == 0) {
            inspectors.done(inspectors.finds(INSPECTOR, other, ",\"point\":1", name + "-after"), "a finding");
        }
        once(check);
    }

    private void once(String check) {
        long missed = inspectors.timeline(check).stream()
                .filter("SELF_CHECK_MISSED"::equals)
                .count();
        findings.check(missed == 1, "what was found at a clean site was missed " + missed + " times: " + check);
    }

    /** The list of a published day is the same for anybody, however it is cut, and its draw can be drawn again. */
    void listed(LocalDate day) {
        Set<String> whole = list(OFFICE, day, 100);
        findings.check(!whole.isEmpty(), "nothing that closed is to be looked at again: " + day);
        findings.check(whole.equals(list(LEADER, day, 7)), "the list of re-checks is another for somebody else: " + day);
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
        findings.check(drawn.equals(again), "others are drawn than by the digest of the day: " + drawn + " and " + again);
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
