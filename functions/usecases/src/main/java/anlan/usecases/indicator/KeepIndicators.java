package anlan.usecases.indicator;

import anlan.domain.casefile.CityKeys;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.imports.Lines;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.IndicatorValue;
import anlan.domain.ledger.Ledger;
import anlan.domain.people.Actor;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import anlan.usecases.Asked;
import anlan.usecases.ImportOnce;
import anlan.usecases.KeepLedger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Enters what indicators come to, each with its source and who signs for it (指标录入). */
public final class KeepIndicators {

    private final KeepLedger<IndicatorValue> keep;
    private final ImportOnce imports;
    private final CityKeys keys;
    private final InstantSource clock;

    public KeepIndicators(Ledger<IndicatorValue> ledger, ImportReceipts receipts, CityKeys keys, InstantSource clock) {
        this.keep = new KeepLedger<>("indicator", ledger, keys, clock);
        this.imports = new ImportOnce(receipts);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Enters a value, or corrects one.
     *
     * @throws Invalid {@code in_future} of {@code /date}, {@code outside_your_area} of {@code
     *     /areaCode}, and as {@link KeepLedger#enter}
     */
    public KeepLedger.Done<IndicatorValue> enter(Asked asked, KeepLedger.Draft<IndicatorValue> draft) {
        List<FieldError> errors = errors(asked.by(), draft.value());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return keep.enter(asked, draft);
    }

    /**
     * Enters the lines of a table, each that can be.
     *
     * @return with what is wrong with a line: {@code in_future} of {@code date}, {@code
     *     outside_your_area} of {@code areaCode}, and as {@link KeepLedger#enterAll}
     * @throws anlan.domain.refusal.Reused if the key was used for another table
     */
    public ImportOnce.Done enterAll(Indicator indicator, Asked asked, Lines<KeepLedger.Draft<IndicatorValue>> table) {
        return imports.run(
                keys.entryKey("import " + indicator.word(), asked.by().subject(), asked.key()),
                asked.fingerprint(),
                () -> keep.enterAll(asked, table, draft -> errors(asked.by(), draft.value())));
    }

    private List<FieldError> errors(Actor by, IndicatorValue value) {
        List<FieldError> errors = new ArrayList<>();
        if (value.date().isAfter(CityTime.dateOf(clock.instant()))) {
            errors.add(new FieldError("/date", "in_future", "日期不能晚于今天。"));
        }
        if (!by.covers(value.area())) {
            errors.add(new FieldError("/areaCode", "outside_your_area", "只能录入本辖区的指标。"));
        }
        return errors;
    }
}
