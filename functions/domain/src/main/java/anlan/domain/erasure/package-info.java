/** To be forgotten (删除个人信息): what is erased, and that it was, also after a restore. */
@NullMarked
package anlan.domain.erasure;

import org.jspecify.annotations.NullMarked;
