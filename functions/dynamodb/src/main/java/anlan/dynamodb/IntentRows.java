package anlan.dynamodb;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;

/**
 * Intents as items: one for ever under the case, one in the outbox until its end, and for one that
 * is parked one in each list that it stands in.
 */
final class IntentRows {

    /** What stands in the item under the case only while a worker has it. */
    static final List<String> CLAIM = List.of("claimant", "claimedUntil");

    private IntentRows() {}

    /** The item under the case, which keeps what became of it. */
    static Row write(Intent intent, Instant nextAt) {
        return Keys.intent(intent.caseId(), intent.key())
                .with(content(intent))
                .time("nextAt", nextAt)
                .number("tries", 0);
    }

    /** The item in the outbox, in the order in which it is to be tried. */
    static Row outgoing(Outbox.Outgoing outgoing, Shards shards) {
        return outgoingKey(outgoing.intent().caseId(), outgoing.intent().key(), outgoing.nextAt(), shards)
                .with(content(outgoing.intent()))
                .time("nextAt", outgoing.nextAt())
                .number("tries", outgoing.tries());
    }

    static Row outgoingKey(CaseId caseId, String key, Instant nextAt, Shards shards) {
        return Row.key(Keys.outbox(shards.city(), shards.of(caseId)), sortKey(caseId, key, nextAt));
    }

    private static String sortKey(CaseId caseId, String key, Instant at) {
        return Row.sortable(at) + "#" + caseId + "#" + key;
    }

    /** The items in the lists of the parked: of all of the city, and of one unit. */
    static List<Row> parked(Intent intent, int tries, Instant at, Shards shards) {
        return List.of(
                parked(shards.city().value(), intent, tries, at),
                parked(intent.unit().value(), intent, tries, at));
    }

    private static Row parked(String whose, Intent intent, int tries, Instant at) {
        return Row.key(Keys.parked(whose), sortKey(intent.caseId(), intent.key(), at))
                .with(content(intent))
                .time("endedAt", at)
                .number("tries", tries);
    }

    private static Row content(Intent intent) {
        UnitId accused = intent.accused();
        return new Row()
                .text("caseId", intent.caseId().value())
                .text("number", intent.number().value())
                .number("deadlineVersion", intent.deadlineVersion())
                .text("rung", intent.rung())
                .text("role", intent.role())
                .text("post", intent.post().value())
                .text("unitToTell", intent.unit().value())
                .text("areaCode", intent.area().value())
                .text("accused", accused == null ? null : accused.value())
                .time("due", intent.dueAt())
                .time("notBefore", intent.notBefore())
                .time("at", intent.at())
                .text("fate", intent.fate().name())
                .text("note", intent.reason());
    }

    static Intent read(Row row) {
        return new Intent(
                new CaseId(row.text("caseId")),
                new CaseNumber(row.text("number")),
                row.number("deadlineVersion"),
                row.text("rung"),
                row.text("role"),
                new PostId(row.text("post")),
                new UnitId(row.text("unitToTell")),
                new AreaCode(row.text("areaCode")),
                row.optional("accused", UnitId::new),
                row.time("due"),
                row.time("notBefore"),
                row.time("at"),
                Intent.Fate.valueOf(row.text("fate")),
                row.optional("note"));
    }

    static Alerts.Alert alert(Row row) {
        return new Alerts.Alert(read(row), row.number("tries"), row.optionalTime("endedAt"));
    }

    static Claim.Held held(Row row) {
        return new Claim.Held(read(row), row.text("claimant"), row.time("claimedUntil"), row.number("tries"));
    }

    /** Reads an item of the outbox, which must stand where its content belongs. */
    static Outbox.Outgoing outgoing(Row row) {
        Outbox.Outgoing outgoing = new Outbox.Outgoing(read(row), row.time("nextAt"), row.number("tries"));
        Intent intent = outgoing.intent();
        if (!sortKey(intent.caseId(), intent.key(), outgoing.nextAt()).equals(row.text(Row.SK))) {
            throw new IllegalStateException("an intent stands where it does not belong");
        }
        return outgoing;
    }
}
