/**
 * The AWS edge: it turns events of API Gateway, SNS and EventBridge into what the functions take,
 * no more.
 */
@NullMarked
package anlan.lambda;

import org.jspecify.annotations.NullMarked;
