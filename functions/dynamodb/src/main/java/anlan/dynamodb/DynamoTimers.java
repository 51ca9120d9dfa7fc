package anlan.dynamodb;

import anlan.domain.time.Due;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timers in DynamoDB. */
final class DynamoTimers implements Timers {

    private final Table table;
    private final Write write;
    private final Shards shards;
    private final Aside aside;

    DynamoTimers(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
        this.aside = new Aside(table, shards.city());
    }

    @Override
    public int shards() {
        return shards.count();
    }

    @Override
    public Due<Waiting> due(int shard, Instant now, @Nullable String after) {
        return aside.due(
                Keys.timers(shards.city(), shard),
                true,
                now,
                after,
                row -> TimerRows.read(row, shards.city()),
                row -> List.of());
    }

    @Override
    public @Nullable Instant next(int shard) {
        List<Row> first =
                table.firstPage(Queries.of(Keys.timers(shards.city(), shard)).limit(1));
        return first.isEmpty() ? null : first.getFirst().sortedBy();
    }

    @Override
    public void postpone(Waiting waiting, Instant until) {
        var unused = table.commit(List.of(
                write.delete(TimerRows.key(waiting.timer(), shards)),
                write.put(TimerRows.write(waiting.at(until), shards))));
    }

    @Override
    public void drop(Timer stale, int version) {
        Row state = Keys.state(stale.caseId());
        var unused = table.commit(List.of(
                write.deleteIfPresent(TimerRows.key(stale, shards)),
                version == 0
                        ? write.checkAbsent(state)
                        : write.check(state, "#version = :was_version", new Row().number("version", version))));
    }
}
