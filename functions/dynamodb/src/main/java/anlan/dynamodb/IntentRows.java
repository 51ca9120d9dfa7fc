package anlan.dynamodb;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import java.time.Instant;
import java.util.List;

/**
 * Intents as items: one for ever under the case, one in the outbox until its end, and from then on
 * one in each list that it stands in.
 */
final class IntentRows {

    /** What stands there beside only once it has ended. */
    static final List<String> OF_ITS_END = List.of("claimant", "claimedUntil", "note", "endedAt");

    private IntentRows() {}

    /** The item under the case, which keeps what became of it. */
    static Row write(Intent intent) {
        return Keys.intent(intent.caseId(), intent.key())
                .with(IntentContent.write(intent))
                .time("endedAt", intent.fate() == Intent.Fate.PENDING ? null : intent.at())
                .number("tries", 0);
    }

    /** The item in the outbox, in the order of the hours from which they may go out. */
    static Row outgoing(Intent intent, int tries, Shards shards) {
        return outgoingKey(intent, shards).with(IntentContent.write(intent)).number("tries", tries);
    }

    static Row outgoingKey(Intent intent, Shards shards) {
        return Row.key(
                Keys.outbox(shards.city(), shards.of(intent.caseId())),
                sortKey(intent.caseId(), intent.key(), intent.notBefore()));
    }

    /** What a message that was handed over leaves on it: it stays where it stands. */
    static Row handedOver(Outbox.Outgoing next) {
        return new Row().time("lookAt", next.nextAt()).number("tries", next.tries());
    }

    /** When there is something to do about an item of the outbox, whatever else it holds. */
    static Instant lookAt(Row outgoing) {
        Instant handedOver = Aside.readable(outgoing, row -> row.has("lookAt") ? row.time("lookAt") : Instant.MIN);
        return handedOver == null || handedOver.isBefore(outgoing.sortedBy()) ? outgoing.sortedBy() : handedOver;
    }

    private static String sortKey(CaseId caseId, String key, Instant at) {
        return Row.sortable(at) + "#" + caseId + "#" + key;
    }

    /** What stands beside a new intent: its item in the outbox, or those in the lists of its end. */
    static List<Row> beside(Intent intent, Shards shards) {
        return intent.fate() == Intent.Fate.PENDING
                ? List.of(outgoing(intent, 0, shards))
                : ended(intent, 0, intent.at(), shards);
    }

    /** The items in the lists of an end: of all of the city, and of one unit. */
    static List<Row> ended(Intent intent, int tries, Instant at, Shards shards) {
        return endedKeys(intent, at, shards).stream()
                .map(key -> listed(key.with(IntentContent.write(intent)), intent, tries, at))
                .toList();
    }

    /** Where an intent with that end stands in the lists. */
    static List<Row> endedKeys(Intent intent, Instant at, Shards shards) {
        String sortKey = sortKey(intent.caseId(), intent.key(), at);
        return List.of(
                Row.key(Keys.ended(intent.fate(), shards.city().value()), sortKey),
                Row.key(Keys.ended(intent.fate(), intent.unit().value()), sortKey));
    }

    /** What is given up stays until somebody has looked at it. */
    private static Row listed(Row row, Intent intent, int tries, Instant at) {
        Row listed = row.time("endedAt", at).number("tries", tries);
        return intent.fate() == Intent.Fate.PARKED
                ? listed
                : listed.number("ttl", at.plus(Alerts.LISTED).getEpochSecond());
    }

    /** What becomes of the item under the case when it is pending again. */
    static Row pending(Intent again) {
        return new Row()
                .text("fate", again.fate().name())
                .time("notBefore", again.notBefore())
                .number("tries", 0);
    }

    /** The receipt of whoever took it up again. */
    static Row redriven(Intent again, String key, String fingerprint) {
        return Keys.redriven(again.caseId(), again.key(), key)
                .with(IntentContent.write(again))
                .number("tries", 0)
                .text("fingerprint", fingerprint);
    }

    static Alerts.Redriven.Before redriven(Row row) {
        return new Alerts.Redriven.Before(alert(row), row.text("fingerprint"));
    }

    static Alerts.Alert alert(Row row) {
        return new Alerts.Alert(IntentContent.read(row), row.number("tries"), row.optionalTime("endedAt"));
    }

    static Claim.Held held(Row row) {
        return new Claim.Held(
                IntentContent.read(row), row.text("claimant"), row.time("claimedUntil"), row.number("tries"));
    }

    /** Reads an item of the outbox, which must stand where its content belongs. */
    static Outbox.Outgoing outgoing(Row row) {
        Intent intent = IntentContent.read(row);
        if (!sortKey(intent.caseId(), intent.key(), intent.notBefore()).equals(row.text(Row.SK))) {
            throw new IllegalStateException("an intent stands where it does not belong");
        }
        return new Outbox.Outgoing(intent, lookAt(row), row.number("tries"));
    }
}
