package anlan.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one case stands: its deadline, whether its clock runs, the step that waits, and who answers
 * for it. It knows what people do to a case, and nothing of who is told.
 */
abstract class CaseModel {

    private static final String OFFICE = "office";
    private static final String LEADER = "leader";
    static final String REFERRED = "REFERRED";

    /**
     * A document that its unit has not signed for.
     *
     * @param rung with which it was issued, empty if the case was handed over with it
     * @param version of the deadline that it is about
     * @param receiptBy from when on the next rung does not wait for a signature, null if it never does
     */
    private record Paper(
            String unit, String rung, int version, @Nullable Instant receiptBy) {}

    final List<Rules.Rung> rungs;
    final Rules rules;
    final OneCase of;
    private final Map<String, String> units;
    private final List<Paper> unsigned = new ArrayList<>();

    int version;
    Instant due = Instant.EPOCH;
    boolean runs;
    boolean ended;
    /** It was handed in when its deadline had passed. */
    boolean handedInLate;
    /** Since when it is known to be late. */
    @Nullable
    Instant late;
    /** The index of the last rung that was climbed, -1 before the first. */
    int climbed = -1;
    /** The clock has been started by what was done last. */
    boolean started;
    /** The step that waits, empty if none does. */
    String step = "";

    Instant stepDue = Instant.EPOCH;
    /** The time of a step has begun with what was done last. */
    boolean stepStarted;

    String status = "";
    String owner = "";
    boolean extended;

    /**
     * Begins before anything has happened.
     *
     * @param units the unit of each post
     */
    static CaseModel of(Rules rules, OneCase of, Map<String, String> units) {
        return of.hazard ? new HazardModel(rules, of, units) : new ComplaintModel(rules, of, units);
    }

    CaseModel(Rules rules, OneCase of, Map<String, String> units) {
        this.rules = rules;
        this.of = of;
        this.units = units;
        boolean clock = !of.hazard && rules.ofComplaint(of.category, "feedback").startsWith("PT");
        rungs = clock ? rules.hours : rules.days;
    }

    /** The post that a role means, of the deadline or of a step. */
    String post(String role, String ofStep) {
        String ownUnit = unit(owner.isEmpty() ? OFFICE : owner);
        boolean owners = ofStep.isEmpty() || List.of("sign", "contact").contains(ofStep);
        // Nobody reviews or settles what is their own.
        String unit = owners ? ownUnit : ownUnit.equals(OFFICE) && !owner.isEmpty() ? LEADER : OFFICE;
        return switch (role) {
            case "owner", "actor" -> owner.isEmpty() || !unit.equals(ownUnit) ? unit : owner;
            case "unit-leader" -> unit.equals(LEADER) ? LEADER : unit + "-leader";
            case "superior", LEADER -> LEADER;
            case OFFICE -> OFFICE;
            default -> throw new IllegalArgumentException("nobody knows the role " + role);
        };
    }

    private String unit(String post) {
        return units.getOrDefault(post, post);
    }

    /**
     * A rung was climbed; its document goes to the first who is told.
     *
     * @param heard from when on they may be told
     */
    void climbed(int rung, Instant heard) {
        climbed = rung;
        Rules.Rung highest = rungs.get(rung);
        if (!highest.document().isEmpty()) {
            unsigned.add(new Paper(
                    unit(post(highest.roles().getFirst(), "")),
                    highest.name(),
                    version,
                    highest.receipt().isEmpty() ? null : rules.end(highest.receipt(), heard)));
        }
    }

    /** From when on the next rung comes for want of a signature; null if it waits for none. */
    @Nullable
    Instant receiptBy() {
        return unsigned.stream()
                .filter(paper -> climbed >= 0
                        && paper.version() == version
                        && paper.rung().equals(rungs.get(climbed).name()))
                .flatMap(paper -> Stream.ofNullable(paper.receiptBy()))
                .findFirst()
                .orElse(null);
    }

    /** Its status, and its deadline. */
    String standing() {
        return status + ", version " + version + " due " + due;
    }

    boolean waits(String ofStep, Instant until) {
        return !ended && step.equals(ofStep) && stepDue.equals(until);
    }

    /** A rung was climbed that says that it is late; it may be referred by that. */
    void late(boolean refers, Instant now) {
        boolean sitsDown = refers || (late == null && extended);
        late = late == null ? now : late;
        if (sitsDown && !status.equals(REFERRED) && !done()) {
            becomes(REFERRED);
        }
    }

    /** Whether what was done lies before somebody else, and stays there. */
    abstract boolean done();

    /** Somebody has done something to it. */
    final void does(Did did) {
        started = false;
        stepStarted = false;
        String before = owner;
        if (did.deed().equals("acknowledge")) {
            unsigned.remove(newestFor(unit(owner.isEmpty() ? OFFICE : owner)));
            return;
        }
        moves(did);
        if (did.deed().equals("dispatch") || !owner.equals(before)) {
            unsigned.add(new Paper(unit(owner), "", version, null));
        } else if (did.deed().equals("sign")) {
            unsigned.removeIf(paper -> paper.rung().isEmpty() && paper.unit().equals(unit(owner)));
        }
    }

    private @Nullable Paper newestFor(String unit) {
        return unsigned.reversed().stream()
                .filter(paper -> paper.unit().equals(unit))
                .findFirst()
                .orElse(null);
    }

    abstract void moves(Did did);

    final void becomes(String next) {
        status = next;
        step = "";
    }

    final void begins(String next, String until, Instant now) {
        if (!until.isEmpty()) {
            step = next;
            stepDue = rules.end(until, now);
            stepStarted = true;
        }
    }

    /** Another version of the deadline: it has not passed, and nobody was told of it. */
    final void next() {
        version++;
        climbed = -1;
        late = null;
    }

    final void starts(String next) {
        becomes(next);
        runs = true;
        handedInLate = false;
        started = true;
    }

    final void handedIn(String next, Instant now) {
        becomes(next);
        runs = false;
        handedInLate = !now.isBefore(due);
    }

    final void ends(String next) {
        becomes(next);
        ended = true;
        runs = false;
        late = null;
    }
}
