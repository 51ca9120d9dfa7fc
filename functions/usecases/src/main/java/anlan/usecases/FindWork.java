package anlan.usecases;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Worklists;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Forbidden;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows an official what lies on a desk (待办): their own unit's, or any unit's to those who oversee
 * it.
 */
public final class FindWork {

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.OFFICE, Role.LEADER, Role.AUDITOR);

    private final Worklists worklists;

    public FindWork(Worklists worklists) {
        this.worklists = worklists;
    }

    /**
     * One page of a worklist, due first.
     *
     * @param unit whose; null for the caller's own
     */
    public CasePage on(CaseKind kind, Actor by, @Nullable UnitId unit, int limit, @Nullable String after) {
        UnitId own = by.unit();
        UnitId asked = unit == null ? own : unit;
        if (asked == null || (!asked.equals(own) && !OVERSEERS.contains(by.role()))) {
            throw new Forbidden();
        }
        CasePage page = worklists.page(kind, asked, limit, after);
        return new CasePage(
                page.items().stream()
                        .filter(summary ->
                                summary.accused() == null || !summary.accused().equals(own))
                        .toList(),
                page.next());
    }
}
