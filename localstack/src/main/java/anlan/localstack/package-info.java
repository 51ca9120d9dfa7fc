/**
 * A whole city in one JVM: the real HTTP edge and the real clients, with DynamoDB Local, an SNS
 * endpoint and the schedules of template.yaml where the cloud would be, and a clock to play with.
 */
@NullMarked
package anlan.localstack;

import org.jspecify.annotations.NullMarked;
