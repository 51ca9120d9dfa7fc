/** The files of photos in S3, and the copies that others see. */
@NullMarked
package anlan.photos;

import org.jspecify.annotations.NullMarked;
