package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Change;
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
    private final Changes changes;

    public DynamoHazards(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
        this.changes = new Changes(table, shards);
    }

    /** One request: state, number, event, and the timers. */
    @Override
    public Intake register(Registration registration) {
        CaseId id = registration.transition().next().id();
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.putIfAbsent(HazardRows.write(registration.transition().next())
                .with(ReceiptRows.write(registration.receipt(), registration.fingerprint()))));
        parts.add(write.putIfAbsent(Keys.number(registration.receipt().number()).text("of", id.value())));
        parts.add(write.put(EventRows.write(registration.transition().event())));
        for (Timer timer : registration.transition().timers()) {
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
    public Change.Made change(Change<Hazard> change) {
        return changes.commit()
                .of(change, HazardRows.state(change.transition().next()), HazardRows.MUTABLE)
                .make();
    }
}
