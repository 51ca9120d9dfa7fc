package anlan.usecases;

import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.imports.ImportReceipts.Receipt;
import anlan.domain.refusal.Reused;
import anlan.domain.register.Entered;
import java.util.function.Supplier;

/**
 * Imports each table once for its key. An import that was cut off goes on when it is asked for
 * again: its lines have names that are drawn from its key, so that none is entered twice.
 */
public final class ImportOnce {

    private final ImportReceipts receipts;

    public ImportOnce(ImportReceipts receipts) {
        this.receipts = receipts;
    }

    /** What it came to, and whether the same had been asked before. */
    public record Done(ImportOutcome outcome, boolean replayed) {}

    /**
     * Imports a table.
     *
     * @param key name of the import, drawn from the route, the caller and their idempotency key
     * @param fingerprint digest of the table
     * @param work which may have been begun before, by another process or at the same time
     * @throws Reused if the key was used for another table
     */
    public Done run(String key, String fingerprint, Supplier<ImportOutcome> work) {
        if (receipts.begin(new Receipt(key, fingerprint, null)) instanceof Entered.Again<Receipt>(var before, var _)) {
            if (!before.fingerprint().equals(fingerprint)) {
                throw new Reused();
            }
            ImportOutcome outcome = before.outcome();
            if (outcome != null) {
                return new Done(outcome, true);
            }
        }
        return new Done(receipts.end(key, work.get()), false);
    }
}
