package anlan.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Many of one kind in as few transactions as there can be. One whose condition fails is left out,
 * and does not hold up the others.
 */
final class InOne {

    private InOne() {}

    /**
     * Commits the parts of each.
     *
     * @param most how many parts one has at most
     * @return those that became true
     */
    static <T> List<T> each(Table table, List<T> all, int most, Function<T, List<TransactWriteItem>> parts) {
        List<T> done = new ArrayList<>();
        int room = Table.TRANSACTION / most;
        for (int from = 0; from < all.size(); from += room) {
            done.addAll(together(table, all.subList(from, Math.min(from + room, all.size())), parts));
        }
        return done;
    }

    private static <T> List<T> together(Table table, List<T> all, Function<T, List<TransactWriteItem>> parts) {
        List<T> left = all;
        while (!left.isEmpty()) {
            List<TransactWriteItem> items = new ArrayList<>();
            List<T> ofItem = new ArrayList<>();
            for (T one : left) {
                List<TransactWriteItem> own = parts.apply(one);
                items.addAll(own);
                own.forEach(part -> ofItem.add(one));
            }
            List<@Nullable CancellationReason> failures = table.commit(items);
            if (failures.isEmpty()) {
                return left;
            }
            List<T> failed = new ArrayList<>();
            for (int item = 0; item < failures.size(); item++) {
                if (failures.get(item) != null) {
                    failed.add(ofItem.get(item));
                }
            }
            left = left.stream().filter(one -> !failed.contains(one)).toList();
        }
        return left;
    }
}
