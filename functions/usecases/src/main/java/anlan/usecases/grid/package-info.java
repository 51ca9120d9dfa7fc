/** Grids (网格): their register, visits to them, and what is done of their duties in a month. */
@NullMarked
package anlan.usecases.grid;

import org.jspecify.annotations.NullMarked;
