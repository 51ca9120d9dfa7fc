package anlan.domain.timer;

/** Why a timer looks at a case. */
public sealed interface Purpose {

    /** As it stands in keys and logs. */
    String text();

    /**
     * A rung of the ladder is due.
     *
     * @param rung its name, such as {@code T+0}
     */
    record Climb(String rung) implements Purpose {
        @Override
        public String text() {
            return rung;
        }
    }

    /** A provisional deadline may have become certain: the calendar of its year may be out. */
    record CalendarCheck() implements Purpose {
        private static final String TEXT = "calendar";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Reads what {@link #text} wrote. */
    static Purpose of(String text) {
        return text.equals(CalendarCheck.TEXT) ? new CalendarCheck() : new Climb(text);
    }
}
