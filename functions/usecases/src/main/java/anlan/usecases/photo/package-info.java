/** Photos (照片): announced, examined, shown, and named as evidence. */
@NullMarked
package anlan.usecases.photo;

import org.jspecify.annotations.NullMarked;
