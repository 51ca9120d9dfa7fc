package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is counted of complaints. */
final class ComplaintCount {

    static final KindCount COUNT = KindCount.of(
            CaseKind.COMPLAINT,
            Map.ofEntries(
                    Map.entry("complaints.new", day -> day.times(What.CAME_IN)),
                    Map.entry("complaints.closed", day -> day.times(What.ENDED)),
                    Map.entry("complaints.finished", day -> day.times(What.ENDED, Trait.FINISHED)),
                    Map.entry("complaints.finishedHeard", day -> day.times(What.ENDED, Trait.RATED)),
                    Map.entry("complaints.heard", day -> day.times(What.HEARD)),
                    Map.entry("complaints.solved", day -> day.times(What.HEARD, Trait.SOLVED)),
                    Map.entry("complaints.satisfied", day -> day.times(What.HEARD, Trait.SATISFIED))),
            ComplaintCount::parts);

    private ComplaintCount() {}

    private static List<String> parts(CaseDay day) {
        String category = day.state().dossier().particulars().category().value();
        List<String> parts = new ArrayList<>();
        day.each(What.CAME_IN).forEach(in -> parts.add("complaints.new.category." + category));
        day.each(What.ENDED).stream()
                .filter(end -> end.mark().has(Trait.FINISHED))
                .forEach(end -> parts.add("complaints.finished.minutes." + end.minutes()));
        return parts;
    }
}
