package anlan.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    History and(Mark.What what, Instant at, Set<Mark.Trait> traits) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(what, at, traits));
        return new History(more);
    }

    private History and(boolean happened, Mark.What what, Instant at) {
        return happened ? and(what, at, Set.of()) : this;
    }

    /** With what a move has changed of how the case stands: read from the state that it led to. */
    History after(Case moved, Instant at) {
        Standing stands = moved.standing();
        boolean late = moved.progress().overdueSince() != null;
        History next = and(!counted() && stands != Standing.UNCOUNTED, Mark.What.CAME_IN, at);
        next = next.and(next.ended() && stands == Standing.OPEN, Mark.What.REOPENED, at);
        next = next.and(late && !late(), Mark.What.LATE_BEGAN, at);
        next = next.and(!late && late(), Mark.What.LATE_ENDED, at);
        return next.open() && stands == Standing.ENDED ? next.and(Mark.What.ENDED, at, moved.howItEnded()) : next;
    }

    private boolean counted() {
        return last(Mark.What.CAME_IN, Mark.What.CAME_IN) != null;
    }

    private boolean open() {
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
