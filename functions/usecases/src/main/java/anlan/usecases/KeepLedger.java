package anlan.usecases;

import anlan.domain.casefile.CityKeys;
import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.Lines;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.ledger.Ledger;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.register.Entered;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Enters lines into a ledger, each once for a key; what was wrong is corrected by a line that cites
 * it.
 *
 * @param <T> what is entered
 */
public final class KeepLedger<T> {

    /** Characters of a source. */
    public static final int SOURCE = 200;

    private final String word;
    private final Ledger<T> ledger;
    private final CityKeys keys;
    private final InstantSource clock;

    /**
     * Takes the ledger.
     *
     * @param word for one line in keys, such as {@code indicator}
     */
    public KeepLedger(String word, Ledger<T> ledger, CityKeys keys, InstantSource clock) {
        this.word = word;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What is to be entered.
     *
     * @param source document or office that it comes from
     * @param signer who answers for it
     * @param corrects the line whose place it takes, or null
     */
    public record Draft<T>(
            Entry.Place place,
            T value,
            String source,
            String signer,
            @Nullable EntryId corrects) {}

    /** A line, and whether the same had been asked before. */
    public record Done<T>(Entry<T> entry, boolean replayed) {}

    /**
     * Enters a line.
     *
     * @throws Invalid {@code unknown_entry} of {@code /corrects}, if no line of that place has that
     *     id
     * @throws Conflict {@code value_exists} or {@code already_corrected}
     * @throws Reused if the key was used for something else
     */
    public Done<T> enter(Asked asked, Draft<T> draft) {
        EntryId corrects = draft.corrects();
        Entry<T> old = corrects == null ? null : ledger.find(corrects);
        if (corrects != null && (old == null || !old.place().equals(draft.place()))) {
            throw new Invalid("/corrects", "unknown_entry", "同一处没有这条记录,不能更正。");
        }
        Entry<T> entry = entry(asked, asked.key(), draft, old);
        return switch (ledger.enter(entry, asked.fingerprint())) {
            case Entered.New<Entry<T>>(var entered) -> new Done<>(entered, false);
            case Entered.Again<Entry<T>>(var before, var fingerprint) -> {
                if (!fingerprint.equals(asked.fingerprint())) {
                    throw new Reused();
                }
                yield new Done<>(before, true);
            }
            case Entered.Taken<Entry<T>> _ -> throw taken(corrects);
        };
    }

    private Entry<T> entry(Asked asked, String key, Draft<T> draft, @Nullable Entry<T> old) {
        return new Entry<>(
                new EntryId(keys.entryKey(word, asked.by().subject(), key)),
                draft.place(),
                old == null ? 1 : old.revision() + 1,
                draft.value(),
                draft.source(),
                draft.signer(),
                asked.doer(),
                clock.instant(),
                draft.corrects());
    }

    /**
     * Enters the lines of a table, each that can be. A line that says what stands there already
     * changes nothing; a line that was entered for this key before counts as accepted again.
     *
     * @param refused what is wrong with a draft apart from what the ledger knows
     * @return what is wrong with a line: {@code value_exists} of {@code value}, {@code
     *     unknown_entry} or {@code already_corrected} of {@code corrects}, and whatever {@code
     *     refused} says
     */
    public ImportOutcome enterAll(Asked asked, Lines<Draft<T>> table, Function<Draft<T>, List<FieldError>> refused) {
        LedgerImport<T> lines = new LedgerImport<>(ledger, asked.fingerprint(), table.errors());
        List<Lines.Line<Draft<T>>> left = new ArrayList<>();
        for (Lines.Line<Draft<T>> line : table.good()) {
            List<FieldError> errors = refused.apply(line.value());
            errors.forEach(error -> lines.reject(line.number(), error.pointer().substring(1), error.code()));
            if (errors.isEmpty()) {
                left.add(line);
            }
        }
        return lines.enter(left, (line, old) -> entry(asked, asked.key() + "#" + line.number(), line.value(), old));
    }

    private static Conflict taken(@Nullable EntryId corrects) {
        return corrects == null
                ? new Conflict("value_exists", "已有记录。如有错误,请用 corrects 注明所更正的记录。")
                : new Conflict("already_corrected", "这条记录已经更正过,请更正最新的一条。");
    }
}
