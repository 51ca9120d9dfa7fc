package anlan.usecases.figures.pack;

import anlan.domain.figures.Period;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.refusal.Damaged;
import anlan.domain.refusal.Unknown;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Shows published packs (会商材料); one that is not as it was published is not shown. */
public final class FindPacks {

    private static final Logger LOG = System.getLogger(FindPacks.class.getName());

    private final Packs packs;

    public FindPacks(Packs packs) {
        this.packs = packs;
    }

    /**
     * The pack of a period.
     *
     * @throws Unknown {@code not_published}
     * @throws Damaged if it is not what was published
     */
    public Pack of(Period period) {
        Pack pack = packs.find(period);
        if (pack == null) {
            throw new Unknown("not_published", "这一期会商材料尚未发布。");
        }
        if (!pack.intact()) {
            LOG.log(Level.ERROR, "a published pack is damaged: " + period.id());
            throw Damaged.pack();
        }
        return pack;
    }

    /** Those of one sort of period, the latest first. */
    public Packs.Page list(Period.Unit unit, int limit, @Nullable String after) {
        return packs.list(unit, limit, after);
    }
}
