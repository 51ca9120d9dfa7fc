package anlan.torture;

import java.util.Set;

/** How a neighbour says that it did not do what it was asked. */
enum Dialect {
    DYNAMODB(Set.of("TransactWriteItems", "PutItem", "UpdateItem", "DeleteItem")) {
        @Override
        Wire.Answer error(int status, String code) {
            return new Wire.Answer(
                    status,
                    Json.object()
                            .put("__type", "com.amazonaws.dynamodb.v20120810#" + code)
                            .put("message", "injected")
                            .toString());
        }

        @Override
        Wire.Answer throttled() {
            return error(400, "ProvisionedThroughputExceededException");
        }

        @Override
        Wire.Answer conflict(Wire.Call call) {
            if (!call.action().equals("TransactWriteItems")) {
                return error(400, "TransactionConflictException");
            }
            var answer = Json.object()
                    .put("__type", "com.amazonaws.dynamodb.v20120810#TransactionCanceledException")
                    .put("message", "injected");
            var reasons = answer.putArray("CancellationReasons");
            int parts = Json.object(call.body()).path("TransactItems").size();
            for (int part = 0; part < parts; part++) {
                reasons.addObject().put("Code", part == 0 ? "TransactionConflict" : "None");
            }
            return new Wire.Answer(400, answer.toString());
        }
    },

    /** Of WeChat's messages: an error comes with status 200, and nobody sends one twice. */
    WECHAT(Set.of("subscribe/send")) {
        @Override
        Wire.Answer error(int status, String code) {
            return new Wire.Answer(200, "{\"errcode\":-1}");
        }

        @Override
        Wire.Answer throttled() {
            return new Wire.Answer(200, "{\"errcode\":45009}");
        }

        @Override
        Wire.Answer conflict(Wire.Call call) {
            return error(200, "busy");
        }

        @Override
        boolean sendsTwice() {
            return false;
        }
    },

    SNS(Set.of("Publish")) {
        @Override
        Wire.Answer error(int status, String code) {
            return new Wire.Answer(
                    status,
                    "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                            + "<Code>" + code + "</Code><Message>injected</Message></Error></ErrorResponse>");
        }

        @Override
        Wire.Answer throttled() {
            return error(429, "Throttled");
        }

        @Override
        Wire.Answer conflict(Wire.Call call) {
            return error(500, "InternalError");
        }
    };

    private static final int SERVER_ERROR = 500;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final Set<String> writes;

    Dialect(Set<String> writes) {
        this.writes = Set.copyOf(writes);
    }

    abstract Wire.Answer error(int status, String code);

    /** It has too much to do. */
    abstract Wire.Answer throttled();

    /** It was busy with the same items. */
    abstract Wire.Answer conflict(Wire.Call call);

    /** Whether a call may arrive twice although it was made once. */
    boolean sendsTwice() {
        return true;
    }

    Wire.Answer broken() {
        return error(SERVER_ERROR, this == SNS ? "InternalError" : "InternalServerError");
    }

    boolean writes(Wire.Call call) {
        return writes.contains(call.action());
    }
}
