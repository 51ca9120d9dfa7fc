package anlan.usecases;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Unknown;
import java.util.Set;

/**
 * Finds the case of a number that somebody has read or heard (查编号), for those who may read it. To
 * anybody else it is as if nobody had the number, and takes as long to say.
 */
public final class FindNumbered {

    private final SnapshotReader snapshots;
    private final CurrentPosts posts;
    private final CityKeys keys;
    private final Relations relations;

    public FindNumbered(SnapshotReader snapshots, CurrentPosts posts, CityKeys keys) {
        this.snapshots = snapshots;
        this.posts = posts;
        this.keys = keys;
        this.relations = new Relations(keys);
    }

    /**
     * The case of that number.
     *
     * @throws Unknown if no case has it, or that case is not theirs to see
     */
    public CaseId of(Actor claimed, String text) {
        CaseNumber number = CaseNumber.read(text);
        CaseId named = number == null ? null : snapshots.numbered(number);
        // A number that nobody has leads to a case that is not there, by the same two reads.
        CaseId id = named == null ? keys.caseId(CaseKind.COMPLAINT, "number", text) : named;
        PostId own = claimed.post();
        SnapshotReader.Snapshot read = snapshots.read(Set.of(id), own == null ? Set.of() : Set.of(own), Set.of());
        Actor by = posts.among(read.posts(), claimed);
        Case state = read.get(id, Case.class);
        String right = id.kind().right("read");
        if (state == null || !Rights.may(right, by.role(), relations.between(by, state))) {
            throw new Unknown();
        }
        return id;
    }
}
