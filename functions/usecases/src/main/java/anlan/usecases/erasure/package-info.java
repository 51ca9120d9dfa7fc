/** To be forgotten (删除个人信息). */
@NullMarked
package anlan.usecases.erasure;

import org.jspecify.annotations.NullMarked;
