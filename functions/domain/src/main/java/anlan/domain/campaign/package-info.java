/** Campaigns of a hundred days (百日攻坚): what they hold, count and report. */
@NullMarked
package anlan.domain.campaign;

import org.jspecify.annotations.NullMarked;
