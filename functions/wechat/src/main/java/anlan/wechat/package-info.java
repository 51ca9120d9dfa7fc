/** Signing citizens in with WeChat and telling reporters: its wire and its errors end here. */
@NullMarked
package anlan.wechat;

import org.jspecify.annotations.NullMarked;
