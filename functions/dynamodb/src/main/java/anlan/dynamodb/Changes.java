package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.hazard.Registration;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A change of a case as one transaction: its state, its event, its timers, its intents, and the receipt of the deed. */
final class Changes {

    private final Table table;
    private final Write write;
    private final Shards shards;

    Changes(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
    }

    /** The parts of a transaction under way, and which of them can fail in a way that means something. */
    final class Commit {

        private final List<TransactWriteItem> parts = new ArrayList<>();
        private int receiptPart = -1;
        private int numberPart = -1;

        /** The change itself. */
        <S extends Case> Commit of(Change<S> change, Row state, List<String> mutable) {
            with(change.transition(), state, mutable);
            Timer fired = change.fired();
            if (fired != null) {
                parts.add(write.delete(TimerRows.key(fired, shards)));
            }
            for (Intent intent : change.intents()) {
                parts.add(write.putIfAbsent(IntentRows.write(intent, intent.notBefore())));
                parts.add(write.put(IntentRows.outgoing(new Outbox.Outgoing(intent, intent.notBefore(), 0), shards)));
            }
            DeedReceipt receipt = change.receipt();
            if (receipt != null) {
                receiptPart = parts.size();
                parts.add(write.putIfAbsent(DeedRows.write(receipt)));
            }
            return this;
        }

        /** A hazard that comes in with it. */
        Commit with(Registration registration) {
            CaseId id = registration.transition().next().id();
            parts.add(
                    write.putIfAbsent(HazardRows.write(registration.transition().next())
                            .with(ReceiptRows.write(registration.receipt(), registration.fingerprint()))));
            numberPart = parts.size();
            parts.add(write.putIfAbsent(
                    Keys.number(registration.receipt().number()).text("of", id.value())));
            parts.add(write.put(EventRows.write(registration.transition().event())));
            timers(registration.transition().timers());
            return this;
        }

        /** Another case must be one that can be followed. */
        Commit following(CaseId master) {
            parts.add(write.check(
                    Keys.state(master), "#canBeFollowed = :was_canBeFollowed", new Row().flag("canBeFollowed", true)));
            return this;
        }

        /** Another case moves on with it. */
        <S extends Case> Commit with(Transition<S> transition, Row state, List<String> mutable) {
            S next = transition.next();
            parts.add(write.update(
                    Keys.state(next.id()),
                    state,
                    mutable,
                    "#version = :was_version",
                    new Row().number("version", next.version() - 1)));
            parts.add(write.put(EventRows.write(transition.event())));
            timers(transition.timers());
            return this;
        }

        private void timers(List<Timer> timers) {
            for (Timer timer : timers) {
                parts.add(write.put(TimerRows.write(timer, shards)));
            }
        }

        Change.Made make() {
            List<@Nullable CancellationReason> failures = table.commit(parts);
            if (failures.isEmpty()) {
                return new Change.Made.Done();
            }
            CancellationReason before = receiptPart < 0 ? null : failures.get(receiptPart);
            if (before != null) {
                return new Change.Made.Stood(DeedRows.read(new Row(before.item())));
            }
            return numberPart >= 0 && failures.get(numberPart) != null && failures.getFirst() == null
                    ? new Change.Made.NumberTaken()
                    : new Change.Made.Moved();
        }
    }

    Commit commit() {
        return new Commit();
    }
}
