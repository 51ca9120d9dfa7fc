package anlan.usecases.complaint;

import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.intake.Allowances;
import anlan.domain.intake.Quota;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.refusal.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows whoever is about to report what others have reported that may be the same: as little as
 * after they have reported, and the words only where a reporter lets others read them. Each look is
 * counted, so that nobody maps out what others have reported.
 */
public final class FindSimilar {

    /**
     * One that may be the same.
     *
     * @param description what it says, null unless its reporter lets others read it
     */
    public record Suggested(Similar similar, @Nullable String description) {}

    private final Allowances allowances;
    private final SnapshotReader snapshots;
    private final CityKeys keys;
    private final Suggestions suggestions;
    private final InstantSource clock;

    public FindSimilar(
            Complaints complaints,
            Allowances allowances,
            SnapshotReader snapshots,
            Areas areas,
            CityKeys keys,
            InstantSource clock) {
        this.allowances = allowances;
        this.snapshots = snapshots;
        this.keys = keys;
        this.suggestions = new Suggestions(complaints, areas, keys);
        this.clock = clock;
    }

    /**
     * The nearest first.
     *
     * @throws TooMany if they have looked too often
     */
    public List<Suggested> near(Actor by, Category category, Location here) {
        Instant now = clock.instant();
        Duration wait = allowances.spend(Quota.ofLooks(keys.pseudonym(by.subject()), now));
        if (wait.isPositive()) {
            throw new TooMany(wait);
        }
        List<Similar> found = suggestions.near(category, here, by, null, now);
        Set<CaseId> ids = new HashSet<>();
        found.forEach(each -> ids.add(of(each, by)));
        if (ids.isEmpty()) {
            return List.of();
        }
        SnapshotReader.Snapshot read = snapshots.read(ids, Set.of(), Set.of());
        return found.stream()
                .map(each -> suggested(each, read.get(of(each, by), Complaint.class)))
                .toList();
    }

    private CaseId of(Similar similar, Actor by) {
        CaseId id = keys.referred(similar.ref(), CaseKind.COMPLAINT, by.subject());
        if (id == null) {
            throw new IllegalStateException("a name that was drawn just now leads back");
        }
        return id;
    }

    private static Suggested suggested(Similar similar, @Nullable Complaint state) {
        return new Suggested(
                similar,
                state != null && readable(state) ? state.report().particulars().description() : null);
    }

    private static boolean readable(Complaint state) {
        return state.report().shared() && state.dossier().accused() == null && !state.ended();
    }
}
