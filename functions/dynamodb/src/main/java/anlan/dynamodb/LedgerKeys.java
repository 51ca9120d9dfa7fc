package anlan.dynamodb;

import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import java.util.Locale;

/** The keys of ledgers. */
final class LedgerKeys {

    private LedgerKeys() {}

    /** The lines of one book. */
    static String book(String book) {
        return "LG#" + book;
    }

    static Row line(Entry<?> entry) {
        return Row.key(
                book(entry.place().book()),
                entry.place().line() + String.format(Locale.ROOT, "#%04d", entry.revision()));
    }

    /** Where the line of that id stands. */
    static Row id(EntryId id) {
        return Row.key("LGI#" + id, "LINE");
    }
}
