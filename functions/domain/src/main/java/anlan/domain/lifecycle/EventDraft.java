package anlan.domain.lifecycle;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.photo.Claim;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case, when, and what they say with it.
 *
 * @param by post or job, or {@code reporter}
 * @param unit of the post, null for reporters and jobs
 * @param holder the person at the post, null for reporters and jobs and where the roster names
 *     nobody
 * @param facts by name, see {@link anlan.domain.event.Fact}
 * @param words what they wrote, null if nothing
 * @param claims photos that come with it
 */
public record EventDraft(
        String by,
        @Nullable UnitId unit,
        @Nullable Pseudonym holder,
        Instant at,
        SortedMap<String, String> facts,
        @Nullable String words,
        List<Claim> claims) {

    public EventDraft {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        claims = List.copyOf(claims);
    }

    /** Where no photo comes with it. */
    public EventDraft(
            String by,
            @Nullable UnitId unit,
            @Nullable Pseudonym holder,
            Instant at,
            SortedMap<String, String> facts,
            @Nullable String words) {
        this(by, unit, holder, at, facts, words, List.of());
    }

    /** A deed of an official. */
    public static EventDraft of(Actor actor, Instant at) {
        PostId post = actor.post();
        return post == null
                ? byReporter(at)
                : new EventDraft(post.value(), actor.unit(), actor.holder(), at, new TreeMap<>(), null);
    }

    /** A deed of whoever reported the case. */
    public static EventDraft byReporter(Instant at) {
        return new EventDraft(CaseEvent.REPORTER, null, null, at, new TreeMap<>(), null);
    }

    /** A deed of the system itself. */
    public static EventDraft job(String name, Instant at) {
        return new EventDraft(name, null, null, at, new TreeMap<>(), null);
    }

    /** Whoever did it, so that they are not the one who judges it. */
    public Doer doer() {
        return new Doer(new PostId(by), unit, holder);
    }

    public EventDraft saying(@Nullable String text) {
        return new EventDraft(by, unit, holder, at, facts, text, claims);
    }

    public EventDraft with(String fact, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        TreeMap<String, String> more = new TreeMap<>(facts);
        more.put(fact, value.toString());
        return new EventDraft(by, unit, holder, at, more, words, claims);
    }

    /** The same with photos, whose digests stand in the event. */
    public EventDraft showing(List<Claim> photos) {
        EventDraft shown = photos.isEmpty() ? this : with(Fact.PHOTOS, Claim.fact(photos));
        return new EventDraft(by, unit, holder, at, shown.facts(), words, photos);
    }
}
