/** The streak of safe years (平安连创): how long it is, and what would break it. */
@NullMarked
package anlan.domain.streak;

import org.jspecify.annotations.NullMarked;
