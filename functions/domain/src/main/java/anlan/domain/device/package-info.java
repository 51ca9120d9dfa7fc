/** Devices (设备) that citizens sign in with: what one has drawn, and which are known. */
@NullMarked
package anlan.domain.device;

import org.jspecify.annotations.NullMarked;
