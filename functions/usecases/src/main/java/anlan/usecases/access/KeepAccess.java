package anlan.usecases.access;

import anlan.domain.access.AccessRecord;
import anlan.domain.access.AccessRecords;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records which post has read who stands behind which case, and shows it to the auditor. */
public final class KeepAccess {

    private static final Logger LOG = System.getLogger(KeepAccess.class.getName());

    private final AccessRecords records;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public KeepAccess(AccessRecords records, InstantSource clock, Supplier<String> ids) {
        this.records = records;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Records that somebody is about to be shown who stands behind these cases. A citizen has no
     * post and is shown nobody but themselves: that is no record.
     *
     * @throws Unavailable if it can't be recorded, whatever the cause: then nothing may be shown
     */
    public void read(Actor by, List<CaseId> cases) {
        PostId post = by.post();
        if (post == null) {
            return;
        }
        Instant at = clock.instant();
        try {
            cases.forEach(id -> records.add(new AccessRecord(post, by.holder(), id, at), ids.get()));
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "a read could not be recorded, so it is not answered", broken);
            throw Unavailable.busy();
        }
    }

    /** One page of who has read of a case, newest first; of a case that there is not, nobody. */
    public AccessRecords.Page of(CaseId id, int limit, @Nullable String after) {
        return records.of(id, limit, after);
    }
}
