package anlan.http;

import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Damaged;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unauthenticated;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every answer that is a "no", in the form of RFC 9457. */
final class Problem {

    private static final String TYPE = "application/problem+json;charset=utf-8";
    private static final int MOST_ERRORS = 50;
    private static final Duration SOON = Duration.ofSeconds(1);

    private Problem() {}

    static HttpReply of(Refusal refusal, String traceId) {
        return switch (refusal) {
            case Invalid invalid -> reply(400, invalid.code(), invalid.detail(), traceId, invalid.errors());
            case Unauthenticated unknown ->
                reply(401, unknown.code(), unknown.detail(), traceId, List.of())
                        .with("WWW-Authenticate", "Bearer realm=\"anlan\"");
            case Forbidden forbidden -> reply(403, forbidden.code(), forbidden.detail(), traceId, List.of());
            case Unknown unknown -> reply(404, unknown.code(), unknown.detail(), traceId, List.of());
            case Conflict conflict -> conflict(conflict, traceId);
            case Reused reused -> reply(422, reused.code(), reused.detail(), traceId, List.of());
            case TooMany spent ->
                retry(reply(429, spent.code(), spent.detail(), traceId, List.of()), spent.retryAfter());
            case Damaged damaged -> reply(500, damaged.code(), damaged.detail(), traceId, List.of());
            case Unavailable down -> retry(reply(503, down.code(), down.detail(), traceId, List.of()), SOON);
        };
    }

    /**
     * With how the case or the alert stands, where it stands otherwise; where it was merely busy,
     * asking again helps.
     */
    private static HttpReply conflict(Conflict conflict, String traceId) {
        ObjectNode body = body(409, conflict.code(), conflict.detail(), traceId);
        Conflict.Standing standing = conflict.standing();
        if (standing != null) {
            body.put("state", standing.status());
            if (standing.version() != null) {
                body.put("version", standing.version());
            }
            ArrayNode allowed = body.putArray("allowed");
            standing.allowed().forEach(allowed::add);
        }
        HttpReply reply = new HttpReply(409, new TreeMap<>(Map.of("Content-Type", TYPE)), Trees.written(body));
        return conflict.code().equals(Conflict.stillRunning().code()) ? retry(reply, SOON) : reply;
    }

    static HttpReply unknownRoute(String traceId) {
        return of(new Unknown("unknown_route", "没有这个接口。"), traceId);
    }

    static HttpReply methodNotAllowed(String allow, String traceId) {
        return reply(405, "method_not_allowed", "这个接口不支持该方法。", traceId, List.of())
                .with("Allow", allow);
    }

    static HttpReply tooLarge(String traceId) {
        return reply(413, "too_large", "提交的内容超过 64 KB。", traceId, List.of());
    }

    /** A table with more bytes or lines than are taken at once: nothing of it was read in. */
    static HttpReply tableTooLarge(String traceId) {
        return reply(413, "too_large", "表格超过 4 MB 或 20,000 行,没有导入任何内容,请分成几个文件。", traceId, List.of());
    }

    /** The reply to something that could not be read as a request at all. */
    static HttpReply malformed(int status, String traceId) {
        return switch (status) {
            case 408 -> reply(408, "too_slow", "请求发送过慢,连接已关闭,请重试。", traceId, List.of());
            case 501 -> reply(501, "not_implemented", "服务器不支持该请求方法。", traceId, List.of());
            case 503 -> of(Unavailable.busy(), traceId);
            case 505 -> reply(505, "http_version", "服务器不支持该 HTTP 版本。", traceId, List.of());
            default -> reply(400, "malformed_request", "请求不符合 HTTP 格式。", traceId, List.of());
        };
    }

    /**
     * A body of another type.
     *
     * @param type that the route takes
     */
    static HttpReply unsupportedType(String type, String traceId) {
        return reply(415, "unsupported_media_type", "请以 " + type + "; charset=utf-8 提交。", traceId, List.of());
    }

    /** The store is the one neighbour without which nothing can be answered. */
    static HttpReply notReady(String traceId) {
        return retry(reply(503, "not_ready", "数据存储暂时没有应答,请稍后再试。", traceId, List.of()), SOON);
    }

    /** The process is about to end; another one answers. */
    static HttpReply leaving(String traceId) {
        return retry(reply(503, "not_ready", "本服务即将停止,请稍后再试。", traceId, List.of()), SOON);
    }

    static HttpReply fault(String traceId) {
        return reply(500, "fault", "系统出错,请稍后再试;如反复出现,请告知编号 traceId。", traceId, List.of());
    }

    private static HttpReply reply(int status, String code, String detail, String traceId, List<FieldError> errors) {
        ObjectNode body = body(status, code, detail, traceId);
        if (!errors.isEmpty()) {
            ArrayNode list = body.putArray("errors");
            for (FieldError error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
                list.addObject()
                        .put("pointer", Pointers.shown(error.pointer()))
                        .put("code", error.code())
                        .put("detail", error.detail());
            }
        }
        return new HttpReply(status, new TreeMap<>(Map.of("Content-Type", TYPE)), Trees.written(body));
    }

    private static ObjectNode body(int status, String code, String detail, String traceId) {
        Seen.problem(code);
        return Json.object()
                .put("type", "urn:anlan:problem:" + code)
                .put("title", title(status))
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("traceId", traceId);
    }

    private static HttpReply retry(HttpReply reply, Duration after) {
        return reply.with(
                "Retry-After", Long.toString(Math.max(1, after.plusMillis(999).toSeconds())));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "内容有误";
            case 401 -> "未登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "方法不支持";
            case 408 -> "请求超时";
            case 409 -> "状态已变化";
            case 413 -> "内容过大";
            case 415 -> "格式不支持";
            case 422 -> "编号已被使用";
            case 429 -> "过于频繁";
            case 501, 505 -> "不支持";
            case 503 -> "暂不可用";
            default -> "系统错误";
        };
    }
}
