package anlan.usecases.complaint;

import anlan.domain.casefile.CityKeys;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.people.Actor;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.Photos;
import anlan.domain.subscription.Credits;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final Photos photos;
    private final CityKeys keys;

    public MyCases(Complaints complaints, Events events, Credits credits, Photos photos, CityKeys keys) {
        this.complaints = complaints;
        this.events = events;
        this.credits = credits;
        this.photos = photos;
        this.keys = keys;
    }

    public List<Mine> export(Actor by) {
        List<Mine> all = new ArrayList<>();
        for (Case each : lines(by)) {
            if (each instanceof Complaint complaint) {
                all.add(new Mine(complaint, complaints.identity(each.id()), events.timeline(each.id())));
            }
        }
        return all;
    }

    /** How many messages they have subscribed to, by template. */
    public Map<String, Integer> credits(Actor by) {
        return credits.of(keys.pseudonym(by.subject()));
    }

    /** Their photos, the oldest first. */
    public List<Photo> photos(Actor by) {
        List<Photo> all = new ArrayList<>();
        List<PhotoId> ids = photos.of(keys.pseudonym(by.subject()));
        for (int from = 0; from < ids.size(); from += PAGE) {
            all.addAll(photos.all(ids.subList(from, Math.min(ids.size(), from + PAGE)))
                    .values());
        }
        all.sort(Comparator.comparing(Photo::at)
                .thenComparing(photo -> photo.id().value()));
        return all;
    }

    private List<Case> lines(Actor by) {
        List<Case> all = new ArrayList<>();
        String after = null;
        do {
            CasePage page = complaints.reportedBy(keys.pseudonym(by.subject()), PAGE, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
