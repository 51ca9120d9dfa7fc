package anlan.torture;

import static anlan.torture.Inspectors.FIXED;
import static anlan.torture.Inspectors.INSPECTOR;
import static anlan.torture.Inspectors.LEADER;
import static anlan.torture.Inspectors.OFFICE;
import static anlan.torture.Inspectors.TOWN;
import static anlan.torture.Inspectors.at;
import static anlan.torture.Inspectors.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was closed is looked at again, and what a self-check has not found is found by others: each
 * call on the way is where the process dies, or where the same or a rival comes in.
 */
final class Rechecking implements Run {

    /** More calls than a finding or a deed makes. */
    private static final int CALLS = 7;

    private static final String HELD = ",\"held\":true,\"evidence\":\"again.jpg\"";
    private static final String FAILED = ",\"held\":false,\"evidence\":\"again.jpg\",\"reason\":\"反弹\"";

    @Override
    public String name() {
        return "rechecking";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Inspectors inspectors = new Inspectors(city, findings);
            new Checks(city, findings, inspectors).all();
            new Retries(inspectors.caller(), inspectors.known, findings).all();
            LookingBack night = new LookingBack(city, findings, inspectors);
            LocalDate day = inspectors.today();
            night.night();
            new RecheckList(city, findings, inspectors).of(day);
            night.sweep("settle");
            new Checker(city, inspectors.known, findings).all();
            new FigureChecker(city, findings).all();
            return inspectors.calls();
        });
    }

    /** One city, and what is checked again in it. */
    private record Checks(City city, Findings findings, Inspectors inspectors) {
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
            refused(
                    inspectors.tries(OFFICE, id, "recheck", HELD, name + "-own"),
                    "who closed a hazard checks it again");
            refused(inspectors.tries(TOWN, id, "recheck", HELD, name + "-owner"), "whose hazard it is checks it again");
            dying(call, after, id, call % 2 == 0 ? HELD : FAILED, name);
            if (call % 2 == 0) {
                refused(
                        inspectors.tries(LEADER, id, "recheck", FAILED, name + "-twice"),
                        "a hazard is checked again twice");
            }
        }

        private void dying(int call, boolean after, String id, String body, String name) {
            int version = inspectors.hazardVersion(id);
            city.dieAt(call, after);
            Caller.Heard heard =
                    inspectors.does(INSPECTOR, "/v1/hazards", id, version, "recheck", body, name + "-check");
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
    }
}
