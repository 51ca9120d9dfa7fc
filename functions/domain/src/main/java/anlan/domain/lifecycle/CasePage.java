package anlan.domain.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list: cases as they stand now.
 *
 * @param next where the next page starts, null after the last
 */
public record CasePage(List<Case> items, @Nullable String next) {
    public CasePage {
        items = List.copyOf(items);
    }
}
