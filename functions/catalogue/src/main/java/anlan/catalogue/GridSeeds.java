package anlan.catalogue;

import anlan.domain.grid.Due;
import anlan.domain.grid.Duties;
import anlan.domain.grid.Duty;
import anlan.domain.grid.VisitKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The duty list of grids, from {@code seeds/grid-duties.json}. */
final class GridSeeds {

    private GridSeeds() {}

    static Duties duties() {
        return duties(SeedFile.read("grid-duties"));
    }

    /**
     * Reads a list.
     *
     * @throws RuntimeException if it has no version, a duty comes twice, is due never or too often, or
     *     no visit may do it
     */
    static Duties duties(JsonNode file) {
        List<Duty> duties = new ArrayList<>();
        for (JsonNode duty : file.required("duties")) {
            Set<VisitKind> kinds = EnumSet.noneOf(VisitKind.class);
            duty.required("by").forEach(kind -> kinds.add(VisitKind.valueOf(kind.stringValue())));
            Due due = new Due(
                    SeedFile.text(duty, "duty"), duty.required("perMonth").intValue());
            duties.add(new Duty(due.duty(), SeedFile.text(duty, "name"), due.perMonth(), kinds));
        }
        return new Duties(SeedFile.text(file, "version"), duties);
    }
}
