package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.area.AreaCode;
import anlan.domain.board.Board;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.figures.Period;
import anlan.domain.figures.Revision;
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
        return Row.key(
                "L#" + quota.person(),
                switch (quota.of()) {
                    case REPORT -> "SPENT";
                    case LOOK -> "LOOKED";
                    case DEVICE -> "DEVICES";
                    case ATTEMPT -> "ATTEMPTS";
                });
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

    static String intents(CaseId caseId) {
        return "N#" + caseId;
    }

    static Row intent(CaseId caseId, String key) {
        return Row.key(intents(caseId), key);
    }

    static String outbox(AreaCode city, int shard) {
        return "OUT#" + city + "#" + shard;
    }

    /** The messages that the telephone of a post was sent on a day. */
    static Row texts(PostId post, LocalDate day) {
        return Row.key("TX#" + post, day.toString());
    }

    /** The intents with that end: all of a city, or those for the posts of one unit. */
    static String ended(Intent.Fate fate, String whose) {
        return fate + "#" + whose;
    }

    /** That an intent was taken up again under that key. */
    static Row redriven(CaseId caseId, String intent, String key) {
        return Row.key("RD#" + caseId, intent + "#" + key);
    }

    /** Documents, by day and number: all of a city, or those that one unit has. */
    static String documents(String whose) {
        return "DOC#" + whose;
    }

    /** An item that could not be read where it stood. */
    static Row aside(AreaCode city, Row stood) {
        return Row.key("X#" + city, stood.text(Row.PK) + "#" + stood.text(Row.SK));
    }

    static String figures(AreaCode area) {
        return "F#" + area;
    }

    static String day(LocalDate date) {
        return "D#" + date;
    }

    static Row figures(Revision revision) {
        return Row.key(figures(revision.area()), named(revision));
    }

    private static String named(Revision revision) {
        return day(revision.date()) + "#" + String.format(Locale.ROOT, "%05d", revision.number());
    }

    /** The revisions of a board. */
    static String boards(AreaCode city, Board.Name name) {
        return "B#" + city + "#" + name.indicator().word() + "#" + name.group().word() + "#" + name.period();
    }

    static Row board(AreaCode city, Board.Name name, int revision) {
        return Row.key(boards(city, name), String.format(Locale.ROOT, "R#%05d", revision));
    }

    /** From which day a night by hand has begun, until it has come to its end. */
    static Row unfinishedNight(AreaCode city) {
        return Row.key("NIGHT#" + city, "UNFINISHED");
    }

    /** That the office is told of a revision, once for ever. */
    static Row officeAlert(Revision revision) {
        return Row.key("FA#" + revision.area(), named(revision));
    }

    /** What the office of a city has not been told yet. */
    static String untold(AreaCode city) {
        return "FU#" + city;
    }

    static Row untold(AreaCode city, Revision revision) {
        return Row.key(untold(city), revision.area() + "#" + named(revision));
    }

    /** That a city has published the packs of one sort, by the first days of their periods. */
    static String packs(AreaCode city) {
        return "PACKS#" + city;
    }

    static Row pack(AreaCode city, Period period) {
        return Row.key(packs(city), period.unit() + "#" + period.first());
    }

    /** What stands in the pack of a period, in parts. */
    static String packParts(AreaCode city, Period period) {
        return "PACK#" + city + "#" + period.id();
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

    /** The posts of one holder who signs in at the issuer. */
    static Row held(String holder) {
        return Row.key("HO#" + holder, "POSTS");
    }

    /** That a device is known. */
    static Row device(Pseudonym device) {
        return Row.key("DV#" + device, "DEVICE");
    }

    /** The list of what one person has reported. */
    static String reported(Pseudonym person) {
        return "M#" + person;
    }

    static Row reported(Pseudonym person, Instant at, CaseId id) {
        return Row.key(reported(person), Row.sortable(at) + "#" + id);
    }

    /** That the reporter of a case is told of an event, once for ever. */
    static Row statusMessage(CaseId caseId, int version) {
        return Row.key("SM#" + caseId, String.format(Locale.ROOT, "%06d", version));
    }

    /** The status messages that have not come to their end. */
    static String statusOutbox(AreaCode city, int shard) {
        return "OUTW#" + city + "#" + shard;
    }

    /** All that is kept of what one person has subscribed to. */
    static String subscriptions(Pseudonym person) {
        return "SUB#" + person;
    }

    /** What the sort keys of credits begin with, among those of their grants. */
    static final String CREDITS = "CREDITS#";

    static Row credits(Pseudonym person, String template) {
        return Row.key(subscriptions(person), CREDITS + template);
    }

    static Row grant(Pseudonym person, String template, String key) {
        return Row.key(subscriptions(person), "GRANT#" + template + "#" + key);
    }

    /** The access records of a case. */
    static String access(CaseId caseId) {
        return "AC#" + caseId;
    }

    static Row access(CaseId caseId, Instant at, String name) {
        return Row.key(access(caseId), Row.sortable(at) + "#" + name);
    }

    /** The erasures of a city that have begun, by person. */
    static String erasures(AreaCode city) {
        return "ER#" + city;
    }

    static Row erasure(AreaCode city, Pseudonym person) {
        return Row.key(erasures(city), person.value());
    }

    static Row deed(CaseId caseId, String key) {
        return Row.key("D#" + caseId, key);
    }

    /** The name under which the cases of a town are counted. */
    static String standing(boolean ended, AreaCode town) {
        return (ended ? "E#" : "O#") + town;
    }

    /** The name of a unit's worklist of one kind of case. */
    static String desk(CaseKind kind, UnitId unit) {
        return kind.letter() + "#" + unit;
    }
}
