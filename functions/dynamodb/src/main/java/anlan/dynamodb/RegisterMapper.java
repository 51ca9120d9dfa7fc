package anlan.dynamodb;

import anlan.domain.register.Registered;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How an entry of one register becomes an item, and an item an entry again. */
interface RegisterMapper<K, T extends Registered<K>> {

    /** Where an entry stands. */
    Row key(K id);

    Row write(T entry);

    T read(Row row);

    /** The attributes that a new version takes away if it does not set them. */
    List<String> mutable();

    /** Other items that are written with an entry: none, for most registers. */
    default List<TransactWriteItem> beside(Write write, @Nullable T before, T now) {
        return List.of();
    }
}
