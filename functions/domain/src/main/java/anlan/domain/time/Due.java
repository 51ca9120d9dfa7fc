package anlan.domain.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is due.
 *
 * @param setAside how many items of the page could not be read, and were set aside
 * @param next where the next page goes on, null after the last
 */
public record Due<T>(List<T> items, int setAside, @Nullable String next) {

    public Due {
        items = List.copyOf(items);
    }
}
