/** Indicators that other offices count. */
@NullMarked
package anlan.usecases.indicator;

import org.jspecify.annotations.NullMarked;
