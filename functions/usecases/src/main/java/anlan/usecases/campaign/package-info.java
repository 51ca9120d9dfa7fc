/** Entering and finding campaigns (百日攻坚), tagging hazards with them, and freezing their reports. */
@NullMarked
package anlan.usecases.campaign;

import org.jspecify.annotations.NullMarked;
