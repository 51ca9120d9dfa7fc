package anlan.domain.timer;

import java.time.Instant;
import java.util.Locale;

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

    /**
     * A step should have been taken.
     *
     * @param rung its name among those of steps, such as {@code +0}
     * @param stepDueAt until when
     */
    record Late(Step step, String rung, Instant stepDueAt) implements Purpose {

        /** Before the moment, where there is one. */
        private static final String MARK = "@";

        /** Name of the rung among all of the case, such as {@code sign+0}. */
        public String name() {
            return step.word() + rung;
        }

        @Override
        public String text() {
            return name() + MARK + stepDueAt;
        }

        private static Late of(String text) {
            int plus = text.indexOf('+');
            int mark = text.indexOf(MARK);
            return new Late(
                    Step.valueOf(text.substring(0, plus).toUpperCase(Locale.ROOT)),
                    text.substring(plus, mark),
                    Instant.parse(text.substring(mark + 1)));
        }
    }

    /** Reads what {@link #text} wrote. */
    static Purpose of(String text) {
        if (text.contains(Late.MARK)) {
            return Late.of(text);
        }
        return text.equals(CalendarCheck.TEXT) ? new CalendarCheck() : new Climb(text);
    }
}
