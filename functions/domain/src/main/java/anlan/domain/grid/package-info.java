/** Grids (网格), their duty lists, and what is done of them in a month (网格月度履职). */
@NullMarked
package anlan.domain.grid;

import org.jspecify.annotations.NullMarked;
