/** The register of sites (场所): a tree of places that are inspected. */
@NullMarked
package anlan.domain.site;

import org.jspecify.annotations.NullMarked;
