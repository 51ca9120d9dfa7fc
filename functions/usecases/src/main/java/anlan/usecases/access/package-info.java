/** Personal data is not read unseen (查阅留痕). */
@NullMarked
package anlan.usecases.access;

import org.jspecify.annotations.NullMarked;
