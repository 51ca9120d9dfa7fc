package anlan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Counts the transactions that a client commits, and keeps some that could be written anywhere. */
final class WriteCount implements ExecutionInterceptor {

    private static final int MOST_KEPT = 2_000;

    private final AtomicInteger committed = new AtomicInteger();
    private final List<List<TransactWriteItem>> kept = new ArrayList<>();

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest request) {
            committed.incrementAndGet();
            if (request.transactItems().stream().allMatch(item -> item.put() != null)) {
                keep(request.transactItems());
            }
        }
    }

    private synchronized void keep(List<TransactWriteItem> items) {
        if (kept.size() < MOST_KEPT) {
            kept.add(items);
        }
    }

    int committed() {
        return committed.get();
    }

    /** Transactions that only put what was not there, such as those by which cases come in. */
    synchronized List<List<TransactWriteItem>> kept() {
        return List.copyOf(kept);
    }
}
