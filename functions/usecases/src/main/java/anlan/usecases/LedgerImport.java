package anlan.usecases;

import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.LineError;
import anlan.domain.imports.Lines;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.ledger.Ledger;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.register.Entered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One table on its way into a ledger. */
final class LedgerImport<T> {

    /** After which a line that others keep entering is given up. */
    private static final int MOST_ROUNDS = 4;

    private static final String CORRECTS = "corrects";

    private final Ledger<T> ledger;
    private final String fingerprint;
    private final List<LineError> errors;
    private int accepted;
    private int unchanged;

    LedgerImport(Ledger<T> ledger, String fingerprint, List<LineError> errors) {
        this.ledger = ledger;
        this.fingerprint = fingerprint;
        this.errors = new ArrayList<>(errors);
    }

    void reject(int line, String field, String code) {
        errors.add(new LineError(line, field, code));
    }

    /** Enters lines; those that others were quicker with are looked at again. */
    ImportOutcome enter(
            List<Lines.Line<KeepLedger.Draft<T>>> lines,
            BiFunction<Lines.Line<KeepLedger.Draft<T>>, @Nullable Entry<T>, Entry<T>> entry) {
        List<Lines.Line<KeepLedger.Draft<T>>> left = lines;
        for (int round = 0; !left.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw Unavailable.busy();
            }
            Standing<T> standing = Standing.of(ledger, left);
            List<Lines.Line<KeepLedger.Draft<T>>> tried = new ArrayList<>();
            List<Entry<T>> entries = new ArrayList<>();
            for (Lines.Line<KeepLedger.Draft<T>> line : left) {
                KeepLedger.Draft<T> draft = line.value();
                EntryId corrects = draft.corrects();
                Entry<T> last = standing.at(draft.place());
                Entry<T> cited = corrects == null ? null : standing.find(corrects, draft.place());
                Entry<T> drawn = entry.apply(line, cited);
                if (standing.has(drawn.id())) {
                    accepted++;
                } else if (corrects != null && cited == null) {
                    reject(line.number(), CORRECTS, "unknown_entry");
                } else if (last != null && same(last, drawn)) {
                    unchanged++;
                } else if (last != null && !last.id().equals(corrects)) {
                    reject(
                            line.number(),
                            corrects == null ? "value" : CORRECTS,
                            corrects == null ? "value_exists" : "already_corrected");
                } else {
                    tried.add(line);
                    entries.add(drawn);
                    standing.add(drawn);
                }
            }
            left = taken(tried, ledger.enterAll(entries, fingerprint));
        }
        return ImportOutcome.of(accepted, unchanged, errors);
    }

    /** The lines of which others were quicker. */
    private List<Lines.Line<KeepLedger.Draft<T>>> taken(
            List<Lines.Line<KeepLedger.Draft<T>>> tried, List<Entered<Entry<T>>> answers) {
        List<Lines.Line<KeepLedger.Draft<T>>> taken = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
            switch (answers.get(i)) {
                case Entered.Taken<Entry<T>> _ -> taken.add(tried.get(i));
                case Entered.New<Entry<T>> _ -> accepted++;
                case Entered.Again<Entry<T>>(var before, var _) -> {
                    if (!before.place().equals(tried.get(i).value().place())) {
                        throw new Reused();
                    }
                    accepted++;
                }
            }
        }
        return taken;
    }

    /** Whether a line says what stands there already. */
    private static boolean same(Entry<?> last, Entry<?> drawn) {
        return last.value().equals(drawn.value())
                && last.source().equals(drawn.source())
                && last.signer().equals(drawn.signer());
    }

    /** What stands where the lines of a table belong. */
    private record Standing<T>(Map<Entry.Place, Entry<T>> last, Map<EntryId, Entry<T>> named) {

        /** Reads each book once, from the first line that is wanted to the last. */
        static <T> Standing<T> of(Ledger<T> ledger, List<Lines.Line<KeepLedger.Draft<T>>> wanted) {
            Map<String, TreeSet<String>> books = new TreeMap<>();
            wanted.forEach(line -> books.computeIfAbsent(line.value().place().book(), book -> new TreeSet<>())
                    .add(line.value().place().line()));
            Standing<T> standing = new Standing<>(new HashMap<>(), new HashMap<>());
            books.forEach((book, lines) ->
                    ledger.between(book, lines.first(), lines.last() + "#~").forEach(standing::add));
            return standing;
        }

        void add(Entry<T> entry) {
            named.put(entry.id(), entry);
            last.merge(entry.place(), entry, (one, other) -> one.revision() > other.revision() ? one : other);
        }

        boolean has(EntryId id) {
            return named.containsKey(id);
        }

        @Nullable
        Entry<T> at(Entry.Place place) {
            return last.get(place);
        }

        /** The line of that id, if it stands there. */
        @Nullable
        Entry<T> find(EntryId id, Entry.Place place) {
            Entry<T> found = named.get(id);
            return found != null && found.place().equals(place) ? found : null;
        }
    }
}
