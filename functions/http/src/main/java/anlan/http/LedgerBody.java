package anlan.http;

import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import tools.jackson.databind.node.ObjectNode;

/** What every line of a ledger says of itself. */
final class LedgerBody {

    private LedgerBody() {}

    static void put(ObjectNode body, Entry<?> entry) {
        EntryId corrects = entry.corrects();
        body.put("id", entry.id().value())
                .put("revision", entry.revision())
                .put("source", entry.source())
                .put("signer", entry.signer())
                .put("enteredBy", entry.by().post().value())
                .put("enteredAt", Json.time(entry.at()))
                .put("corrects", corrects == null ? null : corrects.value());
    }
}
