package anlan.domain.census;

import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What is counted of complaints. */
final class ComplaintCount implements KindCount {

    private static final Map<String, ToLongFunction<CaseDay>> FIGURES = Map.ofEntries(
            Map.entry("complaints.new", day -> day.times(What.CAME_IN)),
            Map.entry("complaints.closed", day -> day.times(What.ENDED)),
            Map.entry("complaints.reopened", day -> day.times(What.REOPENED)),
            Map.entry("complaints.closedInTime", day -> day.times(What.ENDED, Trait.IN_TIME)),
            Map.entry("complaints.finished", day -> day.times(What.ENDED, Trait.FINISHED)),
            Map.entry("complaints.finishedHeard", day -> day.times(What.ENDED, Trait.RATED)),
            Map.entry("complaints.heard", day -> day.times(What.HEARD)),
            Map.entry("complaints.solved", day -> day.times(What.HEARD, Trait.SOLVED)),
            Map.entry("complaints.satisfied", day -> day.times(What.HEARD, Trait.SATISFIED)),
            Map.entry("complaints.open", CaseDay::open),
            Map.entry("complaints.overdue", CaseDay::overdue));

    @Override
    public Map<String, ToLongFunction<CaseDay>> figures() {
        return FIGURES;
    }

    @Override
    public Map<String, ToLongFunction<CaseDay>> parts(CaseDay day) {
        String category = day.state().dossier().particulars().category().value();
        return Map.of("complaints.new.category." + category, each -> each.times(What.CAME_IN));
    }
}
