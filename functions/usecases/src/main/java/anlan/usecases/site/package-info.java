/** The register of sites. */
@NullMarked
package anlan.usecases.site;

import org.jspecify.annotations.NullMarked;
