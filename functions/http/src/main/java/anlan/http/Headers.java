package anlan.http;

import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules for the headers of every call. */
final class Headers {

    private static final Map<String, String> ONCE =
            Map.of("authorization", "Authorization", "idempotency-key", "Idempotency-Key");

    private Headers() {}

    /**
     * Refuses headers that came twice where only one can be meant: who asks, and under which key.
     * Edges join what came twice by a comma, which neither may hold.
     */
    static void once(HttpCall call) {
        List<FieldError> errors = new ArrayList<>();
        ONCE.forEach((name, written) -> {
            String value = call.header(name);
            if (value != null && value.indexOf(',') >= 0) {
                errors.add(new FieldError("/" + written, "repeated", "请求头 " + written + " 只能有一个,且不含逗号。"));
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** The key under which something is asked, which the client has chosen before it first sent. */
    static String key(HttpCall call) {
        String key = call.header("idempotency-key");
        if (key == null) {
            throw new Invalid("/Idempotency-Key", "required", "请求头 Idempotency-Key 必须填写。");
        }
        return key("/Idempotency-Key", "请求头 Idempotency-Key ", key);
    }

    /** The same key, where it is asked for by itself. */
    static String key(String pointer, String what, String key) {
        if (!Limits.KEY.matcher(key).matches()) {
            throw new Invalid(pointer, "malformed", what + "应为 16 至 255 个字符,只含字母、数字和 . _ ~ : @ -。");
        }
        return key;
    }
}
