/** Signing citizens in with WeChat: its wire and its errors end here. */
@NullMarked
package anlan.wechat;

import org.jspecify.annotations.NullMarked;
