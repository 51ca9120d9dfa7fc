package anlan.catalogue;

import anlan.dynamodb.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A real client that remembers every request it was asked for. */
final class Metered implements ExecutionInterceptor {

    private final List<SdkRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger scanned = new AtomicInteger();

    private final List<ExecutionInterceptor> others = new ArrayList<>();

    /** Lets somebody else see what every client from now on is asked for. */
    void also(ExecutionInterceptor other) {
        others.add(other);
    }

    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(100))
                .overrideConfiguration(override -> {
                    override.addExecutionInterceptor(this).retryStrategy(Retries.strategy());
                    others.forEach(override::addExecutionInterceptor);
                })
                .build();
    }

    /** How many items the queries have read since the last time. */
    int read() {
        return scanned.getAndSet(0);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof QueryResponse page) {
            scanned.addAndGet(page.scannedCount());
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        requests.add(context.request());
    }

    /** What was asked since the last time. */
    List<SdkRequest> taken() {
        List<SdkRequest> taken = new ArrayList<>(requests);
        requests.clear();
        return taken;
    }

    /** The names of what was asked since the last time. */
    List<String> names() {
        return taken().stream()
                .map(request -> request.getClass().getSimpleName().replace("Request", ""))
                .toList();
    }
}
