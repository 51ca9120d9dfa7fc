package anlan.domain.warning;

import anlan.domain.area.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * What one window of one area came to by one indicator (预警). A revision never changes; a window that
 * comes to something else, because a day of it was revised, has another.
 *
 * @param indicator the figure that is watched
 * @param revision 1 at first
 * @param rule by which it was judged
 * @param rules version of all rules by then
 * @param reading what the window is by itself; null if it could not be judged
 * @param standing how the area stands after it
 * @param step what the streak leads to; null if to nothing
 */
public record Warning(
        AreaCode area,
        String indicator,
        Window window,
        int revision,
        String rule,
        String rules,
        Inputs inputs,
        Ground ground,
        @Nullable Colour reading,
        Standing standing,
        @Nullable StreakStep step) {}
