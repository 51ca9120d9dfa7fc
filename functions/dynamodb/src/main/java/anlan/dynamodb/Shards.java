package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;

/**
 * Into how many keys a city's timers and outbox are spread. More may be used later; fewer would
 * leave some unswept.
 *
 * @param city whose they are
 */
public record Shards(AreaCode city, int count) {

    public Shards {
        if (count < 1) {
            throw new IllegalArgumentException("at least one shard");
        }
    }

    int of(CaseId id) {
        return Math.floorMod(id.value().hashCode(), count);
    }
}
