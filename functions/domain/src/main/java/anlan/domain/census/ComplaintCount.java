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
                    Map.entry(
                            "complaints.new",
                            Measure.times(What.CAME_IN)
                                    .ofNobody()
                                    .by(Measure.CATEGORY)
                                    .by(Measure.VILLAGE)),
                    Map.entry("complaints.closed", Measure.times(What.ENDED).by(Measure.VILLAGE)),
                    Map.entry(
                            "complaints.merged",
                            Measure.times(What.ENDED, Trait.MERGED).ofNobody()),
                    Map.entry("complaints.dispatched", Measure.times(What.HANDED_ON)),
                    Map.entry("complaints.returned", Measure.times(What.RETURN_ASKED)),
                    Map.entry("complaints.contacted", Measure.times(What.CONTACTED)),
                    Map.entry("complaints.contactedInTime", Measure.times(What.CONTACTED, Trait.IN_TIME)),
                    Map.entry("complaints.contactedOfDispatched", Measure.of(ComplaintCount::contacted)),
                    Map.entry("complaints.finished", Measure.times(What.ENDED, Trait.FINISHED)),
                    Map.entry("complaints.finishedHeard", Measure.times(What.ENDED, Trait.RATED)),
                    Map.entry("complaints.heard", Measure.times(What.HEARD)),
                    Map.entry("complaints.solved", Measure.times(What.HEARD, Trait.SOLVED)),
                    Map.entry("complaints.satisfied", Measure.times(What.HEARD, Trait.SATISFIED))),
            ComplaintCount::parts);

    private ComplaintCount() {}

    /** Both on that day: handed on, and heard from in time. */
    private static long contacted(CaseDay day) {
        return day.times(What.HANDED_ON) == 0 ? 0 : day.times(What.CONTACTED, Trait.IN_TIME);
    }

    private static List<String> parts(CaseDay day) {
        List<String> parts = new ArrayList<>();
        day.each(What.ENDED).stream()
                .filter(end -> end.mark().has(Trait.FINISHED))
                .forEach(end -> parts.add("complaints.finished.minutes." + end.minutes()));
        day.each(What.CONTACTED).stream()
                .filter(contact -> contact.mark().has(Trait.IN_TIME))
                .forEach(contact -> parts.add("complaints.contactedInTime.handedOn." + day.first(What.HANDED_ON)));
        return parts;
    }
}
