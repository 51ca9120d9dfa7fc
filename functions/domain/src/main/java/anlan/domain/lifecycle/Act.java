package anlan.domain.lifecycle;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.event.CaseEvent;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case, when, and what they say with it.
 *
 * @param by post or job, or {@code reporter}
 * @param unit of the post, null for reporters and jobs
 * @param holder the person at the post, null for reporters and jobs and where the roster names nobody
 * @param facts by name, see {@link anlan.domain.event.Fact}
 * @param words what they wrote, null if nothing
 */
public record Act(
        String by,
        @Nullable String unit,
        @Nullable Pseudonym holder,
        Instant at,
        SortedMap<String, String> facts,
        @Nullable String words) {

    public Act {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** A deed of an official. */
    public static Act of(Actor actor, Instant at) {
        String post = actor.post();
        return post == null ? byReporter(at) : new Act(post, actor.unit(), actor.holder(), at, new TreeMap<>(), null);
    }

    /** A deed of whoever reported the case. */
    public static Act byReporter(Instant at) {
        return new Act(CaseEvent.REPORTER, null, null, at, new TreeMap<>(), null);
    }

    /** What the system does by itself. */
    public static Act job(String name, Instant at) {
        return new Act(name, null, null, at, new TreeMap<>(), null);
    }

    /** Whoever did it, so that they are not the one who judges it. */
    public Doer doer() {
        return new Doer(by, unit, holder);
    }

    public Act saying(@Nullable String text) {
        return new Act(by, unit, holder, at, facts, text);
    }

    public Act with(String fact, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        TreeMap<String, String> more = new TreeMap<>(facts);
        more.put(fact, value.toString());
        return new Act(by, unit, holder, at, more, words);
    }
}
