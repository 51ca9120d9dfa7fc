package anlan.domain.imports;

import anlan.domain.register.Entered;
import org.jspecify.annotations.Nullable;

/** What was imported under which key, and what it came to, for ever. */
public interface ImportReceipts {

    /**
     * An import.
     *
     * @param key of whoever imports, so that a retry finds its own
     * @param fingerprint digest of the table
     * @param outcome null until every line of it was taken or refused
     */
    record Receipt(String key, String fingerprint, @Nullable ImportOutcome outcome) {}

    /**
     * Notes that an import begins: {@code Again} with what was noted, if one with its key had begun
     * before.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    Entered<Receipt> begin(Receipt receipt);

    /** Notes what it came to; what was noted first stands, and is returned. */
    ImportOutcome end(String key, ImportOutcome outcome);
}
