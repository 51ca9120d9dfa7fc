package anlan.usecases.complaint;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaints;
import anlan.domain.intake.Similar;
import anlan.domain.people.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds other complaints that may be about the same, as a stranger may hear of them (相似诉求). */
final class Suggestions {

    private final Complaints complaints;
    private final Areas areas;
    private final CityKeys keys;

    Suggestions(Complaints complaints, Areas areas, CityKeys keys) {
        this.complaints = complaints;
        this.areas = areas;
        this.keys = keys;
    }

    /**
     * The nearest first; none in a category whose reports are never the same.
     *
     * @param own the caller's own, which is none of them; null before they have reported
     */
    List<Similar> near(Category category, Location here, Actor by, @Nullable CaseId own, Instant now) {
        if (!category.similar()) {
            return List.of();
        }
        Instant since = now.minus(Duration.ofDays(category.windowDays()));
        Similar.Search search = new Similar.Search(category.code(), here, category.radiusMetres(), since);
        return complaints.near(search).stream()
                .filter(each -> !each.id().equals(own))
                .limit(Similar.MOST)
                .map(each -> suggested(each, category, here, by, now))
                .toList();
    }

    private Similar suggested(Similar.Found found, Category category, Location here, Actor by, Instant now) {
        Area town = areas.find(found.area().town().value());
        return new Similar(
                keys.ref(found.id(), by.subject()),
                category.code(),
                town == null ? areas.city().name() : town.name(),
                Math.toIntExact(Math.max(0, Duration.between(found.at(), now).toDays())),
                found.status(),
                found.stepsFrom(here));
    }
}
