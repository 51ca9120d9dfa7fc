/**
 * The store: one DynamoDB table, one mapper for each kind of thing, one conditional request for
 * each method. Its exceptions end here.
 */
@NullMarked
package anlan.dynamodb;

import org.jspecify.annotations.NullMarked;
