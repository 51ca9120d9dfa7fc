package anlan.domain.lifecycle;

import anlan.domain.alert.Intent;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.timer.Timer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transition of one case and all that comes with it: true in one transaction, or not at all.
 *
 * @param fired timer that caused it, removed with its effect; null for a deed
 * @param sets timers that the one which fired is followed by
 * @param intents messages that it calls for
 * @param receipt of the deed, null for what the clock does
 * @param along changes of other cases in the same transaction
 * @param messages to whoever reported it
 */
public record Change<S extends Case>(
        Transition<S> transition,
        @Nullable Timer fired,
        List<Timer> sets,
        List<Intent> intents,
        @Nullable DeedReceipt receipt,
        List<Along> along,
        List<StatusMessage> messages) {

    public Change {
        messages = List.copyOf(messages);
        sets = List.copyOf(sets);
        intents = List.copyOf(intents);
        along = List.copyOf(along);
    }

    /** The change of a deed. */
    public static <S extends Case> Change<S> deed(Transition<S> transition, DeedReceipt receipt) {
        return deed(transition, receipt, List.of());
    }

    /** The same, with changes of other cases. */
    public static <S extends Case> Change<S> deed(Transition<S> transition, DeedReceipt receipt, List<Along> along) {
        return new Change<>(transition, null, List.of(), List.of(), receipt, along, List.of());
    }

    /** The same, of which whoever reported the case is told. */
    public Change<S> telling(List<StatusMessage> told) {
        return new Change<>(transition, fired, sets, intents, receipt, along, told);
    }

    /** The change of a timer. */
    public static <S extends Case> Change<S> byTimer(
            Transition<S> transition, Timer fired, List<Timer> sets, List<Intent> intents) {
        return new Change<>(transition, fired, sets, intents, null, List.of(), List.of());
    }

    /** The answer of the store to a change. */
    public sealed interface Made {

        /** All of it is true. */
        record Done() implements Made {}

        /** The case has moved on, or the timer has fired; nothing was changed. */
        record Moved() implements Made {}

        /** This deed was done before, under the same key; that one stands. */
        record Stood(DeedReceipt receipt) implements Made {}

        /** Another case has one of the photos meanwhile, or it is gone; nothing was changed. */
        record PhotoTaken() implements Made {}

        /** The short number of a case that comes with it is another's; nothing was changed. */
        record NumberTaken() implements Made {}
    }
}
