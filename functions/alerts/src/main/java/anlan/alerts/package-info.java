/**
 * How a message leaves the city: the SNS topic that notices are published to, and the gateways that
 * text telephones.
 */
@NullMarked
package anlan.alerts;

import org.jspecify.annotations.NullMarked;
