package anlan.usecases.streak;

import anlan.domain.casefile.CityKeys;
import anlan.domain.ledger.Ledger;
import anlan.domain.refusal.Invalid;
import anlan.domain.streak.StreakYear;
import anlan.domain.time.CityTime;
import anlan.usecases.Asked;
import anlan.usecases.KeepLedger;
import java.time.InstantSource;

/** Enters how a year was judged by the level above (平安创建结果). */
public final class KeepStreak {

    private final KeepLedger<StreakYear> keep;
    private final InstantSource clock;

    public KeepStreak(Ledger<StreakYear> ledger, CityKeys keys, InstantSource clock) {
        this.keep = new KeepLedger<>("streak", ledger, keys, clock);
        this.clock = clock;
    }

    /**
     * Enters a year, or corrects one.
     *
     * @throws Invalid {@code in_future} of {@code /year}, and as {@link KeepLedger#enter}
     */
    public KeepLedger.Done<StreakYear> enter(Asked asked, KeepLedger.Draft<StreakYear> draft) {
        if (draft.value().year() > CityTime.dateOf(clock.instant()).getYear()) {
            throw new Invalid("/year", "in_future", "年份不能晚于今年。");
        }
        return keep.enter(asked, draft);
    }
}
