/** Tries what the runbook tells whoever is on call to do. */
@NullMarked
package anlan.runbook;

import org.jspecify.annotations.NullMarked;
