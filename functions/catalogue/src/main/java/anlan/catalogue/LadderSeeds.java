package anlan.catalogue;

import anlan.domain.deadline.QuietHours;
import anlan.domain.document.DocumentKind;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Offset;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Severity;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The escalation ladder and the quiet hours. */
final class LadderSeeds {

    private static final String VERSION = "anlan-ladder-1";

    private LadderSeeds() {}

    /** The escalation ladder, over the calendar of the city. */
    static Ladder ladder() {
        JsonNode file = SeedFile.read("ladder");
        if (!SeedFile.text(file, "version").equals(VERSION)) {
            throw new IllegalStateException("seeds/ladder.json is of another version");
        }
        return new Ladder(rungs(file, "days"), rungs(file, "hours"), steps(file), Seeds.calendar());
    }

    private static List<Rung> rungs(JsonNode file, String terms) {
        List<Rung> rungs = new ArrayList<>();
        for (JsonNode rung : file.required("rungs")) {
            if (words(rung, "terms").contains(terms)) {
                rungs.add(rung(rung));
            }
        }
        return rungs;
    }

    private static List<Rung> steps(JsonNode file) {
        List<Rung> rungs = new ArrayList<>();
        file.required("steps").forEach(rung -> rungs.add(rung(rung)));
        return rungs;
    }

    private static Rung rung(JsonNode rung) {
        return new Rung(
                SeedFile.text(rung, "rung"),
                Offset.parse(SeedFile.text(rung, "offset")),
                words(rung, "roles").stream().map(Addressee::of).toList(),
                SeedFile.text(rung, "template"),
                Severity.valueOf(SeedFile.text(rung, "severity")),
                held(SeedFile.text(rung, "quiet")),
                rung.path("refers").asBoolean(false),
                document(rung),
                receipt(rung));
    }

    private static @Nullable DocumentKind document(JsonNode rung) {
        JsonNode kind = rung.required("document");
        return kind.isNull() ? null : DocumentKind.valueOf(kind.stringValue());
    }

    private static @Nullable Integer receipt(JsonNode rung) {
        if (!rung.has("receipt")) {
            return null;
        }
        if (Offset.parse(SeedFile.text(rung, "receipt")) instanceof Offset.WorkingDays days && days.count() > 0) {
            return days.count();
        }
        throw new IllegalArgumentException("a receipt is awaited for working days");
    }

    private static boolean held(String quiet) {
        return switch (quiet) {
            case "HELD" -> true;
            case "IGNORED" -> false;
            default -> throw new IllegalArgumentException("the ladder knows no quiet rule " + quiet);
        };
    }

    private static List<String> words(JsonNode rung, String name) {
        List<String> words = new ArrayList<>();
        rung.required(name).forEach(word -> words.add(word.stringValue()));
        return words;
    }

    static QuietHours quietHours() {
        JsonNode quiet = SeedFile.read("ladder").required("quietHours");
        if (!SeedFile.text(quiet, "exceptTerm").equals(Severity.URGENT.name())) {
            throw new IllegalStateException("only the term URGENT is known to wait for no quiet hours");
        }
        return new QuietHours(
                LocalTime.parse(SeedFile.text(quiet, "from")), LocalTime.parse(SeedFile.text(quiet, "to")));
    }
}
