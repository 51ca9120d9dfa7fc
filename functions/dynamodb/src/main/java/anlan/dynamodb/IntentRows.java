package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;

/** Intents as items: one for ever under the case, and one in the outbox until its end. */
final class IntentRows {

    private IntentRows() {}

    /** The item under the case, which keeps what became of it. */
    static Row write(Intent intent, Instant nextAt) {
        return Keys.intent(intent.caseId(), intent.key()).with(content(intent)).time("nextAt", nextAt);
    }

    /** The item in the outbox, in the order in which it is to be tried. */
    static Row outgoing(Outbox.Outgoing outgoing, Shards shards) {
        return outgoingKey(outgoing.intent().caseId(), outgoing.intent().key(), outgoing.nextAt(), shards)
                .with(content(outgoing.intent()))
                .time("nextAt", outgoing.nextAt())
                .number("tries", outgoing.tries());
    }

    static Row outgoingKey(CaseId caseId, String key, Instant nextAt, Shards shards) {
        return Row.key(Keys.outbox(shards.city(), shards.of(caseId)), Row.sortable(nextAt) + "#" + caseId + "#" + key);
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
                new AreaCode(row.text("areaCode")),
                row.optional("accused", UnitId::new),
                row.time("due"),
                row.time("notBefore"),
                row.time("at"),
                Intent.Fate.valueOf(row.text("fate")),
                row.optional("note"));
    }

    static Outbox.Outgoing outgoing(Row row) {
        return new Outbox.Outgoing(read(row), row.time("nextAt"), row.number("tries"));
    }
}
