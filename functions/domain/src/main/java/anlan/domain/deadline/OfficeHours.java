package anlan.domain.deadline;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** The spans of a working day in which the office is open (工作时间), in order and apart. */
public record OfficeHours(List<Span> spans) {

    /** From one time of day to a later one, the end not included. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("the office closes before it opens");
            }
        }
    }

    public OfficeHours {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("spans of office hours overlap");
            }
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("the office is never open");
        }
    }

    /** How long the office is open on a working day up to that time. */
    Duration until(LocalTime time) {
        Duration open = Duration.ZERO;
        for (Span span : spans) {
            if (time.isAfter(span.from())) {
                LocalTime end = time.isBefore(span.to()) ? time : span.to();
                open = open.plus(Duration.between(span.from(), end));
            }
        }
        return open;
    }

    /** How long the office is open on a whole working day. */
    Duration day() {
        return until(LocalTime.MAX);
    }

    /**
     * The time of day at which it has been open for so long, which must be more than nothing and at
     * most a day.
     */
    LocalTime after(Duration open) {
        Duration left = open;
        for (Span span : spans) {
            Duration length = Duration.between(span.from(), span.to());
            if (left.compareTo(length) <= 0) {
                return span.from().plus(left);
            }
            left = left.minus(length);
        }
        throw new IllegalArgumentException("the office is not open for so long");
    }
}
