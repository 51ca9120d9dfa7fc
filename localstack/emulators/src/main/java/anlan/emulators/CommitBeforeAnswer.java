package anlan.emulators;

import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Holds back the answer to a write until it is committed. DynamoDB Local answers a transaction
 * while its commit still waits in the queue of the one thread that owns the file; a process killed
 * in between had confirmed what it then lost. A question put into the same queue is answered only
 * after the commit.
 */
final class CommitBeforeAnswer extends Handler.Wrapper {

    private static final Set<String> WRITES =
            Set.of("TransactWriteItems", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem");

    private final LocalDynamoDBRequestHandler requests;

    CommitBeforeAnswer(Handler handler, LocalDynamoDBRequestHandler requests) {
        super(handler);
        this.requests = requests;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
        return WRITES.contains(target.substring(target.indexOf('.') + 1))
                ? super.handle(request, new Committed(request, response), callback)
                : super.handle(request, response, callback);
    }

    private final class Committed extends Response.Wrapper {

        Committed(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            var unused = requests.listTables(
                    "local", "local", ListTablesRequest.builder().build());
            super.write(last, content, callback);
        }
    }
}
