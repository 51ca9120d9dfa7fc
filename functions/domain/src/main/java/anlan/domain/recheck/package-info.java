/** Which rectified hazards are looked at again, and what a self-check has missed (回头看、核查问效). */
@NullMarked
package anlan.domain.recheck;

import org.jspecify.annotations.NullMarked;
