package anlan.usecases;

import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.ledger.Ledger;
import anlan.domain.register.Entered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that begins with lines that a city brings along (seeds): they can be corrected like any
 * other, and are not written anew.
 *
 * @param <T> what is entered
 */
public final class SeededLedger<T> implements Ledger<T> {

    private final Supplier<List<Entry<T>>> seeds;
    private final Ledger<T> ledger;

    public SeededLedger(Supplier<List<Entry<T>>> seeds, Ledger<T> ledger) {
        this.seeds = seeds;
        this.ledger = ledger;
    }

    @Override
    public Entered<Entry<T>> enter(Entry<T> entry, String fingerprint) {
        boolean seeded = seeds.get().stream()
                .anyMatch(seed -> seed.place().equals(entry.place()) && seed.revision() == entry.revision());
        return seeded ? new Entered.Taken<>() : ledger.enter(entry, fingerprint);
    }

    @Override
    public @Nullable Entry<T> find(EntryId id) {
        for (Entry<T> seed : seeds.get()) {
            if (seed.id().equals(id)) {
                return seed;
            }
        }
        return ledger.find(id);
    }

    @Override
    public List<Entry<T>> between(String book, String first, String last) {
        Stream<Entry<T>> own = seeds.get().stream()
                .filter(seed -> seed.place().book().equals(book)
                        && seed.place().line().compareTo(first) >= 0
                        && seed.place().line().compareTo(last) <= 0);
        List<Entry<T>> all = new ArrayList<>(own.toList());
        all.addAll(ledger.between(book, first, last));
        return all;
    }
}
