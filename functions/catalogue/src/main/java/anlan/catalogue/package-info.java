/**
 * Every deployed function, wired once in plain code and registered once under its one name. The
 * edges take them from here and add nothing but their own wire.
 */
@NullMarked
package anlan.catalogue;

import org.jspecify.annotations.NullMarked;
