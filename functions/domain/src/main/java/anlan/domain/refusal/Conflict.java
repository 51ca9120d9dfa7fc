package anlan.domain.refusal;

/** The thing has moved on since the caller looked, or is being changed right now. */
public final class Conflict extends Refusal {

    public Conflict(String code, String detail) {
        super(code, detail);
    }

    /** The same request is still being carried out by an earlier attempt. */
    public static Conflict stillRunning() {
        return new Conflict("still_running", "同一请求正在处理,请稍候重试。");
    }
}
