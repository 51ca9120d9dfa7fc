package anlan.domain.lifecycle;

import anlan.domain.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a case that is counted, oldest first: each move adds to it, and none takes
 * anything away. It stands on the case itself, so that whoever counts cases needs no events.
 */
public record History(List<Mark> marks) {

    public static final History NONE = new History(List.of());

    public History {
        marks = List.copyOf(marks);
    }

    History and(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new History(more);
    }

    private History and(boolean happened, Mark mark) {
        return happened ? and(mark) : this;
    }

    /** With what a move has changed of how the case stands: read from the state that it led to. */
    History after(Case moved, Instant at) {
        Standing stands = moved.standing();
        boolean late = moved.progress().overdueSince() != null;
        UnitId unit = moved.progress().unit();
        Function<Mark.What, Mark> now = what -> new Mark(what, at, unit, Set.of());
        boolean taken = open() && unit() != null && !Objects.equals(unit, unit());
        History next = and(unit != null && handedOn() == null, now.apply(Mark.What.HANDED_ON));
        next = next.and(taken, now.apply(Mark.What.MOVED));
        next = next.and(!counted() && stands != Standing.UNCOUNTED, now.apply(Mark.What.CAME_IN));
        next = next.and(next.ended() && stands == Standing.OPEN, now.apply(Mark.What.REOPENED));
        next = next.and(late && !late(), now.apply(Mark.What.LATE_BEGAN));
        next = next.and(!late && late(), now.apply(Mark.What.LATE_ENDED));
        boolean ends = next.open() && stands == Standing.ENDED;
        return next.and(ends, new Mark(Mark.What.ENDED, at, unit, moved.howItEnded()));
    }

    /** The unit that answered for it when the latest of them happened, null if none did. */
    private @Nullable UnitId unit() {
        return marks.isEmpty() ? null : marks.getLast().unit();
    }

    /** When a unit answered for it for the first time, null if none has yet. */
    public @Nullable Instant handedOn() {
        return marks.stream()
                .filter(mark -> mark.what() == Mark.What.HANDED_ON)
                .map(Mark::at)
                .findFirst()
                .orElse(null);
    }

    private boolean counted() {
        return last(Mark.What.CAME_IN, Mark.What.CAME_IN) != null;
    }

    boolean open() {
        return counted() && !ended();
    }

    private boolean ended() {
        return last(Mark.What.ENDED, Mark.What.REOPENED) == Mark.What.ENDED;
    }

    private boolean late() {
        return last(Mark.What.LATE_BEGAN, Mark.What.LATE_ENDED) == Mark.What.LATE_BEGAN;
    }

    private Mark.@Nullable What last(Mark.What one, Mark.What other) {
        return marks.reversed().stream()
                .map(Mark::what)
                .filter(what -> what == one || what == other)
                .findFirst()
                .orElse(null);
    }

    /** Whole minutes since it came in, or was last opened again; 0 if it has not come in yet. */
    long minutesOpen(Instant until) {
        return marks.reversed().stream()
                .filter(mark -> mark.what() == Mark.What.CAME_IN || mark.what() == Mark.What.REOPENED)
                .findFirst()
                .map(mark -> Math.max(0, Duration.between(mark.at(), until).toMinutes()))
                .orElse(0L);
    }

    /** The moment of the latest of them; null if nothing is counted yet. */
    public @Nullable Instant lastAt() {
        return marks.stream().map(Mark::at).max(Instant::compareTo).orElse(null);
    }
}
