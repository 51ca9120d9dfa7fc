/** Who has read which personal data of a case (查阅记录). */
@NullMarked
package anlan.domain.access;

import org.jspecify.annotations.NullMarked;
