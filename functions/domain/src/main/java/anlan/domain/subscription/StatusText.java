package anlan.domain.subscription;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one message.
 *
 * @param providerCode under which WeChat keeps the template
 * @param page of the mini-program that it opens, null if it opens none
 * @param values by place
 */
public record StatusText(
        String template, String providerCode, @Nullable String page, SortedMap<String, String> values) {

    public StatusText {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
