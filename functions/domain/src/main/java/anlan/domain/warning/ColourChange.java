package anlan.domain.warning;

import anlan.domain.area.AreaCode;

/**
 * An area has another colour by one indicator than its addressee was told last (变色).
 *
 * @param number how many of these came before, and one: the same number is one change for ever
 * @param from the colour that was told last; GREEN if none was
 * @param window after which it has the new one
 * @param revision of the warning that says so
 */
public record ColourChange(
        AreaCode area, String indicator, int number, Colour from, Colour to, Window window, int revision) {}
