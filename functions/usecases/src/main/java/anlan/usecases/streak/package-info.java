/** The streak of safe years. */
@NullMarked
package anlan.usecases.streak;

import org.jspecify.annotations.NullMarked;
