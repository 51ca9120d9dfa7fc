package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.area.AreaCode;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The timers and reminders of decisions: a reminder stands with its decision, and apart while it waits. */
final class DynamoReminders implements Reminders {

    private static final String PENDING = Intent.Fate.PENDING.name();

    /** A reminder that is the claimant's and has not come to its end. */
    private static final String OURS = "#fate = :was_fate AND #claimant = :was_claimant";

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoReminders(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public List<Waiting> due(Instant now) {
        return table.allPages(Queries.upTo(DecisionKeys.decisionTimers(city), Row.sortable(now))).stream()
                .flatMap(row -> Stream.ofNullable(Aside.readable(row, ReminderRows::timer)))
                .toList();
    }

    @Override
    public boolean fire(Waiting timer, Decision seen, List<Reminder> tells, @Nullable Waiting next) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.delete(DecisionKeys.decisionTimer(city, timer)));
        parts.add(write.check(
                DecisionKeys.decision(seen.id()),
                "#version = :was_version",
                new Row().number("version", seen.version())));
        for (Reminder each : tells) {
            parts.add(write.putIfAbsent(DecisionKeys.reminder(each).with(ReminderRows.write(each))));
            if (each.fate() == Intent.Fate.PENDING) {
                parts.add(write.put(DecisionKeys.pendingReminder(city, each).with(ReminderRows.write(each))));
            }
        }
        if (next != null) {
            parts.add(write.put(ReminderRows.timer(city, next)));
        }
        return table.commit(parts).isEmpty();
    }

    @Override
    public void drop(Waiting stale) {
        var unused = table.commit(List.of(write.deleteIfPresent(DecisionKeys.decisionTimer(city, stale))));
    }

    @Override
    public List<Reminder> pending(Instant now) {
        return pending().filter(each -> !each.notBefore().isAfter(now)).toList();
    }

    private Stream<Reminder> pending() {
        return table.allPages(Queries.of(DecisionKeys.pendingReminders(city))).stream()
                .flatMap(row -> Stream.ofNullable(Aside.readable(row, ReminderRows::read)));
    }

    @Override
    public boolean claim(Reminder reminder, String claimant, Instant now, Duration lease) {
        try {
            var unused = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(DecisionKeys.reminder(reminder).item())
                            .updateExpression("SET " + Leases.TAKE)
                            .conditionExpression("fate = :pending AND " + Leases.FREE)
                            .expressionAttributeValues(Leases.values(claimant, now, lease)
                                    .text(":pending", PENDING)
                                    .item()));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }

    @Override
    public void postpone(Reminder reminder, String claimant, Instant until) {
        Reminder waits = reminder.waiting(until);
        var unused = table.commit(List.of(
                ours(reminder, claimant, new Row().time(ReminderRows.NOT_BEFORE, until)),
                write.put(DecisionKeys.pendingReminder(city, waits).with(ReminderRows.write(waits)))));
    }

    @Override
    public boolean end(Reminder reminder, String claimant, Intent.Fate fate, String reason, Instant at) {
        Row end = new Row()
                .text(ReminderRows.FATE, fate.name())
                .text("note", reason)
                .time("endedAt", at);
        return table.commit(List.of(
                        ours(reminder, claimant, end),
                        write.deleteIfPresent(DecisionKeys.pendingReminder(city, reminder))))
                .isEmpty();
    }

    private TransactWriteItem ours(Reminder reminder, String claimant, Row set) {
        return write.update(
                DecisionKeys.reminder(reminder),
                set,
                Leases.CLAIM,
                OURS,
                new Row().text(ReminderRows.FATE, PENDING).text("claimant", claimant));
    }

    @Override
    public List<Reminder> of(DecisionId id) {
        return table.allPages(Queries.of(DecisionKeys.reminders(id))).stream()
                .map(ReminderRows::read)
                .toList();
    }

    @Override
    public @Nullable Instant nextTimer() {
        List<Row> first =
                table.firstPage(Queries.of(DecisionKeys.decisionTimers(city)).limit(1));
        return first.isEmpty() ? null : first.getFirst().sortedBy();
    }

    @Override
    public @Nullable Instant nextPending() {
        return pending().map(Reminder::notBefore).min(Instant::compareTo).orElse(null);
    }
}
