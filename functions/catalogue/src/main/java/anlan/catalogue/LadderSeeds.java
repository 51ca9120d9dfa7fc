package anlan.catalogue;

import anlan.domain.deadline.QuietHours;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Rung;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The escalation ladder and the quiet hours. */
final class LadderSeeds {

    private LadderSeeds() {}

    /** The rungs of the escalation ladder that are switched on. */
    static Ladder ladder() {
        JsonNode file = SeedFile.read("ladder");
        Set<String> active = new HashSet<>();
        file.required("active").forEach(name -> active.add(name.stringValue()));
        List<Rung> rungs = new ArrayList<>();
        for (JsonNode rung : file.required("rungs")) {
            List<String> roles = new ArrayList<>();
            rung.required("roles").forEach(role -> roles.add(role.stringValue()));
            if (active.contains(SeedFile.text(rung, "rung"))) {
                int days = Integer.parseInt(SeedFile.text(rung, "offset").replace("wd", ""));
                rungs.add(new Rung(SeedFile.text(rung, "rung"), days, roles, SeedFile.text(rung, "template")));
            }
        }
        return new Ladder(rungs);
    }

    static QuietHours quietHours() {
        JsonNode quiet = SeedFile.read("ladder").required("quietHours");
        return new QuietHours(
                LocalTime.parse(SeedFile.text(quiet, "from")), LocalTime.parse(SeedFile.text(quiet, "to")));
    }
}
