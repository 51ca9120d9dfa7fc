package anlan.dynamodb;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The faults that are tried again, and where: in the SDK's client and nowhere else. There a retry
 * carries the token of its first attempt, so that a transaction that was carried out unheard is
 * answered as done.
 */
public final class Retries {

    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST = Duration.ofMillis(25);
    private static final Duration FIRST_THROTTLED = Duration.ofMillis(50);
    private static final Duration MOST = Duration.ofMillis(800);
    private static final int SERVER_ERROR = 500;
    private static final Set<String> THROTTLED = Set.of("ThrottlingError", "ProvisionedThroughputExceeded");
    private static final String CONFLICT = "TransactionConflict";

    private Retries() {}

    /** With full jitter, and a purse of retries that empties where nothing succeeds. */
    public static StandardRetryStrategy strategy() {
        return strategy(
                BackoffStrategy.exponentialDelay(FIRST, MOST), BackoffStrategy.exponentialDelay(FIRST_THROTTLED, MOST));
    }

    static StandardRetryStrategy strategy(BackoffStrategy usual, BackoffStrategy throttled) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnException(fault -> transactionsMet(fault) || unread(fault))
                .treatAsThrottling(Retries::throttled)
                .backoffStrategy(usual)
                .throttlingBackoffStrategy(throttled)
                .build();
    }

    /** Whether the store could not answer for now, so that whoever asked may ask again. */
    static boolean passes(@Nullable Throwable fault) {
        return switch (fault) {
            case null -> false;
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _, IOException _ -> true;
            case AwsServiceException service ->
                transactionsMet(service)
                        || throttled(service)
                        || unread(service)
                        || service.statusCode() >= SERVER_ERROR;
            default -> passes(fault.getCause());
        };
    }

    private static boolean transactionsMet(Throwable fault) {
        return fault instanceof TransactionInProgressException
                || fault instanceof TransactionConflictException
                || (fault instanceof TransactionCanceledException cancelled
                        && cancelled.cancellationReasons().stream().anyMatch(Retries::passes));
    }

    /** An answer that was cut before it said what is wrong: nobody knows what it would have said. */
    private static boolean unread(Throwable fault) {
        if (!(fault instanceof AwsServiceException service) || fault.getClass() != DynamoDbException.class) {
            return false;
        }
        AwsErrorDetails details = service.awsErrorDetails();
        return details == null
                || details.errorCode() == null
                || details.errorCode().isBlank();
    }

    private static boolean throttled(Throwable fault) {
        return (fault instanceof AwsServiceException service && service.isThrottlingException())
                || (fault instanceof TransactionCanceledException cancelled
                        && cancelled.cancellationReasons().stream()
                                .anyMatch(reason -> THROTTLED.contains(reason.code())));
    }

    private static boolean passes(CancellationReason reason) {
        return CONFLICT.equals(reason.code()) || THROTTLED.contains(reason.code());
    }
}
