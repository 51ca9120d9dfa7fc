/** Photos (照片): announced, uploaded, examined, and named by one case as evidence. */
@NullMarked
package anlan.domain.photo;

import org.jspecify.annotations.NullMarked;
