package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.DecisionRungs;
import anlan.domain.decision.Reminders;
import anlan.domain.figures.Period;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Decisions as items. Beside a new one stand its line on the list of all and of its unit, that it is
 * open, and its first timer; what is open and its timers go with its end.
 */
final class DecisionRows implements RegisterMapper<DecisionId, Decision> {

    private static final String CLOSING = "closing";

    private final AreaCode city;
    private final DecisionRungs rungs;

    DecisionRows(AreaCode city, DecisionRungs rungs) {
        this.city = city;
        this.rungs = rungs;
    }

    @Override
    public Row key(DecisionId id) {
        return DecisionKeys.decision(id);
    }

    @Override
    public List<String> mutable() {
        return List.of();
    }

    @Override
    public Row write(Decision decision) {
        Row row = new Row()
                .text("id", decision.id().value())
                .text("pack", decision.pack().id())
                .text("text", decision.text())
                .text("owner", decision.owner().value())
                .text("ownerUnit", decision.unit().value())
                .text("dueOn", decision.dueOn().toString())
                .nested("recordedBy", DoerRows.write(decision.recordedBy()))
                .time("recordedAt", decision.recordedAt())
                .number("version", decision.version());
        Decision.Closing closing = decision.closing();
        return closing == null
                ? row
                : row.nested(
                        CLOSING,
                        new Row()
                                .text("state", closing.state().name())
                                .nested("by", DoerRows.write(closing.by()))
                                .time("at", closing.at())
                                .text("text", closing.text())
                                .text("key", closing.key())
                                .text("fingerprint", closing.fingerprint()));
    }

    @Override
    public Decision read(Row row) {
        return new Decision(
                new DecisionId(row.text("id")),
                Period.parse(row.text("pack")),
                row.text("text"),
                new PostId(row.text("owner")),
                new UnitId(row.text("ownerUnit")),
                LocalDate.parse(row.text("dueOn")),
                DoerRows.read(row.nested("recordedBy")),
                row.time("recordedAt"),
                row.has(CLOSING) ? closing(row.nested(CLOSING)) : null,
                row.number("version"));
    }

    private static Decision.Closing closing(Row row) {
        return new Decision.Closing(
                Decision.State.valueOf(row.text("state")),
                DoerRows.read(row.nested("by")),
                row.time("at"),
                row.optional("text"),
                row.text("key"),
                row.text("fingerprint"));
    }

    @Override
    public List<TransactWriteItem> beside(Write write, @Nullable Decision before, Decision now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        Row open = Row.key(DecisionKeys.openDecisions(city), now.dueOn() + "#" + now.id());
        if (before == null) {
            String place = Row.sortable(now.recordedAt()) + "#" + now.id();
            for (String whose : List.of(city.value(), now.unit().value())) {
                parts.add(write.put(named(Row.key(DecisionKeys.decisions(whose), place), now.id())));
            }
            parts.add(write.put(named(open, now.id())));
            Reminders.Waiting first = rungs.first(now);
            if (first != null) {
                parts.add(write.put(ReminderRows.timer(city, first)));
            }
        } else if (!now.open()) {
            parts.add(write.deleteIfPresent(open));
            rungs.all(now).forEach(timer -> parts.add(write.deleteIfPresent(DecisionKeys.decisionTimer(city, timer))));
        }
        return parts;
    }

    private static Row named(Row line, DecisionId id) {
        return line.text("id", id.value());
    }
}
