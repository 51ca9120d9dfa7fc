package anlan.usecases.complaint;

import anlan.domain.casefile.CityKeys;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.people.Actor;
import anlan.domain.subscription.Credits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the city keeps of one person (我的数据), to be taken along. */
public final class MyCases {

    /** One complaint of theirs: what they said, who they said they are, and what happened. */
    public record Mine(Complaint complaint, @Nullable Identity identity, List<CaseEvent> timeline) {}

    private static final int PAGE = 100;

    private final Complaints complaints;
    private final Events events;
    private final Credits credits;
    private final CityKeys keys;

    public MyCases(Complaints complaints, Events events, Credits credits, CityKeys keys) {
        this.complaints = complaints;
        this.events = events;
        this.credits = credits;
        this.keys = keys;
    }

    public List<Mine> export(Actor by) {
        List<Mine> all = new ArrayList<>();
        for (CaseSummary summary : lines(by)) {
            Complaint complaint = complaints.find(summary.id());
            if (complaint != null) {
                all.add(new Mine(complaint, complaints.identity(summary.id()), events.timeline(summary.id())));
            }
        }
        return all;
    }

    /** How many messages they have subscribed to, by template. */
    public Map<String, Integer> credits(Actor by) {
        return credits.of(keys.pseudonym(by.subject()));
    }

    private List<CaseSummary> lines(Actor by) {
        List<CaseSummary> all = new ArrayList<>();
        String after = null;
        do {
            CasePage page = complaints.reportedBy(keys.pseudonym(by.subject()), PAGE, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
