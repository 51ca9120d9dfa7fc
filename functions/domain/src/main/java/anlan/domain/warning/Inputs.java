package anlan.domain.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a window was judged from, kept with the warning: whoever has it can judge again.
 *
 * @param count what the window came to; null if its figure is missing
 * @param base what it is compared with; null where there is nothing, or nothing is compared
 * @param before how the area stood after the window before
 */
public record Inputs(
        @Nullable Long count, int days, @Nullable Base base, Standing before) {

    /**
     * The windows that one is compared with, together.
     *
     * @param days how many days they have
     * @param windows those that are published in full
     */
    public record Base(long count, int days, List<Window> windows) {
        public Base {
            windows = List.copyOf(windows);
        }
    }
}
