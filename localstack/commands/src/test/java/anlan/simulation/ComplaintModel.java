package anlan.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How one complaint stands: some of its terms run by the clock. */
final class ComplaintModel extends CaseModel {

    private int failed;

    ComplaintModel(Rules rules, OneCase of, Map<String, String> units) {
        super(rules, of, units);
    }

    @Override
    boolean done() {
        return List.of("REPLIED", "VISITED").contains(status);
    }

    @Override
    void moves(Did did) {
        Instant now = did.now();
        switch (did.deed()) {
            case "submit-complaint" -> {
                next();
                due = rules.end(rules.ofComplaint(of.category, "feedback"), now);
                starts("SUBMITTED");
                begins("dispatch", rules.ofComplaint(of.category, "dispatch"), now);
            }
            case "dispatch" -> {
                owner = did.owner();
                becomes("DISPATCHED");
                begins("sign", rules.ofComplaint(of.category, "sign"), now);
            }
            case "sign" -> {
                becomes("SIGNED");
                begins("contact", rules.ofComplaint(of.category, "contact"), now);
            }
            case "contact" -> becomes("HANDLING");
            case "reply" -> handedIn("REPLIED", now);
            case "visit" -> becomes("VISITED");
            case "rework" -> {
                failed++;
                starts(failed >= rules.limit("failuresRefer") ? REFERRED : "REWORK");
            }
            case "close" -> ends("CLOSED");
            case "reject" -> ends("NOT_ACCEPTED");
            // What is accepted waits for the same step as before.
            case "accept" -> status = "ACCEPTED";
            default -> throw new IllegalArgumentException("nobody knows the deed " + did.deed());
        }
    }
}
