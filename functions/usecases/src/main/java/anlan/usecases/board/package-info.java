/** Publishes and shows ranked boards (晾晒榜). */
@NullMarked
package anlan.usecases.board;

import org.jspecify.annotations.NullMarked;
