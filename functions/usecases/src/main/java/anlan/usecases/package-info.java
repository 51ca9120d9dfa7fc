/**
 * The use cases of the office: one class for each deed, which says what happens and lets a port
 * make it true.
 */
@NullMarked
package anlan.usecases;

import org.jspecify.annotations.NullMarked;
