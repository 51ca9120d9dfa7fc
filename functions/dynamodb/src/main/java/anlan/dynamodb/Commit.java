package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.document.Document;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import anlan.domain.photo.Claim;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The parts of one transaction over cases, and which of them can fail in a way that means
 * something.
 */
final class Commit {

    private static final int NONE = -1;

    /** As many lines beside a case as leave room for everything else. */
    private static final int MOST_BESIDE = 60;

    private final Table table;
    private final Write write;
    private final Shards shards;
    private final Ladder ladder;
    private final List<TransactWriteItem> parts = new ArrayList<>();
    private final List<TransactWriteItem> ahead = new ArrayList<>();
    private int besides;
    private int receiptPart = NONE;
    private boolean dueNow;
    private final List<Integer> numberParts = new ArrayList<>();
    private final List<Integer> photoParts = new ArrayList<>();

    Commit(Table table, Shards shards, Ladder ladder) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
        this.ladder = ladder;
    }

    /** A case that comes in: its state with its receipt, its number, its event and its timers. */
    <C extends Case> Commit open(NewCase<C> opened, CaseMapper<?> mapper) {
        Transition<C> transition = opened.transition();
        parts.add(write.putIfAbsent(
                written(mapper, transition.next()).with(ReceiptRows.write(opened.receipt(), opened.fingerprint()))));
        numberParts.add(parts.size());
        parts.add(write.putIfAbsent(Keys.number(opened.receipt().number())
                .text("caseId", transition.next().id().value())));
        var unused = happened(transition);
        opened.along().forEach(this::along);
        return this;
    }

    /** A change of a case, and all that becomes true with it. */
    Commit change(Change<?> change) {
        moves(change.transition());
        Timer fired = change.fired();
        if (fired != null) {
            parts.add(write.delete(TimerRows.key(fired, shards)));
        }
        change.sets().forEach(timer -> sets(timer, change.transition()));
        for (Intent intent : change.intents()) {
            parts.add(write.putIfAbsent(IntentRows.write(intent)));
            IntentRows.beside(intent, shards).forEach(row -> parts.add(write.put(row)));
            dueNow |=
                    intent.fate() == Intent.Fate.PENDING && !intent.notBefore().isAfter(intent.at());
        }
        for (StatusMessage message : change.messages()) {
            StatusRows.decided(message, shards).forEach(row -> parts.add(write.put(row)));
            dueNow |= !message.notBefore().isAfter(message.at());
        }
        DeedReceipt receipt = change.receipt();
        if (receipt != null) {
            receiptPart = parts.size();
            parts.add(write.putIfAbsent(DeedRows.write(receipt)));
        }
        change.along().forEach(this::along);
        return this;
    }

    private void along(Along along) {
        var unused = switch (along) {
            case Along.Opens(var opened) ->
                open(opened, CaseMapper.of(opened.transition().next().id().kind()));
            case Along.Follows(var master) -> follows(master);
            case Along.Moves(var moved) -> moves(moved);
        };
    }

    private Commit follows(CaseId master) {
        parts.add(write.update(
                Keys.state(master),
                new Row().flag(ComplaintRows.FOLLOWED, true),
                "#canBeFollowed = :was_canBeFollowed",
                new Row().flag("canBeFollowed", true)));
        return this;
    }

    private Commit moves(Transition<? extends Case> transition) {
        Case next = transition.next();
        CaseMapper<?> mapper = CaseMapper.of(next.id().kind());
        Guard guard = mapper.guard(transition);
        parts.add(write.update(
                Keys.state(next.id()),
                state(mapper, next).with(guard.sets()),
                mapper.mutable(),
                guard.and("#version = :was_version"),
                new Row().number("version", next.version() - 1).with(guard.compared())));
        return happened(transition);
    }

    private Commit happened(Transition<?> transition) {
        parts.add(write.put(EventRows.write(transition.event())));
        beside(CaseMapper.of(transition.next().id().kind()), transition);
        for (Claim claim : transition.claims()) {
            photoParts.add(add(PhotoRows.claimed(write, claim, transition.event())));
        }
        transition.timers(ladder).forEach(timer -> sets(timer, transition));
        Case next = transition.next();
        for (Document document : next.progress().documents().changedWith(next.version())) {
            Row inCity = DocumentRows.inCity(next, document, shards);
            if (document.version() == next.version()) {
                numberParts.add(parts.size());
                parts.add(write.putIfAbsent(inCity));
            } else {
                parts.add(write.put(inCity));
            }
            DocumentRows.inUnits(next, document).forEach(row -> parts.add(write.put(row)));
        }
        return this;
    }

    private void sets(Timer timer, Transition<?> transition) {
        AreaCode area = transition.next().dossier().topic().area();
        parts.add(write.put(TimerRows.write(new Timers.Waiting(timer, area), shards)));
    }

    private static <C extends Case> Row written(CaseMapper<C> mapper, Case next) {
        return mapper.write(mapper.type().cast(next));
    }

    /** Of very many, those that do not fit into the transaction come before it. */
    private <C extends Case> void beside(CaseMapper<C> mapper, Transition<?> transition) {
        for (Row row : mapper.beside(mapper.type().cast(transition.next()), transition.event())) {
            List<TransactWriteItem> lines = besides++ < MOST_BESIDE ? parts : ahead;
            lines.add(write.put(row));
        }
    }

    private static <C extends Case> Row state(CaseMapper<C> mapper, Case next) {
        return mapper.state(mapper.type().cast(next));
    }

    /** Something else that becomes true with it; answers which part it is. */
    int add(TransactWriteItem part) {
        parts.add(part);
        return parts.size() - 1;
    }

    /** Whether the short number of a case that comes in was taken. */
    boolean numberTaken(List<@Nullable CancellationReason> failures) {
        return numberParts.stream().anyMatch(part -> failures.get(part) != null);
    }

    /** Whether a photo is another case's, or gone. */
    boolean photoTaken(List<@Nullable CancellationReason> failures) {
        return photoParts.stream().anyMatch(part -> failures.get(part) != null);
    }

    /** Commits, and answers why each part failed, in order; nothing if all became true. */
    List<@Nullable CancellationReason> make() {
        for (int from = 0; from < ahead.size(); from += Table.TRANSACTION) {
            var unused = table.commit(ahead.subList(from, Math.min(ahead.size(), from + Table.TRANSACTION)));
        }
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (dueNow && failures.isEmpty()) {
            table.wake();
        }
        return failures;
    }

    /** Commits a change. */
    Change.Made makeChange() {
        List<@Nullable CancellationReason> failures = make();
        if (failures.isEmpty()) {
            return new Change.Made.Done();
        }
        CancellationReason before = receiptPart == NONE ? null : failures.get(receiptPart);
        if (before != null) {
            return new Change.Made.Stood(DeedRows.read(new Row(before.item())));
        }
        if (failures.getFirst() != null) {
            return new Change.Made.Moved();
        }
        if (photoTaken(failures)) {
            return new Change.Made.PhotoTaken();
        }
        return numberTaken(failures) ? new Change.Made.NumberTaken() : new Change.Made.Moved();
    }
}
