package anlan.domain.memory;

import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.register.Entered;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was imported, in memory. */
final class MemoryImportReceipts implements ImportReceipts {

    private final Map<String, Receipt> receipts = new HashMap<>();

    @Override
    public synchronized Entered<Receipt> begin(Receipt receipt) {
        Receipt before = receipts.putIfAbsent(receipt.key(), receipt);
        return before == null ? new Entered.New<>(receipt) : new Entered.Again<>(before, before.fingerprint());
    }

    @Override
    public synchronized ImportOutcome end(String key, ImportOutcome outcome) {
        Receipt begun = receipts.get(key);
        if (begun == null) {
            throw new IllegalStateException("it has not begun");
        }
        @Nullable ImportOutcome before = begun.outcome();
        if (before != null) {
            return before;
        }
        receipts.put(key, new Receipt(key, begun.fingerprint(), outcome));
        return outcome;
    }
}
