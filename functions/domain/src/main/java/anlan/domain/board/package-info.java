/** Ranked boards (晾晒榜): who did how well in a period, by published figures alone. */
@NullMarked
package anlan.domain.board;

import org.jspecify.annotations.NullMarked;
