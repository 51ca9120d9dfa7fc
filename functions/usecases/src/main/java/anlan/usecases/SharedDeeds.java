package anlan.usecases;

import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.AwaitingExtension;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Extendable;
import anlan.domain.lifecycle.HandedOver;
import anlan.domain.lifecycle.InConsultation;
import anlan.domain.lifecycle.Pausable;
import anlan.domain.lifecycle.Reopenable;
import anlan.domain.lifecycle.Resumable;
import anlan.domain.lifecycle.Rules;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The deeds that are the same for every kind of case; a kind says from which of its states they go.
 */
public final class SharedDeeds {

    /** The term of a step, as the rules have it for one case. */
    public interface TermOfStep<S> {
        /** Null where the rules name none. */
        @Nullable
        Term of(S state);
    }

    /** The rule against a deed in one state. */
    public interface WhyNot<S> {
        /** Why it may not be done now, or null. */
        @Nullable
        Refusal of(S state, Instant now);
    }

    private SharedDeeds() {}

    /**
     * Signs for a case.
     *
     * @param next the step that follows
     */
    public static <C extends Case, S extends HandedOver<C>> Deed<C, ?, ?> sign(
            Class<S> from, TermOfStep<S> next, Deadlines deadlines) {
        return new Sign<>(from, next, deadlines);
    }

    /** Signs for the newest open document of the caller's unit. */
    public static <C extends Case> Deed<C, C, Remark> acknowledge(Class<C> kind) {
        return new Acknowledge<>(kind);
    }

    /** Signs for the document that was issued with that version of the case. */
    public static <C extends Case> Deed<C, C, Remark> acknowledge(Class<C> kind, int version) {
        return new Acknowledge<>(kind, version);
    }

    public static <C extends Case> Deed<C, ?, ?> pause(Class<? extends Pausable<C>> from) {
        return new Pause<>(from);
    }

    public static <C extends Case> Deed<C, ?, ?> resume(Class<? extends Resumable<C>> from, DeadlineClock clock) {
        return new Resume<>(from, clock);
    }

    /**
     * Asks for more time.
     *
     * @param mostDays that may be asked for in any case
     * @param longest term by which a case may be extended
     */
    public static <C extends Case, S extends Extendable<C>> Deed<C, ?, ?> extend(
            Class<S> from, int mostDays, TermOfStep<S> longest, WhyNot<S> whyNot, Deadlines deadlines) {
        return new Extend<>(from, mostDays, longest, whyNot, deadlines);
    }

    public static <C extends Case> Deed<C, ?, ?> settleExtension(
            Class<? extends AwaitingExtension<C>> from, DeadlineClock clock) {
        return new SettleExtension<>(from, clock);
    }

    /**
     * Ends a consultation.
     *
     * @param mostDays that may be given
     * @param days how that kind of case counts them
     * @param sign the step that follows
     */
    public static <C extends Case, S extends InConsultation<C>> Deed<C, ?, ?> conclude(
            Class<S> from, int mostDays, IntFunction<Term> days, TermOfStep<S> sign, Deadlines deadlines) {
        return new Conclude<>(from, mostDays, days, sign, deadlines);
    }

    /** Opens a closed case again, as its reporter. */
    public static <C extends Case, S extends Reopenable<C>> Deed<C, ?, ?> reopenAsReporter(
            Class<S> from, Function<S, Term> term, Deadlines deadlines, Rules rules) {
        return new Reopen<>(from, true, term, deadlines, rules);
    }

    /** Opens a closed case again, as an official. */
    public static <C extends Case, S extends Reopenable<C>> Deed<C, ?, ?> reopen(
            Class<S> from, Function<S, Term> term, Deadlines deadlines, Rules rules) {
        return new Reopen<>(from, false, term, deadlines, rules);
    }
}
