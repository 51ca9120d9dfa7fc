package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.time.Due;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Reads what is due, and sets aside every item that can't be read, so that it holds up nothing
 * behind it and is still there for a person to look at.
 */
final class Aside {

    private static final Logger LOG = System.getLogger(Aside.class.getName());
    private static final int PAGE = 100;

    private final Table table;
    private final Write write;
    private final AreaCode city;

    Aside(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    /**
     * One page of what is due under a key, in one order or the other.
     *
     * @param read makes sense of an item, or throws whatever it throws
     * @param with what else becomes true when an item is set aside
     */
    <T> Due<T> due(
            String pk,
            boolean earliestFirst,
            Instant now,
            @Nullable String after,
            Function<Row, T> read,
            Function<Row, List<TransactWriteItem>> with) {
        Table.Page page = table.page(Queries.upTo(pk, Row.sortable(now))
                .scanIndexForward(earliestFirst)
                .limit(PAGE)
                .exclusiveStartKey(after == null ? null : Row.key(pk, after).item()));
        List<T> items = new ArrayList<>();
        int aside = 0;
        for (Row row : page.rows()) {
            T item = readable(row, read);
            if (item != null) {
                items.add(item);
            } else if (set(row, now, with)) {
                aside++;
            }
        }
        Map<String, AttributeValue> next = page.next();
        return new Due<>(items, aside, next.isEmpty() ? null : new Row(next).text(Row.SK));
    }

    /** Whatever an item holds that nobody meant to write, reading it may fail in any way. */
    static <T> @Nullable T readable(Row row, Function<Row, T> read) {
        try {
            return read.apply(row);
        } catch (RuntimeException malformed) {
            // Its name only: a message may quote what the item holds.
            LOG.log(
                    Level.ERROR,
                    "an item can't be read: " + row.text(Row.PK) + " " + row.text(Row.SK) + ", "
                            + malformed.getClass().getSimpleName());
            return null;
        }
    }

    /** Moves the item in one transaction; false if somebody else has. */
    private boolean set(Row row, Instant now, Function<Row, List<TransactWriteItem>> with) {
        Row key = Row.key(row.text(Row.PK), row.text(Row.SK));
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.delete(key));
        parts.add(write.put(Keys.aside(city, key).nested("item", row).time("at", now)));
        parts.addAll(with.apply(row));
        return table.commit(parts).isEmpty();
    }
}
