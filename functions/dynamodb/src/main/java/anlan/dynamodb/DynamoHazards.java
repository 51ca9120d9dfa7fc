package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.timer.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Hazards in DynamoDB. */
public final class DynamoHazards implements Hazards {

    private static final int STATE = 0;

    private final Table table;
    private final Write write;
    private final Shards shards;

    public DynamoHazards(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
    }

    /** One request: state, number, event, and the timers. */
    @Override
    public Intake register(Registration registration) {
        CaseId id = registration.hazard().finding().id();
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.fresh(HazardRows.write(registration.hazard())
                .with(ReceiptRows.write(registration.receipt(), registration.meaning()))));
        parts.add(write.fresh(Keys.number(registration.receipt().number()).text("of", id.value())));
        parts.add(write.put(EventRows.write(registration.event())));
        for (Timer timer : registration.timers()) {
            parts.add(write.put(TimerRows.write(timer, shards)));
        }
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (failures.isEmpty()) {
            return new Intake.Taken(registration.receipt());
        }
        CancellationReason state = failures.get(STATE);
        return state == null ? new Intake.NumberTaken() : ReceiptRows.stood(new Row(state.item()));
    }

    @Override
    public @Nullable Hazard find(CaseId id) {
        Row row = table.get(Keys.state(id));
        return row == null ? null : HazardRows.read(row);
    }

    @Override
    public boolean change(Change change) {
        Hazard next = change.next();
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.update(
                Keys.state(next.finding().id()),
                HazardRows.state(next),
                "#version = :was_version",
                new Row().number("version", next.version() - 1)));
        parts.add(write.put(EventRows.write(change.event())));
        parts.add(write.delete(TimerRows.key(change.fired(), shards)));
        for (Intent intent : change.intents()) {
            parts.add(write.fresh(IntentRows.write(intent, intent.notBefore())));
            parts.add(write.put(IntentRows.outgoing(new Outbox.Outgoing(intent, intent.notBefore(), 0), shards)));
        }
        return table.commit(parts).isEmpty();
    }
}
