/** Indicators (指标) that other offices count: what they are, and how a year compares. */
@NullMarked
package anlan.domain.indicator;

import org.jspecify.annotations.NullMarked;
