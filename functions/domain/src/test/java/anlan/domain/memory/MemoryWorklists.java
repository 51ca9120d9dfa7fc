package anlan.domain.memory;

import anlan.domain.category.CaseKind;
import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Worklists;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Invalid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The port {@code Worklists} over the state in memory. */
final class MemoryWorklists implements Worklists {

    private final InMemoryCity city;

    MemoryWorklists(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public CasePage page(CaseKind kind, UnitId unit, int limit, String after) {
        synchronized (city) {
            if (after != null && !after.matches("[0-9]+")) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            List<Case> work = city.cases.values().stream()
                    .filter(each -> each.id().kind() == kind)
                    .filter(each -> unit.equals(each.actingUnit()))
                    .sorted(Comparator.comparing(MemoryWorklists::workBy))
                    .toList();
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(work.size(), from + limit);
            return new CasePage(work.subList(from, to), to < work.size() ? Integer.toString(to) : null);
        }
    }

    private static Instant workBy(Case state) {
        Deadline due = state.progress().deadline();
        return due == null ? state.dossier().cameIn() : due.dueAt();
    }
}
