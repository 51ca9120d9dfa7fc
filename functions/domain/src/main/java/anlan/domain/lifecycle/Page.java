package anlan.domain.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next page starts, null after the last
 */
public record Page(List<Line> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
