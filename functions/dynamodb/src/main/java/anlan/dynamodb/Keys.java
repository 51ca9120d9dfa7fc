package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.intake.Quota;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where everything stands in the table. No key is hot: each carries a case, a town, or a city and a
 * shard.
 */
final class Keys {

    private Keys() {}

    static Row state(CaseId id) {
        return Row.key("S#" + id, "STATE");
    }

    static Row identity(CaseId id) {
        return Row.key("P#" + id, "REPORTER");
    }

    static Row number(CaseNumber number) {
        return Row.key("NO#" + number, "CASE");
    }

    static Row quota(Quota quota) {
        return Row.key("L#" + quota.person(), "SPENT");
    }

    static String events(LocalDate date, AreaCode town) {
        return "EV#" + date + "#" + town;
    }

    static Row event(LocalDate date, AreaCode town, Instant at, CaseId caseId, int version) {
        return Row.key(events(date, town), Row.sortable(at) + "#" + caseId + "#" + version);
    }

    static String timers(AreaCode city, int shard) {
        return "T#" + city + "#" + shard;
    }

    static Row intent(CaseId caseId, String key) {
        return Row.key("N#" + caseId, key);
    }

    static String outbox(AreaCode city, int shard) {
        return "OUT#" + city + "#" + shard;
    }

    static String figures(AreaCode area) {
        return "F#" + area;
    }

    static String day(LocalDate date) {
        return "D#" + date;
    }

    static Row figures(AreaCode area, LocalDate date, int revision) {
        return Row.key(figures(area), day(date) + "#" + String.format(Locale.ROOT, "%05d", revision));
    }

    static Row post(PostId id) {
        return Row.key("A#" + id, "POST");
    }

    /** The first version of an entry of a register, beside the entry itself. */
    static Row entered(Row entry, String key) {
        return Row.key(entry.text(Row.PK), "ENTERED#" + key);
    }

    /** That a unit is in the roster: the item holds the posts that belong to it. */
    static Row unit(UnitId unit) {
        return Row.key("U#" + unit, "UNIT");
    }

    /** The list of what one person has reported. */
    static String reported(Pseudonym person) {
        return "M#" + person;
    }

    static Row reported(Pseudonym person, Instant at, CaseId id) {
        return Row.key(reported(person), Row.sortable(at) + "#" + id);
    }

    static Row deed(CaseId caseId, String key) {
        return Row.key("D#" + caseId, key);
    }

    /** The name of a unit's worklist of one kind of case. */
    static String desk(CaseKind kind, UnitId unit) {
        return kind.letter() + "#" + unit;
    }
}
