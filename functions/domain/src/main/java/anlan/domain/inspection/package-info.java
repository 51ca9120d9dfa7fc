/** Inspections (检查, 四查): where hazards come from, and what is looked at again. */
@NullMarked
package anlan.domain.inspection;

import org.jspecify.annotations.NullMarked;
