package anlan.dynamodb;

import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timers in DynamoDB. */
final class DynamoTimers implements Timers {

    private static final int PAGE = 100;

    private final Table table;
    private final Write write;
    private final Shards shards;

    DynamoTimers(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
    }

    @Override
    public int shards() {
        return shards.count();
    }

    @Override
    public List<Timer> due(int shard, Instant now) {
        return table
                .firstPage(Queries.upTo(Keys.timers(shards.city(), shard), Row.sortable(now))
                        .limit(PAGE))
                .stream()
                .map(TimerRows::read)
                .toList();
    }

    @Override
    public @Nullable Instant next(int shard) {
        List<Row> first =
                table.firstPage(Queries.of(Keys.timers(shards.city(), shard)).limit(1));
        return first.isEmpty() ? null : TimerRows.read(first.getFirst()).fireAt();
    }

    @Override
    public void postpone(Timer timer, Instant until) {
        Timer later = timer.at(until);
        var unused = table.commit(
                List.of(write.delete(TimerRows.key(timer, shards)), write.put(TimerRows.write(later, shards))));
    }

    @Override
    public void drop(Timer stale) {
        table.client()
                .deleteItem(request -> request.tableName(table.name())
                        .key(TimerRows.key(stale, shards).item()));
    }
}
